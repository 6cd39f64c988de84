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
  /// The places of rules in their file are left out, since readers of a page have no rubric file, and so are the
  /// rules of what can still be everything.
  /// - Parameter citations: the numbering of publications, which several cases on one page share.
  static func trace(
    of assessment: Assessment, _ language: Language, _ citations: inout Citations
  ) -> CaseTrace {
    var writer = ExplanationBlocks(assessment, RubricPlaces(), language)
    writer.citations = citations
    writer.skipsWhollyOpen = true
    defer { citations = writer.citations }
    let profile = CaseProfile(assessment)
    writer.headed = Set(profile.parts.flatMap { $0.told }.map { $0.index })
    let parts = profile.parts.map { part in
      let facts = writer.facts(part.told.map { $0.ground }, in: part.layer)
      return CaseTrace.Part(layer: part.layer, blocks: writer.reasons(part), facts: facts)
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
  mutating func reasons(_ part: CaseProfile.Part) -> [Block] {
    part.told.flatMap { decision($0.index, in: part.layer) }
  }

  /// The layer's own answers that the grounds rest on; what nobody answered decides nothing.
  private mutating func facts(_ grounds: [Ground], in layer: Int?) -> [Block.Item] {
    let slots = assessment.answers(behind: grounds).filter {
      assessment.sheet.values[$0] != .unknown && assessment.sheet.answers[$0] != nil
        && (layer == nil || assessment.program.inputs[$0].layer == layer)
    }
    return slots.map { answer($0, in: layer) }
  }
}
