import AmbitionModel
import Scoring

/// Cases held against a kader.
struct HeldCases {
  let kader: CompiledKader
  let cases: [KaderCase]

  func report(_ language: Language) -> KaderReport { KaderReport(kader, cases, language) }

  func `case`(for assessment: Assessment) -> KaderCase? {
    cases.first { $0.caseStudy.key == assessment.caseStudy.key }
  }
}
