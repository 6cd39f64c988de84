import AmbitionModel
import Scoring
import Telling

extension CheckReport {
  /// What is wrong with the kader at `path`, given the rubric that it belongs to.
  /// - Parameter budget: the seconds to spend.
  init(kader path: String, _ options: Options, budget: Int) throws(UsageError) {
    let file = try Loader.file(at: path)
    let reading = KaderReader.read(file)
    guard let kader = reading.value else {
      self.init(file, reading.diagnostics, program: nil, findings: [])
      return
    }
    var rubrics = try RubricLibrary(only: options.value(of: .rubric))
    switch rubrics.program(for: kader.rubric.id) {
    case .failure(let diagnostic):
      let found =
        diagnostic ?? Diagnostic(.rubricNotUsable(kader.rubric.id.value), at: kader.rubric.id.range)
      self.init(file, reading.diagnostics + [found], program: nil, findings: [])
    case .success(let program):
      let compilation = KaderCompiler.compile(kader, for: program)
      let deadline = ContinuousClock.now + .seconds(budget)
      let findings = compilation.value.map {
        KaderCheck.findings(in: $0, givingUpWhen: { ContinuousClock.now > deadline })
      }
      self.init(
        file, reading.diagnostics + compilation.diagnostics, program: compilation.value?.program,
        findings: findings ?? [])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func rubricNotUsable(_ id: Identifier<Rubric>) -> Self {
    Self(
      .unknownReference, nl: "de rubric \(quoted(id.rawValue)) is niet te gebruiken",
      en: "the rubric \(quoted(id.rawValue)) cannot be used",
      hint: Wording(
        nl: "kijk wat 'ambitie check' van de rubric zegt", en: "see what 'ambitie check' says of it"))
  }
}
