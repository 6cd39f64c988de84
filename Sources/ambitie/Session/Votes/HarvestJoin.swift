import AmbitionModel
import Scoring
import Telling

/// Adds counted votes to the harvest of a working session.
enum HarvestJoin {
  /// The account of what was done, in words.
  ///
  /// Tallies of fewer votes than a distribution is shown of are left out. A tally that the harvest has already
  /// is replaced only by `--overwrite`, and so is the file.
  static func join(
    _ count: VoteCount, _ rubric: Rubric, into path: String, _ options: Options, _ environment: Environment
  ) throws(UsageError) -> String {
    var session = WorkingSession(
      rubric: .init(id: rubric.id, version: rubric.version))
    var messages = ""
    if Loader.exists(path) {
      let read = try open(path, rubric, environment)
      session = read.session
      messages = read.messages
    }
    for entry in count.entries {
      let layer = rubric.layers[entry.layer].id
      let name = "\(entry.caseStudy).\(layer.value)"
      guard entry.tally.count >= Tally.leastShown else {
        messages += VoteWords.leftOut(name, entry.tally.count)[environment.language] + "\n"
        continue
      }
      let tally = WorkingSession.CaseTally(
        caseStudy: Located(Identifier(entry.caseStudy), at: SourceRange(0, 0)), layer: layer,
        tally: entry.tally)
      let known = session.tallies.firstIndex {
        $0.caseStudy.value.rawValue == entry.caseStudy && $0.layer.value == layer.value
      }
      if let known { session.tallies[known] = tally } else { session.tallies.append(tally) }
    }
    try WholeFile.write(
      Array(SessionFile(session).text.utf8), to: path, existing: options.has(.overwrite) ? .replace : .refuse)
    let written = Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n")
    return messages + written[environment.language]
  }

  /// The harvest in a file, which must fit the rubric, with what was found on the way.
  static func open(
    _ path: String, _ rubric: Rubric, _ environment: Environment
  ) throws(UsageError) -> (session: WorkingSession, messages: String) {
    let file = try Loader.file(at: path)
    let reading = SessionReader.read(file)
    let findings = reading.diagnostics + (reading.value.map { SessionCheck.findings($0, rubric) } ?? [])
    let messages = DiagnosticRenderer(language: environment.language).text(for: findings, in: file)
    guard let session = reading.value, !findings.contains(where: { $0.severity == .error }) else {
      throw UsageError(
        nl: "de oogst in \(quoted(path)) is niet te lezen",
        en: "the harvest in \(quoted(path)) cannot be read",
        details: messages)
    }
    return (session, messages)
  }
}

extension VoteWords {
  fileprivate static func leftOut(_ name: String, _ count: Int) -> Wording {
    Wording(
      nl: "\(name): \(count) stemmen is te weinig om te bewaren",
      en: "\(name): \(count) votes are too few to keep")
  }
}
