import AmbitionModel
import Scoring
import Telling

extension Command {
  static let dashboard = Command(
    name: "dashboard",
    summary: Wording(
      nl: "zet organisaties naast elkaar op één pagina, met filters",
      en: "put organisations side by side on one page, with filters"),
    operands: "[CASE…]",
    options: [.rescore, .names, .anonymise, .minimumGroup, .secretSeed, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie dashboard -o dashboard.html",
        Wording(nl: "de casussen in cases/", en: "the cases in cases/")
      ),
      (
        "ambitie dashboard utrecht/ zeeland/ 2022.json -o dashboard.html",
        Wording(
          nl: "mappen van twee provincies en een uitwisselbestand",
          en: "the folders of two provinces and an exchange file")
      ),
      (
        "ambitie dashboard oefendata.json --anonymise -o dashboard.html",
        Wording(nl: "zonder namen", en: "without names")
      ),
    ],
    run: runDashboard)
}

private func runDashboard(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let isAnonymous = request.has(.anonymise)
  if !isAnonymous, let option = [CommandOption.minimumGroup, .secretSeed].first(where: request.has) {
    throw .needsAnonymise(option)
  }
  let cases =
    try isAnonymous ? ComparedCases.openAnonymised(request, &library) : ComparedCases.open(request, &library)
  guard !cases.members.isEmpty else { return .failed(cases.notices) }
  let comparison = cases.comparison(request)
  return Reply(
    .text(DashboardPage(comparison, names: isAnonymous ? .hidden : .shown).text), notices: cases.notices,
    status: cases.status(of: comparison))
}
