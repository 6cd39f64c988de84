/// A rubric of any size in the manner of the shipped one: four layers, scores, ladders, tables over facts, flags.
struct LargeRubric {
  var criteriaPerLayer = 15
  var flagsPerLayer = 15

  private static let layers = ["data", "infrastructure", "application", "decision"]
  private static let options = ["market", "partner", "joint", "province"]
  private static let facts = 12

  var text: String {
    let layers = Self.layers.map { layer in
      let criteria = (0..<criteriaPerLayer).map { criterion($0, of: layer) }.joined(separator: ",\n")
      return #"{"id": "\#(layer)", "title": "L", "summary": "L", "criteria": [\#(criteria)]}"#
    }
    let facts = (0..<Self.facts).map {
      #"{"id": "fact\#($0)", "type": "ordinal", "label": "F", "question": "F?", "options": [\#(option("low", 0)), \#(option("medium", 1)), \#(option("high", 2))]}"#
    }
    let flags = Self.layers.flatMap { layer in (0..<flagsPerLayer).map { flag($0, of: layer) } }
    return """
      {"format": "ambitie-rubric/1", "id": "large", "version": "1", "language": "en", "title": "Large",
      "summary": "Large.", "status": "draft", "statement": "Large.",
      "sources": [{"id": "own", "title": "Own", "kind": "own"}],
      "axes": [{"id": "steering", "title": "S", "summary": "S"}, {"id": "execution", "title": "E", "summary": "E"}],
      "layers": [\(layers.joined(separator: ",\n"))],
      "context": [\(facts.joined(separator: ",\n"))],
      "levels": [
        {"id": "follow", "title": "F", "sentence": "F."},
        {"id": "join", "title": "J", "sentence": "J.", "threshold": 1},
        {"id": "direct", "title": "D", "sentence": "D.", "threshold": 1.75, "requires": "c1 >= \\"partner\\""},
        {"id": "lead", "title": "L", "sentence": "L.", "threshold": 2.5, "requires": "c2 = \\"province\\""}],
      "decisions": [
        {"id": "steering", "title": "S", "role": "score", "axis": "steering", "each": "layer",
         "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}},
        {"id": "execution", "title": "E", "role": "score", "axis": "execution", "each": "layer",
         "aggregate": {"function": "weighted_mean", "of": {"axis": "execution"}}},
        {"id": "shown", "title": "S", "role": "shown", "each": "layer", "ladder": {"score": "steering"}},
        {"id": "choice", "title": "C", "role": "choice", "each": "layer", "type": "ordinal",
         "options": [\(Self.options.map { option($0, nil) }.joined(separator: ","))],
         "table": {"inputs": ["steering", "execution"], "rules": [
           {"when": ["< 1.5", "< 1.5"], "then": "market"}, {"when": ["< 1.5", ">= 1.5"], "then": "partner"},
           {"when": [">= 1.5", "< 1.5"], "then": "joint"}, {"when": [">= 1.5", ">= 1.5"], "then": "province"}]}},
        \(Self.layers.indices.map(fitting).joined(separator: ",\n")),
        {"id": "case_shown", "title": "C", "role": "shown",
         "aggregate": {"function": "median", "of": {"each_layer": "shown"}}},
        {"id": "case_fitting", "title": "C", "role": "fitting",
         "aggregate": {"function": "median", "of": {"each_layer": "fitting"}}}],
      "flags": [\(flags.joined(separator: ",\n"))]}
      """
  }

  /// Two in three criteria steer; weights and the spacing of options differ.
  private func criterion(_ index: Int, of layer: String) -> String {
    let options = Self.options.enumerated().map { option($1, $0 + ($0 == 3 && index % 5 == 4 ? 1 : 0)) }
    return
      #"{"id": "c\#(index)", "axis": "\#(index % 3 == 2 && index > 2 ? "execution" : "steering")", "weight": \#(index % 3 + 1), "label": "C", "question": "C?", "why": "C", "options": [\#(options.joined(separator: ", "))]}"#
  }

  private func option(_ id: String, _ value: Int?) -> String {
    #"{"id": "\#(id)", "label": "O", "text": "O."\#(value.map { ", \"value\": \($0)" } ?? "")}"#
  }

  /// What the context asks of a layer, by three facts of its own.
  private func fitting(_ layer: Int) -> String {
    let facts = (0..<3).map { "fact\(layer * 3 + $0)" }
    let rows = [
      (["\\\"high\\\"", "\\\"high\\\"", "-"], "lead"), (["-", "-", "\\\"high\\\""], "direct"),
      ([">= \\\"medium\\\"", "-", "-"], "join"), (["-", "-", "-"], "follow"),
    ].map { row in
      let cells = row.0.map { "\"\($0)\"" }.joined(separator: ", ")
      return #"{"when": [\#(cells)], "then": "\#(row.1)"}"#
    }
    return
      #"{"id": "fitting", "title": "F", "role": "fitting", "layers": ["\#(Self.layers[layer])"], "type": "level", "table": {"hit_policy": "collect_max", "inputs": [\#(facts.map { "\"\($0)\"" }.joined(separator: ", "))], "rules": [\#(rows.joined(separator: ","))]}}"#
  }

  private func flag(_ index: Int, of layer: String) -> String {
    let (a, b) = (index % criteriaPerLayer, (index * 7 + 3) % criteriaPerLayer)
    let fact = "fact\(index % Self.facts)"
    let (kind, when) =
      switch index {
      case 0: ("too_low", "shown < fitting")
      case 1: ("too_high", "shown > fitting")
      case 2: ("inconsistency", "some level in layers.shown satisfies level > shown")
      case 3: ("inconsistency", "steering > execution + 1")
      default:
        (
          "missed_opportunity",
          #"c\#(a) <= \"partner\" and (c\#(b) >= \"joint\" or \#(fact) = \"high\") and \#(index % 2 == 0 ? "shown" : "fitting") >= \"join\""#
        )
      }
    return
      #"{"id": "\#(layer)\#(index)", "kind": "\#(kind)", "severity": "low", "layers": ["\#(layer)"], "when": "\#(when)", "title": "F", "message": "F.", "advice": "F.", "sources": ["own"]}"#
  }
}
