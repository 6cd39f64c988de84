import AmbitionModel
import Telling

/// What is said in a folder without cases: what to do, on one screen.
extension UsageError {
  /// There is no `cases/`, and no case in the folder itself.
  static var noCaseFolder: Self {
    Self(
      nl: "hier staan geen casussen: er is geen map cases, en geen bestand is een casus",
      en: "there are no cases here: there is no folder cases, and no file is a case",
      hint: waysToBegin(sets: []))
  }

  /// There is a `cases/` without a case in it, though there may be sets of them.
  static func noCases(sets: [String]) -> Self {
    Self(
      nl: "in de map cases staan nog geen casussen (bestanden die op .json eindigen)",
      en: "the folder cases holds no cases yet (files ending in .json)",
      hint: waysToBegin(sets: sets))
  }

  private static func waysToBegin(sets: [String]) -> Wording {
    let others = StockedFolder.rubrics.shipped.map(StockedFolder.name).filter { $0 != rubric }
      .joined(separator: ", ")
    let shown = sets.first.map { "ambitie score \($0)" }
    return Wording(
      nl: """
        zo begint u
            rondkijken met drie verzonnen casussen:
              ambitie score oefening
              ambitie report oefening -o oefening.html
        \(shown.map { "    de casussen in een map van cases:\n      \($0)\n" } ?? "")\
            een eigen casus beginnen, vraag voor vraag:
              ambitie record mijn_product --rubric \(rubric)
              of een andere rubric: \(others)
            een werkmap maken:
              ambitie new folder mijn_map
            een bestand bekijken dat u al hebt:
              ambitie score pad/naar/casus.json
            alles wat ambitie kan:
              ambitie help
        """,
      en: """
        this is how to begin
            look around with three invented cases:
              ambitie score oefening
              ambitie report oefening -o practice.html
        \(shown.map { "    the cases in a folder of cases:\n      \($0)\n" } ?? "")\
            begin a case of your own, question by question:
              ambitie record my_product --rubric \(rubric)
              or another rubric: \(others)
            make a working folder:
              ambitie new folder my_folder
            look at a file that you have:
              ambitie score path/to/case.json
            all that ambitie can do:
              ambitie help
        """)
  }

  private static let rubric = "digital_information_product"
}
