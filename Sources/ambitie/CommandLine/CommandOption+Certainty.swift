import AmbitionModel
import Telling

extension CommandOption {
  static let firm = CommandOption(
    "--firm", value: "low|medium|high",
    nl: "neem antwoorden met minder zekerheid als open in de vaste lezing (medium)",
    en: "take answers that are less certain as open in the firm reading (medium)")
}

extension Request {
  /// How certain an answer must be to count in the firm reading; fairly certain when nothing was asked for.
  func floor() throws(UsageError) -> Answer.Confidence {
    guard let text = value(of: .firm) else { return .medium }
    // A working assumption is the least certain, so that a floor of it would take nothing as open.
    let floors = Answer.Confidence.allCases.filter { $0 != .assumed }
    guard let floor = floors.first(where: { $0.spellings.contains(text.lowercased()) }) else {
      throw .wrongValue(text, of: CommandOption.firm.name, allowed: floors.map(\.rawValue))
    }
    return floor
  }
}
