import AmbitionModel
import Scoring

/// Why a whole case came out as it did, in parts that a page can put where they belong.
struct CaseTrace {
  /// A layer, or with `layer` nil the whole case.
  struct Part {
    var layer: Int?
    /// Every rule, one after another.
    var blocks: [Block]
    /// The answers that decide, each with its rationale.
    var facts: [Block.Item]
  }

  var parts: [Part]
  /// For each flag, by index, the marks of its publications: ` [1] [4]`.
  var flagMarks: [Int: String]
}

extension ExplanationBlocks {
  /// The reasons of every part.
  ///
  /// Where rules stand in their file is left out, since readers of a page have no rubric file, and so are the
  /// rules behind what can still be everything.
  /// - Parameter citations: the numbering of publications, which several cases on one page share.
  static func trace(
    of assessment: Assessment, _ language: Language, _ citations: inout Citations
  ) -> CaseTrace {
    var writer = ExplanationBlocks(assessment, RubricPlaces(), language)
    writer.citations = citations
    writer.skipsWhollyOpen = true
    defer { citations = writer.citations }
    let profile = CaseProfile(assessment)
    let findings = profile.parts.flatMap(\.findings).filter { $0.decision.decision.role != nil }
    writer.headed = Set(findings.map(\.index))
    var parts: [CaseTrace.Part] = []
    for part in profile.parts {
      let grounds = part.findings.filter { $0.decision.decision.role != nil }.map {
        Ground(subject: .decision($0.index), comparison: nil)
      }
      let facts = writer.facts(grounds, in: part.layer)
      parts.append(.init(layer: part.layer, blocks: writer.reasons(part), facts: facts))
    }
    var marks: [Int: String] = [:]
    for index in assessment.program.flags.indices where assessment.flags[index].state == .raised {
      let sources = assessment.program.flags[index].flag.sources.compactMap {
        writer.speaker.source($0.value)
      }
      marks[index] = writer.citations.marks(sources)
    }
    return CaseTrace(parts: parts, flagMarks: marks)
  }

  /// The decisions of a part with their steps, without its heading and flags.
  private mutating func reasons(_ part: CaseProfile.Part) -> [Block] {
    var blocks: [Block] = []
    for finding in part.findings where finding.decision.decision.role != nil {
      blocks += decision(finding.index, in: part.layer)
    }
    return blocks
  }

  /// The layer's own answers that the grounds rest on; what nobody answered decides nothing.
  private mutating func facts(_ grounds: [Ground], in layer: Int?) -> [Block.Item] {
    let slots = assessment.answers(behind: grounds).filter {
      assessment.sheet.values[$0] != .unknown && assessment.sheet.answers[$0] != nil
        && (layer == nil || assessment.program.inputs[$0].layer == layer)
    }
    var items: [Block.Item] = []
    for slot in slots { items.append(answer(slot, in: layer)) }
    return items
  }
}
