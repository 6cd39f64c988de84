import AmbitionModel
import Scoring
import Telling

/// The words for the answers to one question: those that a sheet offers, and those that it takes back.
struct AnswerWords {
  private let domain: Input.Domain

  init(_ input: Input) {
    domain = input.domain
  }

  // MARK: Offering

  /// The choices that a sheet offers, in order; `nil` where anything of a kind can be entered.
  func choices(in language: Language) -> [String]? {
    switch domain {
    case .options(let options):
      options.map { label($0, among: options, language) } + SheetWords.open(in: language)
    case .boolean: [SheetWords.yes[language], SheetWords.no[language]] + SheetWords.open(in: language)
    case .number, .text: nil
    }
  }

  /// An answer as a sheet shows it.
  func text(_ value: Answer.Value, in language: Language) -> String {
    switch (value, domain) {
    case (.unknown, _): SheetWords.unknown[language]
    case (.notApplicable, _): SheetWords.notApplicable[language]
    case (.boolean(let truth), _): (truth ? SheetWords.yes : SheetWords.no)[language]
    case (.number(let number), _): number.fileText
    case (.option(let id), .options(let options)), (.text(let id), .options(let options)):
      options.first { $0.isNow(id) || $0.was(id) }.map { label($0, among: options, language) } ?? id
    case (.option(let text), _), (.text(let text), _): text
    }
  }

  /// A label, followed by the id where the label alone would not tell which option is meant.
  private func label(_ option: Option, among options: [Option], _ language: Language) -> String {
    let label = SheetWords.trimmed(option.label[language])
    let plain = SheetWords.plain(label)
    let others = options.filter { $0.id.value != option.id.value }.map {
      SheetWords.plain($0.label[language])
    }
    let taken = others + SheetWords.open(in: language).map(SheetWords.plain)
    return taken.contains(plain) ? "\(label) (\(option.id.value))" : label
  }

  // MARK: Taking back

  /// The answer that `text` means; `nil` when it is none, or could be two.
  ///
  /// What the sheet offers goes first, then ids (also former ones), then the sentences of options, in both
  /// languages; upper and lower case are the same.
  func value(of text: String) -> Answer.Value? {
    let wanted = SheetWords.plain(text)
    if case .options(let options) = domain {
      let spellings: [(Option) -> [String]] = [
        { option in Language.allCases.map { self.label(option, among: options, $0) } },
        { [$0.id.value.rawValue] + $0.formerly.map(\.rawValue) },
        { option in
          Language.allCases.flatMap { [option.text[$0], "\(option.label[$0]): \(option.text[$0])"] }
        },
      ]
      for spelling in spellings {
        let found = options.filter { spelling($0).map(SheetWords.plain).contains(wanted) }
        if let first = found.first { return found.count == 1 ? .option(first.id.value.rawValue) : nil }
      }
    }
    if SheetWords.unknownSpellings.contains(wanted) { return .unknown }
    if SheetWords.notApplicableSpellings.contains(wanted) { return .notApplicable }
    switch domain {
    case .options: return nil
    case .boolean:
      if SheetWords.yesSpellings.contains(wanted) { return .boolean(true) }
      return SheetWords.noSpellings.contains(wanted) ? .boolean(false) : nil
    case .number:
      guard case .number(let number) = TypedNumber.read(text, as: domain.measure) else { return nil }
      return .number(number)
    case .text: return .option(SheetWords.trimmed(text))
    }
  }

  /// The texts that could have been entered, for a message.
  func candidates(in language: Language) -> [String] {
    choices(in: language) ?? SheetWords.open(in: language)
  }
}

extension SheetWords {
  /// The answers that every question takes.
  static func open(in language: Language) -> [String] { [unknown[language], notApplicable[language]] }
}

extension Option {
  fileprivate func isNow(_ id: String) -> Bool { self.id.value.rawValue == id }
  fileprivate func was(_ id: String) -> Bool { formerly.contains { $0.rawValue == id } }
}
