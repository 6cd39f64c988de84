package import AmbitionModel
package import Scoring

/// The words for the answers to one question: those that a sheet offers, and those that it takes back.
package struct OfferedAnswers {
  private let domain: Input.Domain

  package init(_ input: Input) {
    domain = input.domain
  }

  // MARK: Offering

  /// The choices that a sheet offers, in order; `nil` where anything of a kind can be entered.
  func choices(in language: Language) -> [String]? {
    switch domain {
    case .options(let options):
      labels(of: options, language) + SheetWords.open(in: language)
    case .boolean: [SheetWords.yes[language], SheetWords.no[language]] + SheetWords.open(in: language)
    case .number, .text: nil
    }
  }

  /// An answer as a sheet shows it.
  package func text(_ value: Answer.Value, in language: Language) -> String {
    switch (value, domain) {
    case (.unknown, _): SheetWords.unknown[language]
    case (.notApplicable, _): SheetWords.notApplicable[language]
    case (.boolean(let truth), _): (truth ? SheetWords.yes : SheetWords.no)[language]
    case (.number(let number), _): number.fileText
    case (.option(let id), .options(let options)), (.text(let id), .options(let options)):
      options.firstIndex { $0.isNow(id) || $0.was(id) }.map { labels(of: options, language)[$0] } ?? id
    case (.option(let text), _), (.text(let text), _): text
    }
  }

  /// The labels of the options, each followed by the id where the label alone would not tell which option is meant.
  private func labels(of options: [Option], _ language: Language) -> [String] {
    let labels = options.map { SheetWords.trimmed($0.label[language]) }
    let plain = (labels + SheetWords.open(in: language)).map(SheetWords.plain)
    var counts: [String: Int] = [:]
    for words in plain { counts[words, default: 0] += 1 }
    return options.indices.map {
      counts[plain[$0]] == 1 ? labels[$0] : "\(labels[$0]) (\(options[$0].id.value))"
    }
  }

  // MARK: Taking back

  /// The answer that `text` means; `nil` when it is none, or could be two.
  ///
  /// What the sheet offers goes first, then ids (also former ones), then the sentences of options, in both
  /// languages; upper and lower case are the same.
  func value(of text: String) -> Answer.Value? {
    let wanted = SheetWords.plain(text)
    if case .options(let options) = domain {
      let offered = Language.allCases.map { labels(of: options, $0) }
      let spellings: [(Int) -> [String]] = [
        { index in offered.map { $0[index] } },
        { [options[$0].id.value.rawValue] + options[$0].formerly.map { $0.rawValue } },
        { index in
          let option = options[index]
          return Language.allCases.flatMap { [option.text[$0], "\(option.label[$0]): \(option.text[$0])"] }
        },
      ]
      for spelling in spellings {
        let found = options.indices.filter { spelling($0).map(SheetWords.plain).contains(wanted) }
          .map { options[$0] }
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
