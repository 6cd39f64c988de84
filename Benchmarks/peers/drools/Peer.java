import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * Drools with its rules compiled to Java (the executable model), and Jackson to read. Takes NEUTRAL.json (not read: it is in
 * Rubric.java) CASES.ndjson OUT.ndjson. Goes over the cases three times in one process: the first pass is what a cold
 * virtual machine does, the last one is warm.
 */
public final class Peer {
  private static final int PASSES = 3;

  private final ObjectMapper mapper = new ObjectMapper();
  private final KieSession session;
  private final Answers answers = new Answers();
  private final StringBuilder line = new StringBuilder();

  private Peer() {
    var model = new ModelImpl();
    Rubric.rules().forEach(model::addRule);
    session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
  }

  public static void main(String[] arguments) throws IOException {
    var peer = new Peer();
    double[] seconds = new double[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      peer.assess(Path.of(arguments[1]), Path.of(arguments[2]));
      seconds[pass] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(Locale.ROOT, "{\"seconds\": %f, \"first\": %f}%n", seconds[PASSES - 1], seconds[0]);
  }

  private void assess(Path cases, Path output) throws IOException {
    try (var in = Files.newBufferedReader(cases, StandardCharsets.UTF_8);
        var out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
      for (String text; (text = in.readLine()) != null; ) {
        out.append(assess(text));
      }
    }
  }

  private CharSequence assess(String text) throws IOException {
    var tree = mapper.readTree(text);
    var given = tree.get("antwoorden");
    for (int index = 0; index < Rubric.CRITERIA.length; index++) {
      var answer = given.get(Rubric.CRITERIA[index]);
      boolean isAbsent = answer == null || answer.isNull();
      answers.scores[index] = isAbsent ? -1 : Rubric.SCORES[index][Rubric.OPTIONS.indexOf(answer.textValue())];
    }
    answers.flags = 0;
    var fact = session.insert(answers);
    session.fireAllRules();
    session.delete(fact);
    line.setLength(0);
    line.append("{\"id\":\"").append(tree.get("id").textValue()).append("\",\"points\":{");
    int level = appendPoints();
    line.append("},\"level\":\"").append(Rubric.LEVELS[level]).append("\",\"flags\":[");
    appendFlags();
    return line.append("]}\n");
  }

  /** Writes the points of each layer and returns the level. */
  private int appendPoints() {
    double sum = 0;
    int count = 0;
    for (int layer = 0; layer < Rubric.LAYERS.length; layer++) {
      int total = 0;
      int weights = 0;
      for (int index = Rubric.STARTS[layer]; index < Rubric.STARTS[layer + 1]; index++) {
        if (answers.scores[index] < 0) continue;
        total += answers.scores[index] * Rubric.WEIGHTS[index];
        weights += Rubric.WEIGHTS[index];
      }
      if (layer > 0) line.append(',');
      line.append('"').append(Rubric.LAYERS[layer]).append("\":");
      if (weights == 0) {
        line.append("null");
        continue;
      }
      double mean = (double) total / weights;
      line.append((long) Math.rint(100 * mean));
      sum += mean;
      count++;
    }
    double overall = count > 0 ? sum / count : 0;
    int level = 0;
    for (int index = 0; index < Rubric.BOUNDS.length; index++) {
      if (overall >= Rubric.BOUNDS[index]) level = index;
    }
    return level;
  }

  private void appendFlags() {
    boolean isFirst = true;
    for (int index = 0; index < Rubric.FLAGS.length; index++) {
      if ((answers.flags >> index & 1) == 0) continue;
      if (!isFirst) line.append(',');
      isFirst = false;
      line.append('"').append(Rubric.FLAGS[index]).append('"');
    }
  }

  /** What the rules see of a case. */
  public static final class Answers {
    public final int[] scores = new int[Rubric.CRITERIA.length];
    public long flags;
  }
}
