import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// Everything in a case that could tell who it is about.
private enum Secrets {
  /// Names of organisations and people, which are nowhere left.
  static func names(in study: CaseStudy) -> [String] {
    let ratings = (study.context + study.answers + study.retired).flatMap {
      [$0.answer.consensus].compactMap { $0 } + $0.answer.history
    }
    let texts = [study.organisation] + ratings.compactMap(\.by) + study.deviations.compactMap(\.by)
    return texts.flatMap(words) + study.assessors.map(\.name)
  }

  /// Ids, addresses and days.
  static func identifiers(in study: CaseStudy) -> [String] {
    [study.id.value.rawValue] + study.assessors.map(\.id.value.rawValue)
      + study.sources.map(\.id.value.rawValue)
      + study.sources.compactMap(\.url) + study.sources.compactMap { $0.date?.description }
      + study.deviations.map(\.kader.value.rawValue)
  }

  /// Texts in people's own words.
  static func texts(in study: CaseStudy) -> [String] {
    let answers = (study.context + study.answers + study.retired).map(\.answer)
    let ratings = answers.flatMap { answer in
      answer.givenRatings + [answer.consensus].compactMap { $0 } + answer.history
    }
    let all =
      [study.title, study.summary] + study.sources.map(\.title) + study.reasons.map(\.text)
      + study.deviations.map(\.reason) + ratings.flatMap { [$0.rationale, $0.reason].compactMap { $0 } }
      + answers.compactMap(\.rationale)
    return all.flatMap(words)
  }

  private static func words(_ text: LocalizedText) -> [String] {
    [text.dutch, text.english].compactMap { $0 }
  }
}

@Suite struct `Anonymised exchanges` {
  /// Every text in a file that is not a text of its rubrics.
  private func ownTexts(of file: SourceFile) throws -> [String] {
    let node = try #require(DocumentParser.parse(file).value)
    func texts(_ node: DocumentNode) -> [String] {
      switch node.kind {
      case .string(let text): [text.text]
      case .number(let text): [text]
      case .array(let items): items.flatMap(texts)
      case .object(let members): members.flatMap { [$0.key] + texts($0.value) }
      case .null, .boolean: []
      }
    }
    let shared = Set(texts(try #require(node["rubrics"])))
    return texts(node).filter { !shared.contains($0) }
  }

  private func expectNone(
    of secrets: [String], in file: SourceFile, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let texts = try ownTexts(of: file).map { $0.lowercased() }
    #expect(texts.count > 20, sourceLocation: sourceLocation)
    let whole = Set(texts)
    let searched = SearchedText(texts.joined(separator: "\u{1}"))
    for secret in Set(secrets.map { $0.lowercased() }) {
      // A short id such as 'site' is in many words.
      let isFound = secret.count < 6 ? whole.contains(secret) : searched.contains(secret)
      #expect(!isFound, "\(secret)", sourceLocation: sourceLocation)
    }
  }

  private func anonymised(
    _ exchange: ExchangeText, _ texts: Exchange.Anonymisation.Texts = .removed, minimum: Int = 1,
    seed: UInt64 = 5
  ) throws -> (exchange: ExchangeText, file: SourceFile, removed: RemovalCount) {
    var result = exchange
    var anonymiser = Anonymiser(
      exchange.items.map(\.caseStudy), .init(texts: texts, minimumGroup: minimum, seed: seed))
    result.items = anonymiser.anonymised(exchange.items)
    result.anonymised = anonymiser.account
    result.rubrics = result.rubrics.map { $0.without("examples") }
    let text = result.text
    return (
      result, SourceFile(path: "x.json", text: try #require(text.value, "\(text.diagnostics)")),
      anonymiser.removed
    )
  }

  @Test func `hold no name, id or text of a case that says everything`() throws {
    let exchange = try ExchangeSample().exchange()
    let (_, file, removed) = try anonymised(exchange)
    let studies = exchange.items.map(\.caseStudy)
    try expectNone(
      of: studies.flatMap { Secrets.names(in: $0) + Secrets.identifiers(in: $0) + Secrets.texts(in: $0) }
        + [
          "Noordpool", "Northpole", "Zonnebloem", "Xander", "Walrus", "Igloo", "2022-05-18", "2024-11-12",
          "Pinguin",
        ],
      in: file)
    let counts: [(RemovalCount.Kind, Int)] = [
      (.organisations, 2), (.cases, 2), (.sources, 2), (.earlierAnswers, 1), (.deviations, 1), (.retired, 1),
      (.textFacts, 1), (.names, 0),
    ]
    for (kind, count) in counts { expectEqual(removed[kind], count, "\(kind)") }
  }

  @Test func `hold no name where texts are kept`() throws {
    let exchange = try ExchangeSample().exchange()
    let (kept, file, removed) = try anonymised(exchange, .kept)
    let studies = exchange.items.map(\.caseStudy)
    try expectNone(
      of: studies.flatMap { Secrets.names(in: $0) + Secrets.identifiers(in: $0) }
        + ["Noordpool", "Northpole", "Zonnebloem", "Xander", "Quirine", "IJsbeer"], in: file)
    let titles = kept.items.map { $0.caseStudy.title[.dutch] }
    expectEqual(Set(titles), ["Fietsteller …", "Tramteller"])
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("Volgens contract 12.") && text.contains("Bel … over de … fietsen."))
    #expect(removed[.names] >= 7)
  }

  @Test(arguments: [Exchange.Anonymisation.Texts.removed, .kept])
  func `come to the same, and can be worked out again`(_ texts: Exchange.Anonymisation.Texts) throws {
    let exchange = try ExchangeSample().exchange()
    let (result, file, _) = try anonymised(exchange, texts)
    let verification = ExchangeVerification(file)
    #expect(verification.unreadable.isEmpty && verification.findings.isEmpty)
    func outcomes(_ exchange: ExchangeText) -> Set<[String]> {
      let members = exchange.items.map { CaseNetwork.Member($0.caseStudy, $0.program) }
      return Set(
        EnclosedCases.assessments(of: members).compactMap(\.value).map { assessment in
          assessment.decisions.map { "\($0.value) \($0.undecidedBy)" }
            + assessment.flags.map(\.state.rawValue)
        })
    }
    expectEqual(outcomes(result), outcomes(exchange))
    expectEqual(outcomes(result).count, 2)
  }

  /// One row for each case: its id, organisation, theme and year, and the month where it matters.
  private func grouped(
    _ rows: [(id: String, organisation: String, theme: String, year: Int)], minimum: Int
  ) throws -> (studies: [CaseStudy], removed: RemovalCount) {
    let cases = rows.enumerated().map { index, row in
      """
      {"format": "ambitie-case/1", "id": "\(row.id)", "rubric": {"id": "small"}, "title": "t", "summary": "s",
       "organisation": "\(row.organisation)", "theme": "\(row.theme)", "reference_date": "\(row.year)-01-\(10 + index)",
       "answers": {"data": {"rights": "self"}}}
      """
    }
    let (result, _, removed) = try anonymised(try ExchangeSample().exchange(cases), minimum: minimum)
    return (result.items.map(\.caseStudy), removed)
  }

  private func counts(_ names: [String]) -> [String: Int] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func `take small groups together`() throws {
    let rows = [
      ("c1", "Alfa", "Lucht", 2019), ("c2", "Alfa", "Lucht", 2021), ("c3", "Alfa", "Grond", 2021),
      ("c4", "Beta", "Lucht", 2021), ("c5", "Gamma", "Vuur", 2023), ("c6", "Gamma", "Grond", 2023),
    ]
    let (studies, removed) = try grouped(rows, minimum: 3)
    expectEqual(
      counts(studies.map { $0.organisation[.dutch] }), ["Organisatie 1": 3, "Andere organisaties": 3])
    expectEqual(counts(studies.map { $0.theme[.dutch] }), ["Lucht": 3, "Andere thema's": 3])
    // 2019 goes with 2021, and 2023 as the last one too.
    expectEqual(counts(studies.map { "\($0.referenceDate.year)" }), ["2023": 6])
    #expect(
      removed[.organisationsTogether] == 2 && removed[.themesTogether] == 2 && removed[.yearsTogether] == 3)
    let all = try grouped(rows, minimum: 1).studies
    expectEqual(Set(all.map(\.organisation)).count, 3)
    expectEqual(Set(all.map(\.referenceDate.year)), [2019, 2021, 2023])
  }

  @Test func `show no rest that is too small`() throws {
    // Two of Beta alone would be told apart from the rest, so the smallest that is large enough goes with them.
    let rows = [
      ("a1", "Alfa", "Lucht", 2021), ("a2", "Alfa", "Lucht", 2021), ("a3", "Alfa", "Lucht", 2021),
      ("a4", "Alfa", "Lucht", 2021), ("g1", "Gamma", "Lucht", 2021), ("g2", "Gamma", "Lucht", 2021),
      ("g3", "Gamma", "Lucht", 2021), ("b1", "Beta", "Vuur", 2021), ("b2", "Beta", "Vuur", 2021),
    ]
    let studies = try grouped(rows, minimum: 3).studies
    expectEqual(
      counts(studies.map { $0.organisation[.dutch] }), ["Organisatie 1": 4, "Andere organisaties": 5])
    expectEqual(counts(studies.map { $0.theme[.dutch] }), ["Andere thema's": 9])
  }

  @Test func `count one product at five dates as one case`() throws {
    let dates = (2017...2021).map { ("a1", "Alfa", "Lucht", $0) }
    let others = (1...5).map { ("b\($0)", "Beta", "Grond", 2021) } + [("c1", "Gamma", "Grond", 2021)]
    let studies = try grouped(dates + others, minimum: 3).studies
    // Alfa has one case, and so has Gamma: together two, which takes Beta along.
    expectEqual(counts(studies.map { $0.organisation[.dutch] }), ["Andere organisaties": 11])
    expectEqual(counts(studies.map { $0.theme[.dutch] }), ["Andere thema's": 11])
    expectEqual(Set(studies.map(\.referenceDate.year)), [2021])
    expectEqual(CaseGroups.count(of: studies), 7)
  }

  @Test func `show no theme or year of one organisation alone`() throws {
    let rows =
      (1...5).map { ("a\($0)", "Alfa", "Muskusratten", 2020) }
      + (1...5).map { ("b\($0)", "Beta", "Lucht", 2021) } + (1...5).map { ("c\($0)", "Gamma", "Lucht", 2021) }
    let studies = try grouped(rows, minimum: 5).studies
    expectEqual(
      counts(studies.map { $0.organisation[.dutch] }),
      ["Organisatie 1": 5, "Organisatie 2": 5, "Organisatie 3": 5])
    expectEqual(counts(studies.map { $0.theme[.dutch] }), ["Andere thema's": 15])
    expectEqual(Set(studies.map(\.referenceDate.year)), [2021])
  }

  /// Whoever adds a field has to say here what becomes of it, and a case is built from what is named alone.
  @Test func `know every field of a case`() throws {
    let study = try ExchangeSample().caseStudy(ExchangeSample.bike)
    func fields(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }
    let rating = try #require(study.answers.first?.answer.ratings.first)
    expectEqual(
      fields(study),
      [
        "id", "rubric", "title", "summary", "organisation", "theme", "referenceDate", "assessors", "sources",
        "context", "answers", "reasons", "deviations", "retired", "isPractice",
      ])
    expectEqual(
      fields(try #require(study.answers.first?.answer)),
      [
        "value", "rationale", "reason", "sources", "confidence", "assessor", "date", "ratings", "consensus",
        "history", "origin",
      ])
    expectEqual(
      fields(rating),
      ["value", "rationale", "reason", "sources", "confidence", "assessor", "date", "by", "until", "origin"])
    expectEqual(fields(try #require(study.sources.first)), ["id", "title", "kind", "url", "date"])
    expectEqual(fields(try #require(study.assessors.first)), ["id", "name"])
    expectEqual(fields(try #require(study.reasons.first)), ["layer", "text"])
  }

  @Test func `leave out what no rubric knows, also of one assessor among several`() throws {
    let odd = ExchangeSample.bike.replacing(
      #"{"answer": "self", "assessor": "xander", "date": "2022-05-02"}],"#,
      with: #"{"answer": "volgens Zonnebloem", "assessor": "xander", "date": "2022-05-02"}],"#
    ).replacing(#""reasons": {"data""#, with: #""reasons": {"noordpool": "x", "data""#)
    let (_, file, _) = try anonymised(try ExchangeSample().exchange([odd]), .kept)
    let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
    #expect(!text.contains("zonnebloem") && !text.contains("noordpool"))
  }

  @Test func `keep a case at two dates one case, in order`() throws {
    let sample = try ExchangeSample()
    let later = ExchangeSample.bike.replacing("2022-05-18", with: "2022-11-30")
    let (result, file, _) = try anonymised(try sample.exchange([later, ExchangeSample.bike]))
    expectEqual(Set(result.items.map(\.caseStudy.id.value.rawValue)), ["case_1"])
    expectEqual(result.items.map(\.caseStudy.referenceDate.description), ["2022-01-01", "2022-01-02"])
    #expect(ExchangeVerification(file).findings.isEmpty)
  }

  @Test func `number by lot: the order of names and of files tells nothing`() throws {
    let sample = try ExchangeSample()
    let plain = (1...6).map { index in
      """
      {"format": "ambitie-case/1", "id": "c\(index)", "rubric": {"id": "small"}, "title": "t", "summary": "s",
       "organisation": "Plaats \(index)", "theme": "x", "reference_date": "2021-01-11",
       "context": {"remark": "agreed"}, "answers": {"data": {"rights": "\(index < 4 ? "self" : "market")"}}}
      """
    }
    let forwards = try anonymised(try sample.exchange(plain), seed: 9).file
    let backwards = try anonymised(try sample.exchange(plain.reversed()), seed: 9).file
    expectEqual(forwards, backwards)
    let files = try (0..<8).map { try anonymised(try sample.exchange(plain), seed: $0).file.bytes }
    #expect(Set(files).count > 3)
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<60, oneIn: 6))
  func `of random cases hold nothing of them`(seed: UInt64) throws {
    let sample = try ExchangeSample()
    var secrets = (0..<3).map { SecretCase(seed: seed * 3 + $0) }
    let files = secrets.indices.map { secrets[$0].file() }
    let exchange = try sample.exchange(files)
    func found(_ words: [String], in file: SourceFile) -> [String] {
      let text = SearchedText(String(decoding: file.bytes, as: UTF8.self).lowercased())
      return words.filter { text.contains($0.lowercased()) }
    }
    let (names, identifiers, texts) =
      (secrets.flatMap(\.names), secrets.flatMap(\.identifiers), secrets.flatMap(\.texts))
    #expect(names.count >= 9 && identifiers.count >= 30 && texts.count >= 15)
    expectEqual(found(names + identifiers + texts, in: try anonymised(exchange, minimum: 2).file), [])
    let kept = try anonymised(exchange, .kept, minimum: 2).file
    // A name of two words is a name in each of them.
    expectEqual(
      found(names.flatMap { [$0] + $0.split(separator: " ").map(String.init) } + identifiers, in: kept), [])
    #expect(found(texts, in: kept).count > 5)
    #expect(ExchangeVerification(kept).findings.isEmpty)
  }

  /// The cases in a folder under a shipped rubric.
  private func shipped(
    _ folder: String, oneIn step: Int, under rubric: String
  ) throws -> (rubric: DocumentNode, items: [ExchangeText.Item]) {
    let file = SourceFile(path: rubric, text: try contents(Tool.path("rubrics/\(rubric).json")))
    let program = try #require(LoadedRubric(file).program)
    let names = try FileManager.default.contentsOfDirectory(atPath: Tool.path(folder))
      .filter { $0.hasSuffix(".json") }.sorted()
    let items = try Breadth.trials(names, oneIn: step).map { name in
      let text = try contents(Tool.path("\(folder)/\(name)"))
      return ExchangeText.Item(
        caseStudy: try #require(CaseReader.read(SourceFile(path: name, text: text)).value), program: program)
    }
    return (try #require(DocumentParser.parse(file).value), items)
  }

  /// Shipped cases of the largest rubric, with those that their facts come from.
  @Test func `of shipped cases hold nothing of them`() throws {
    let products = try shipped("cases", oneIn: 5, under: "digital-information-product")
    let organisations = try shipped("cases/preconditions", oneIn: 1, under: "preconditions")
    #expect(products.items.count >= 3 && organisations.items.count >= 1)
    let exchange = ExchangeText(
      rubrics: [products.rubric, organisations.rubric], items: products.items + organisations.items)
    let studies = exchange.items.map(\.caseStudy)
    let (_, file, _) = try anonymised(exchange)
    // Themes stay, and a case can be called as its theme is.
    let themes = Set(studies.flatMap { [$0.theme.dutch, $0.theme.english] }.compactMap { $0?.lowercased() })
    let secrets = studies.flatMap {
      Secrets.names(in: $0) + Secrets.identifiers(in: $0) + Secrets.texts(in: $0)
    }
    try expectNone(of: secrets.filter { !themes.contains($0.lowercased()) }, in: file)
    let (_, kept, _) = try anonymised(exchange, .kept)
    try expectNone(of: studies.flatMap(Secrets.names), in: kept)
    // An id can also be a word of a text that was kept.
    let texts = Set(try ownTexts(of: kept))
    #expect(texts.isDisjoint(with: studies.flatMap(Secrets.identifiers)))
  }
}
