import AmbitionModel
import Telling

extension CommandOption {
  static let full = CommandOption(
    "--full", nl: "laat alles zien, ook wat er verder in meespeelt",
    en: "show everything, with all that bears on it")
}

extension Request {
  /// How much to tell of one case.
  var detail: CaseDetail { has(.full) ? .full : .brief }
}
