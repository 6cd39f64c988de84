import AmbitionModel
import Scoring

// Cases with their rubrics and what they come to in one file, as `ambitie exchange` writes it.
extension WorkbenchState {
  static let anonymousKey = "anonymous"

  mutating func saveExchange() {
    guard let exchange = exchange() else { return }
    save(exchange, WorkbenchWords.exchangeName, key: "exchange")
  }

  /// The file without who the cases are about, as `ambitie exchange --anonymise` writes it.
  ///
  /// Numbers are drawn from what the page's source of chance gave for this request alone, so that nobody can repeat it.
  mutating func saveAnonymous(_ request: WorkbenchRequest) {
    anonymity.texts = Exchange.Anonymisation.Texts(rawValue: request.field("texts")) ?? .removed
    let typed = request.field("minimum")
    guard let minimum = Int(typed), (1...Exchange.Anonymisation.largestGroup).contains(minimum) else {
      return refuse(Self.minimumField, typed, WorkbenchWords.wrongMinimum)
    }
    anonymity.minimumGroup = minimum
    refused[Self.minimumField] = nil
    guard let seed = request["chance"].flatMap({ UInt64($0) }), var exchange = exchange() else { return }
    let wish = Anonymiser.Wish(texts: anonymity.texts, minimumGroup: minimum, seed: seed)
    guard let removed = exchange.anonymise(wish) else {
      let why = exchange.tooFew(for: minimum)
      let details = Wording(
        nl: why.dutch + "\n" + WorkbenchWords.openMore.dutch,
        en: why.english + "\n" + WorkbenchWords.openMore.english)
      // It stands above, out of sight of the button.
      effects.focus = "notices"
      return tell(.init(kind: .error, text: WorkbenchWords.notWritten, details: details))
    }
    anonymity.removed = removed.lines
    save(exchange, WorkbenchWords.anonymousName, key: Self.anonymousKey)
  }

  /// The id of the field for the smallest group.
  static let minimumField = "anonymous-minimum"

  /// All open cases, and those that facts of them come from; `nil` and a notice where they do not go into one file.
  private mutating func exchange() -> ExchangeText? {
    let practice = cases.count { $0.study.isPractice }
    guard practice == 0 || practice == cases.count else {
      tell(.init(kind: .error, text: WorkbenchWords.mixedPractice))
      return nil
    }
    let open = cases.map { ExchangeText.Entry(caseStudy: $0.study, program: $0.program, rubric: $0.rubric) }
    let others = providers().map {
      ExchangeText.Entry(
        caseStudy: $0.caseStudy, program: $0.program, rubric: shelf.document(of: $0.program.rubric))
    }
    do throws(UsageError) {
      return try ExchangeText(open + others)
    } catch {
      tell(.init(kind: .error, text: WorkbenchWords.notWritten, details: error.wording))
      return nil
    }
  }

  private mutating func save(_ exchange: ExchangeText, _ name: Wording, key: String) {
    let reading = exchange.text
    guard let text = reading.value else {
      return tell(.findings(reading.diagnostics, in: SourceFile(path: "", text: ""), .notWritten))
    }
    effects.save.append(.init(name: name[language], type: Self.json, text: text, key: key))
  }
}
