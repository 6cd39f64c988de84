/* Between a case file and what stands in the form: reading answers out of a file, and putting back only what
   was changed, so that everything else in the file stays as it was. */

const textFields = ["title", "summary", "organisation", "theme"];

/** What the form shows of a text; in the other language where it is only given in that one. */
function wordingOf(node, language) {
  if (typeof node === "string") return node;
  if (!(node instanceof Map)) return "";
  const text = node.get(language) ?? node.get(language === "nl" ? "en" : "nl");
  return typeof text === "string" ? text : "";
}

/** `node` with another wording; the other language stays. */
function withWording(node, language, text) {
  return node instanceof Map ? new Map(node).set(language, text) : text;
}

/** A number as people write it: with a comma in Dutch. */
function numberForReader(digits, language) {
  const typed = typedDigits(digits);
  return language === "nl" ? typed.replace(".", ",") : typed;
}

/** The digits for a file; null where `text` has no reading as a number, or two. */
function numberForFile(text, measure) {
  const readings = typedNumber(text, measure);
  return readings.length === 1 ? readings[0] : null;
}

/** A day as people write it: 18-5-2022 in Dutch. */
function dateForReader(text, language) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && language === "nl" ? `${Number(match[3])}-${Number(match[2])}-${match[1]}` : text;
}

/** The day as files write it, 2022-05-18; null where `text` has no reading as a day, or two. */
function dateForFile(text, language) {
  const readings = typedDate(text, language);
  return readings.length === 1 ? readings[0] : null;
}

/** A short name made of a text: lowercase letters, digits and underscores. */
function shortName(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+/, "").slice(0, 64).replace(/_+$/, "");
}

const isShortName = (text) => /^[a-z][a-z0-9_]{0,63}$/.test(text);

/** `name`, or with a number behind it where that is taken. */
function freeName(name, taken) {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = name.slice(0, 60) + "_" + number;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The object under `key`, or an empty one. */
const objectIn = (object, key) => (object?.get(key) instanceof Map ? object.get(key) : new Map());
const listIn = (object, key) => (Array.isArray(object?.get(key)) ? object.get(key) : []);

/** Where the answer to a question stands: a list of keys. */
function placeOf(question) {
  if (question.part === "context") return ["context", question.name];
  const dot = question.name.indexOf(".");
  return ["answers", question.name.slice(0, dot), question.name.slice(dot + 1)];
}

function nodeAt(file, place) {
  return place.reduce((node, key) => (node instanceof Map ? node.get(key) : undefined), file);
}

/** `file` with another node at `place`; without it where `node` is undefined. */
function withNode(file, place, node) {
  const [key, ...rest] = place;
  const result = new Map(file);
  const inner = rest.length === 0 ? node : withNode(objectIn(file, key), rest, node);
  if (inner === undefined) result.delete(key);
  else result.set(key, inner);
  return result;
}

/** What the form shows of the answer in `node`. */
function readAnswer(node, question, language) {
  const details = node instanceof Map ? node : new Map();
  const answer = node instanceof Map ? node.get("answer") : node;
  const shown = {
    choice: "", value: "", odd: "",
    reason: wordingOf(details.get("reason"), language),
    rationale: wordingOf(details.get("rationale"), language),
    confidence: typeof details.get("confidence") === "string" ? details.get("confidence") : "",
    sources: listIn(details, "sources").filter((id) => typeof id === "string"),
  };
  if (answer === undefined) return shown;
  if (answer === "unknown" || answer === "not_applicable") shown.choice = answer;
  else if (question.kind === "option" && question.choices.has("option:" + answer)) shown.choice = "option:" + answer;
  else if (question.kind === "boolean" && typeof answer === "boolean") shown.choice = String(answer);
  else if (question.kind === "number" && answer instanceof Digits) {
    shown.choice = "value";
    shown.value = numberForReader(answer.text, language);
  } else if (question.kind === "text" && typeof answer === "string") {
    shown.choice = "value";
    shown.value = answer;
  } else shown.odd = answer instanceof Digits ? answer.text : String(answer);
  return shown;
}

/** The answer itself, as the file has it. */
function answerForFile(shown, question, language) {
  switch (shown.choice) {
    case "true": return true;
    case "false": return false;
    case "value": return question.kind === "number" ? new Digits(numberForFile(shown.value, question.measure)) : shown.value;
    default: return shown.choice.startsWith("option:") ? shown.choice.slice("option:".length) : shown.choice;
  }
}

/** The node for an answer that was changed from `before` to `now`; undefined where nothing is left of it. */
function writeAnswer(node, question, before, now, language, assessor) {
  const wasPlain = node !== undefined && !(node instanceof Map);
  const result = new Map(node instanceof Map ? node : wasPlain ? [["answer", node]] : []);
  const isOtherAnswer = before.choice !== now.choice || before.value !== now.value;
  if (isOtherAnswer) {
    if (now.choice === "") result.delete("answer");
    else result.set("answer", answerForFile(now, question, language));
  }
  for (const name of ["reason", "rationale"]) {
    if (before[name] === now[name]) continue;
    if (now[name].trim() === "") result.delete(name);
    else result.set(name, withWording(result.get(name), language, now[name]));
  }
  if (before.confidence !== now.confidence) {
    if (now.confidence === "") result.delete("confidence");
    else result.set("confidence", now.confidence);
  }
  if (before.sources.join() !== now.sources.join()) {
    if (now.sources.length === 0) result.delete("sources");
    else result.set("sources", now.sources);
  }
  if (assessor) result.set("assessor", assessor);
  // An answer of somebody else is not theirs any more.
  else if (isOtherAnswer) result.delete("assessor");
  if (!result.has("answer")) {
    if (result.size === 0 || (result.size === 1 && result.has("assessor"))) return undefined;
    return new Map([["answer", "unknown"], ...result]);
  }
  return result.size === 1 ? result.get("answer") : result;
}

const isSameAnswer = (a, b) =>
  ["choice", "value", "reason", "rationale", "confidence"].every((key) => a[key] === b[key])
  && a.sources.join() === b.sources.join();

/** Everything that the form shows of a file; of an empty form where there is no file. */
function readCase(file, questions, language) {
  const fields = { id: "", reference_date: "", assessor: "" };
  for (const name of textFields) fields[name] = wordingOf(file?.get(name), language);
  if (typeof file?.get("id") === "string") fields.id = file.get("id");
  fields.reference_date = dateForReader(String(file?.get("reference_date") ?? ""), language);
  const answers = {};
  for (const question of questions) {
    answers[question.name] = readAnswer(nodeAt(file, placeOf(question)), question, language);
  }
  const sources = listIn(file, "sources").filter((node) => node instanceof Map).map((node) => ({
    id: String(node.get("id") ?? ""), title: wordingOf(node.get("title"), language),
    url: String(node.get("url") ?? ""), kind: String(node.get("kind") ?? "government"),
    date: dateForReader(String(node.get("date") ?? ""), language), isNew: false,
  }));
  return { fields, answers, sources };
}

function writeSources(file, before, now, language) {
  const nodes = listIn(file, "sources").map((node) => {
    const index = now.findIndex((source) => node instanceof Map && !source.isNew && source.id === node.get("id"));
    if (index < 0) return node;
    const result = new Map(node);
    const [old, source] = [before.find((other) => other.id === now[index].id), now[index]];
    if (old.title !== source.title) result.set("title", withWording(node.get("title"), language, source.title));
    if (old.kind !== source.kind) result.set("kind", source.kind);
    for (const name of ["url", "date"]) {
      if (old[name] === source[name]) continue;
      if (source[name].trim() === "") result.delete(name);
      else result.set(name, name === "date" ? dateForFile(source.date, language) : source[name].trim());
    }
    return result;
  });
  const added = now.filter((source) => source.isNew).map((source) => new Map(
    [["id", source.id], ["title", source.title], ["kind", source.kind], ["url", source.url.trim()],
      ["date", dateForFile(source.date, language) ?? ""]].filter(([, text]) => text !== "")));
  return [...nodes, ...added];
}

/** The file with everything that was changed between `before` and `now`. */
function writeCase(file, before, now, questions, rubric, language) {
  let result = file ?? new Map([
    ["format", "ambitie-case/1"], ["id", ""], ["rubric", new Map([["id", rubric.id], ["version", rubric.version]])],
    ["title", ""], ["summary", ""], ["organisation", ""], ["theme", ""], ["reference_date", ""],
    ["assessors", []], ["sources", []], ["context", new Map()], ["answers", new Map()],
  ]);
  for (const name of textFields) {
    if (before.fields[name] === now.fields[name]) continue;
    result = withNode(result, [name], withWording(result.get(name), language, now.fields[name]));
  }
  if (before.fields.id !== now.fields.id) result = withNode(result, ["id"], now.fields.id.trim());
  if (before.fields.reference_date !== now.fields.reference_date) {
    result = withNode(result, ["reference_date"], dateForFile(now.fields.reference_date, language));
  }
  const sources = writeSources(file, before.sources, now.sources, language);
  if (sources.length > 0) result = withNode(result, ["sources"], sources);

  const changed = questions.filter(({ name }) => !isSameAnswer(before.answers[name], now.answers[name]));
  let assessor = null;
  const name = now.fields.assessor.trim();
  if (name !== "" && changed.length > 0) {
    const assessors = listIn(result, "assessors");
    const known = assessors.find((node) => node instanceof Map && node.get("name") === name);
    const taken = new Set(assessors.map((node) => (node instanceof Map ? node.get("id") : "")));
    assessor = known?.get("id") ?? freeName(shortName(name) || "assessor", taken);
    if (!known) {
      const entry = new Map([["id", assessor], ["name", name]]);
      result = withNode(result, ["assessors"], [...assessors, entry]);
    }
  }
  for (const question of changed) {
    const place = placeOf(question);
    const node = writeAnswer(
      nodeAt(result, place), question, before.answers[question.name], now.answers[question.name], language,
      assessor);
    result = withNode(result, place, node);
  }
  // A new file starts without what it does not need.
  if (!file && listIn(result, "assessors").length === 0) result.delete("assessors");
  return result;
}

/** How many answers a file holds that the form has no question for. */
function unknownAnswers(file, questions) {
  const places = new Set(questions.map((question) => JSON.stringify(placeOf(question))));
  const all = [...objectIn(file, "context").keys()].map((key) => ["context", key]);
  for (const [layer, answers] of objectIn(file, "answers")) {
    if (answers instanceof Map) for (const key of answers.keys()) all.push(["answers", layer, key]);
  }
  return all.filter((place) => !places.has(JSON.stringify(place))).length;
}
