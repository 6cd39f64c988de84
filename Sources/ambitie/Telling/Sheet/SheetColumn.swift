import AmbitionModel

/// A column of a sheet to fill in; import finds it by its title, wherever it is.
enum SheetColumn: CaseIterable, Hashable {
  case layer, question, choices, answer, rationale, sources, confidence, id
  /// Of sources only.
  case title, kind, address, date

  var title: Wording {
    switch self {
    case .layer: Wording(nl: "laag", en: "layer")
    case .question: Wording(nl: "vraag", en: "question")
    case .choices: Wording(nl: "wat de antwoorden betekenen", en: "what the answers mean")
    case .answer: Wording(nl: "antwoord", en: "answer")
    case .rationale: Wording(nl: "toelichting", en: "explanation")
    case .sources: Wording(nl: "bron", en: "source")
    case .confidence: Wording(nl: "zekerheid", en: "certainty")
    case .id: Wording(nl: "id", en: "id")
    case .title: Wording(nl: "titel", en: "title")
    case .kind: Wording(nl: "soort", en: "kind")
    case .address: Wording(nl: "webadres", en: "web address")
    case .date: Wording(nl: "datum", en: "date")
    }
  }

  /// Other titles by which people and programs call it.
  private var otherTitles: [String] {
    switch self {
    case .layer: ["lagen", "onderdeel", "section"]
    case .question: ["vragen"]
    case .choices: ["keuzes", "opties", "choices", "options"]
    case .answer: ["antwoorden", "keuze", "answers"]
    case .rationale: ["toelichtingen", "uitleg", "opmerking", "rationale", "remark"]
    case .sources: ["bronnen", "sources"]
    case .confidence: ["zekerheden", "confidence"]
    case .id: ["vraag-id", "vraagid", "question id", "code", "naam", "name"]
    case .title: []
    case .kind: []
    case .address: ["url", "adres", "link"]
    case .date: []
    }
  }

  /// The column with this title, in either language; `nil` when there is none.
  static func named(_ title: String) -> SheetColumn? {
    let wanted = SheetWords.plain(title)
    return allCases.first { column in
      column.title.dutch == wanted || column.title.english == wanted || column.otherTitles.contains(wanted)
    }
  }

  /// The columns of the questions, in their order.
  static let ofAnswers: [SheetColumn] = [
    .layer, .question, .choices, .answer, .rationale, .sources, .confidence, .id,
  ]
  /// The columns of the sources, in their order.
  static let ofSources: [SheetColumn] = [.id, .title, .kind, .address, .date]
}
