/// Writes case files (`ambitie-case/1`, docs/formats.md) in the one canonical way.
///
/// Reading what was written gives the same case. The layout is that of ``DocumentFormatter``: formatting what was
/// written changes nothing. An answer about which there is nothing more to say is written alone.
package enum CaseWriter {
  /// The file of a case.
  /// - Parameter earlier: the file that this one takes the place of; its comments stay with the keys that they
  ///   stood at, and its `$schema` stays.
  /// - Complexity: O(*n*) in the texts of the case, and of the earlier file.
  package static func text(of study: CaseStudy, replacing earlier: SourceFile? = nil) -> String {
    WholeDocument.text(replacing: earlier) { layout(study, schema: $0) }
  }

  /// The case as a document of its own.
  static func document(of study: CaseStudy) -> DocumentNode {
    // What is written here can be read; the alternative is for the compiler.
    DocumentParser.parse(SourceFile(path: "", text: text(of: study))).value
      ?? DocumentNode(.null, at: SourceRange(0, 0))
  }

  private static func layout(_ study: CaseStudy, schema: String?) -> LayoutNode {
    var object = ObjectLayout()
    object.add("$schema", schema)
    object.add("format", FileFormat.caseStudy.rawValue)
    object.add("id", study.id.value.rawValue)
    var rubric = ObjectLayout()
    rubric.add("id", study.rubric.id.value.rawValue)
    rubric.add("version", study.rubric.version)
    object.add("rubric", rubric.node)
    if study.isPractice { object.add("practice", LayoutNode(.scalar("true"))) }
    object.add("title", study.title)
    object.add("summary", study.summary)
    object.add("organisation", study.organisation)
    object.add("theme", study.theme)
    object.add("reference_date", study.referenceDate.description)
    object.add("assessors", study.assessors.map(layout))
    object.add("sources", study.sources.map(SourceLayout.node))
    object.add("context", named(study.context))
    object.add("answers", byLayer(study.answers))
    object.add("retired", named(study.retired))
    var reasons = ObjectLayout()
    for reason in study.reasons { reasons.add(reason.layer.value, reason.text) }
    object.add("reasons", reasons)
    object.add("deviations", byKader(study.deviations))
    return object.node
  }

  private static func layout(_ assessor: Assessor) -> LayoutNode {
    var object = ObjectLayout()
    object.add("id", assessor.id.value.rawValue)
    object.add("name", assessor.name)
    return object.node
  }

  private static func named(_ answers: [CaseStudy.NamedAnswer]) -> ObjectLayout {
    var object = ObjectLayout()
    for named in answers { object.add(named.name.value, AnswerLayout.node(named.answer)) }
    return object
  }

  /// Layers in the order of their first answer.
  private static func byLayer(_ answers: [CaseStudy.NamedAnswer]) -> ObjectLayout {
    grouped(answers.map { ($0.layer, $0.question, AnswerLayout.node($0.answer)) })
  }

  private static func byKader(_ deviations: [Deviation]) -> ObjectLayout {
    grouped(
      deviations.map { deviation in
        var object = ObjectLayout()
        object.add("reason", deviation.reason)
        object.add("date", deviation.date?.description)
        object.add("by", deviation.by)
        return (deviation.kader.value.rawValue, deviation.rule.value, object.node)
      })
  }

  private static func grouped(_ members: [(group: String, key: String, node: LayoutNode)]) -> ObjectLayout {
    var order: [String] = []
    var groups: [String: ObjectLayout] = [:]
    for member in members {
      if groups[member.group] == nil { order.append(member.group) }
      groups[member.group, default: ObjectLayout()].add(member.key, member.node)
    }
    var object = ObjectLayout()
    for group in order { object.add(group, groups[group]?.node) }
    return object
  }
}

extension CaseStudy.NamedAnswer {
  /// The part of the name before the dot: `data` of `data.rights`; empty for a fact of the whole case.
  package var layer: String {
    name.value.firstIndex(of: ".").map { String(name.value[..<$0]) } ?? ""
  }

  /// The part of the name after the dot, or the whole name.
  var question: String {
    name.value.firstIndex(of: ".").map { String(name.value[name.value.index(after: $0)...]) } ?? name.value
  }
}
