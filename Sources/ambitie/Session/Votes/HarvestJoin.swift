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
    _ count: VoteCount, _ rubric: Rubric, into path: String, _ request: Request, from library: inout Library
  ) throws(UsageError) -> [Notice] {
    var session = WorkingSession(
      rubric: .init(id: rubric.id, version: rubric.version))
    var notices: [Notice] = []
    if Loader.exists(path) {
      let harvest = try HarvestFile(at: path, from: &library)
      session = harvest.session
      notices = try harvest.notices(under: rubric)
    }
    for entry in count.entries {
      let layer = rubric.layers[entry.layer].id
      let name = "\(entry.caseStudy).\(layer.value)"
      guard entry.tally.count >= Tally.leastShown else {
        notices.append(.lines(VoteWords.leftOut(name, entry.tally.count)))
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
    try WholeFile.write(Array(JSON.session(session).text.utf8), to: path, existing: request.existing)
    return notices + [.written(path)]
  }
}

extension VoteWords {
  fileprivate static func leftOut(_ name: String, _ count: Int) -> Wording {
    Wording(
      nl: "\(name): \(count == 1 ? "1 stem" : "\(count) stemmen") is te weinig om te bewaren\n",
      en: "\(name): \(count == 1 ? "1 vote is" : "\(count) votes are") too few to keep\n")
  }
}
