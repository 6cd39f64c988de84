import AmbitionModel
import Scoring
import Telling

/// The cases that a choice is made from: each once, at its latest date.
struct PortfolioCandidates {
  /// In the order of their ids, and of their organisations where those are the same.
  let cases: [PortfolioCase]
  /// Notices about the origin of the cases, a line each.
  let notices: [Wording]
  private let organisations: [LocalizedText]

  /// Fails where files of one case and date contradict each other: each would lead to another choice.
  init(
    _ workspace: Workspace, _ portfolio: CompiledPortfolio, _ language: Language
  ) throws(UsageError) {
    let namespaces = Namespaces(workspace)
    let roll = CaseRoll(
      zip(workspace.cases, workspace.assessments).map {
        Comparison.Member($1, namespace: namespaces.name(of: $0))
      }, in: language)
    if let conflict = roll.conflicts.first, let study = conflict.assessments.first?.caseStudy {
      let id = quoted(study.id.value.rawValue)
      throw UsageError(
        nl: "van casus \(id) zijn er bij dezelfde peildatum bestanden met verschillende antwoorden",
        en: "of case \(id) there are files with different answers at the same reference date",
        hint: Wording(nl: "laat er één staan", en: "leave one of them"))
    }
    let latest = roll.cases.filter(\.isLatest).sorted {
      ($0.study.id.value.rawValue, $0.organisation) < ($1.study.id.value.rawValue, $1.organisation)
    }
    cases = latest.compactMap { PortfolioCase.read($0.study, for: portfolio).value }
    organisations = latest.map { roll.organisations.all[$0.organisation] }
    let earlier = roll.cases.count - latest.count
    notices =
      (earlier > 0 ? [Self.leftAside(earlier)] : [])
      + (latest.contains(where: \.isAnonymous) ? [Self.anonymous] : [])
  }

  /// The place of the case called `id`: by its id or title, or by words that only its title begins or goes on with.
  func index(of id: String) throws(UsageError) -> Int {
    let same = cases.indices.filter { cases[$0].caseStudy.id.value.rawValue == id }
    let found = same.isEmpty ? indices(titled: id) : same
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let owners = found.map { organisations[$0] }
      throw UsageError(
        nl: "meer dan één casus heet \(quoted(id)): van \(Listing.all(owners.map { $0[.dutch] }).dutch)",
        en:
          "more than one case is called \(quoted(id)): of \(Listing.all(owners.map { $0[.english] }).english)",
        hint: Wording(nl: "geef ze elk een eigen id", en: "give each an id of its own"))
    }
    let parts = indices(withWords: id)
    if parts.count == 1 { return parts[0] }
    guard parts.isEmpty else {
      let names = Listing.choices(parts.map { cases[$0].caseStudy.id.value.rawValue })
      throw UsageError(
        nl: "\(quoted(id)) kan meer dan één casus zijn: \(names.dutch)",
        en: "\(quoted(id)) can be more than one case: \(names.english)")
    }
    throw UsageError(
      nl: "casus \(quoted(id)) is er niet bij", en: "case \(quoted(id)) is not among the cases",
      hint: Suggestion.hint(for: id, among: cases.map(\.caseStudy.id.value.rawValue)))
  }

  /// Less than this is too little to mean one case by.
  private static let leastLetters = 3

  /// The cases whose title has a word that begins with `text`, or with the first of several words in their order.
  private func indices(withWords text: String) -> [Int] {
    let wanted = text.folded
    guard wanted.unicodeScalars.count >= Self.leastLetters else { return [] }
    return cases.indices.filter { index in
      Language.allCases.contains { language in
        let title = cases[index].caseStudy.title[language].folded
        return title.hasPrefix(wanted) || title.contains(" \(wanted)")
      }
    }
  }

  private func indices(titled title: String) -> [Int] {
    let titles = cases.map { item in Language.allCases.map { item.caseStudy.title[$0] } }
    switch NameMatch(title, ids: cases.map(\.caseStudy.id.value.rawValue), titles: titles) {
    case .one(let index): return [index]
    case .several(let indices): return indices
    case .none: return []
    }
  }

  private static func leftAside(_ count: Int) -> Wording {
    Wording(
      nl: "van elke casus telt de laatste peildatum; eerdere die niet meedoen: \(count)\n",
      en: "of each case the latest reference date counts; earlier ones that take no part: \(count)\n")
  }

  private static let anonymous = Wording(
    nl:
      "de namen zijn uit deze casussen gehaald; kleine organisaties en thema's staan er als één groep in, dus een grens per groep kan strenger zijn dan bedoeld\n",
    en:
      "names were taken out of these cases; small organisations and themes appear in them as one group, so a limit per group can be stricter than it was meant\n"
  )
}

extension Library {
  /// The rubrics in `rubrics/` that say how cases are chosen together; `nil` where there are none.
  mutating func rubricsThatChoose() -> Wording? {
    let ids = (try? rubrics(nil))?.identifiers(withPart: "portfolio") ?? []
    return ids.isEmpty ? nil : Listing.all(ids.map { quoted($0.value.rawValue) })
  }
}
