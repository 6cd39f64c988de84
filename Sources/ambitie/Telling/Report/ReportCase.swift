package import AmbitionModel
package import Scoring

/// One case with everything that a report says about it, for whoever lays it out.
package struct ReportCase {
  let profile: CaseProfile
  package let speaker: Speaker
  let trace: CaseTrace
  let analysis: CaseAnalysis
  let caveats: Caveats
  /// The case held against a kader; `nil` without one.
  package let kader: KaderCase?

  /// - Parameter citations: the numbering of publications, which all cases of a report share.
  package init(
    _ analysis: CaseAnalysis, _ kader: KaderCase?, _ language: Language, _ citations: inout Citations
  ) {
    self.analysis = analysis
    caveats = Caveats(analysis.assessment, Speaker(analysis.assessment.program, language))
    profile = CaseProfile(analysis.assessment)
    speaker = Speaker(analysis.assessment.program, language)
    trace = ExplanationBlocks.trace(of: analysis.assessment, language, &citations)
    self.kader = kader
  }

  /// The case as pages show it that tell no reasons and work nothing out besides: its levels and flags.
  /// - Parameter next: what to ask, where that is known.
  init(brief assessment: Assessment, _ kader: KaderCase?, next: NextQuestions? = nil, _ language: Language) {
    analysis = CaseAnalysis(brief: assessment, next: next)
    caveats = Caveats(quick: assessment, Speaker(assessment.program, language))
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
    trace = CaseTrace(parts: [], flagMarks: [:])
    self.kader = kader
  }

  package var assessment: Assessment { profile.assessment }
  package var caseStudy: CaseStudy { assessment.caseStudy }
  package var program: Program { assessment.program }
  package var language: Language { speaker.language }
  package var title: String { caseStudy.markedTitle[language] }
  /// The anchor of the case on the page; ids are slugs.
  var anchor: String { Self.anchor(of: caseStudy, isAgain: isAgain) }
  /// Whether the page has the case at another date before it.
  var isAgain = false

  /// The anchor that a report gives a case.
  static func anchor(of study: CaseStudy, isAgain: Bool) -> String {
    "casus-\(study.id.value.rawValue)\(isAgain ? "-\(study.referenceDate)" : "")"
  }

  /// What the kader asks of a layer, as the index of a level and whether more is fine; `nil` without such a rule.
  package func chosen(inLayer layer: Int?) -> (level: Int, isMinimum: Bool)? {
    guard let kader else { return nil }
    let levels = program.rubric.levels
    var asked: (level: Int, isMinimum: Bool)?
    for (rule, outcome) in zip(kader.assessment.kader.rules, kader.assessment.outcomes)
    where rule.layer == layer && outcome.state != .notApplicable {
      let (id, isMinimum): (Identifier<Level>, Bool)
      switch rule.rule.demand {
      case .condition: continue
      case .minimum(let level): (id, isMinimum) = (level.value, true)
      case .target(let level): (id, isMinimum) = (level.value, false)
      }
      guard let index = levels.firstIndex(where: { $0.id.value == id }) else { continue }
      if asked.map({ $0.level < index }) ?? true { asked = (index, isMinimum) }
    }
    return asked
  }
}

extension Assessment.Outcome {
  /// Every level that is possible, counted from 0.
  var possibleLevels: Set<Int> {
    Set((possible ?? []).compactMap { if case .option(let index) = $0 { index } else { nil } })
  }
}
