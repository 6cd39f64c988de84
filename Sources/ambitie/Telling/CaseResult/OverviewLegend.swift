import AmbitionModel
import Scoring

/// What the signs and numbers of an overview mean, as far as its rubric uses them.
struct OverviewLegend {
  private let group: RubricGroup
  private let language: Language

  init(_ group: RubricGroup, _ language: Language) {
    self.group = group
    self.language = language
  }

  var paragraphs: [String] {
    [
      levels(LegendWords.named), meanings, scales, shaky, choices, flags, group.rubric.statement[language],
      more,
    ].compactMap {
      $0
    }
  }

  /// For cases as one line each.
  var paragraphsOfLines: [String] {
    [order, levels(LegendWords.bare), shaky, answers, flags, group.rubric.statement[language], more]
      .compactMap {
        $0
      }
  }

  private var order: String? { group.profiles.count > 1 ? LegendWords.order[language] : nil }

  private var answers: String? {
    guard let count = group.profiles.first?.count, count.all > 0, count.allInside > 0 else { return nil }
    return LegendWords.answers(count)[language]
  }

  /// - Parameter example: how a level and the one that fits are written.
  private func levels(_ example: Wording) -> String? {
    guard group.hasLevels, !group.rubric.levels.isEmpty else { return nil }
    let all = group.rubric.levels.enumerated().map { "\($0 + 1)\u{A0}\($1.title[language])" }
      .joined(separator: ", ")
    return (has(.fitting) ? LegendWords.levels(all, example) : LegendWords.shownLevels(all))[language]
  }

  /// Only where a case has one: a sign that is nowhere needs no explanation.
  private var shaky: String? {
    let isUsed = group.profiles.contains { profile in
      profile.assessment.program.decisions.indices.contains { index in
        let role = profile.assessment.program.decisions[index].decision.role
        return (role == .shown || role == .fitting) && profile.assessment.isShaky(decision: index)
      }
    }
    return isUsed ? LegendWords.shaky[language] : nil
  }

  private var choices: String? {
    guard has(.choice) else { return nil }
    let isNamed = group.rubric.decisions.contains { $0.role == .choice && $0.label != nil }
    let work = has(.executor) ? " " + LegendWords.work[language] : ""
    return (isNamed ? LegendWords.namedChoices : LegendWords.choices)[language] + work
  }

  /// What each choice means, where no levels say what a case comes to.
  private var meanings: String? {
    let choice = group.profiles.first?.layers.compactMap { $0.first(.choice) }.first
    guard !group.hasLevels, case .options(let options)? = choice?.decision.type else { return nil }
    let told = options.map { "\($0.label[language]): \($0.text[language])" }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  /// How far each score of a layer can come.
  private var scales: String? {
    guard !group.hasLevels, let profile = group.profiles.first else { return nil }
    let rubric = group.rubric
    let numbers = NumberStyle(language: language)
    let told = rubric.axes.compactMap { axis -> String? in
      let extents = rubric.layers.indices.compactMap { rubric.extent(of: axis.id.value, inLayer: $0) }
      let title = profile.layers.flatMap { $0.all(.score) }.first {
        $0.decision.decision.axis?.value == axis.id.value
      }?.decision.decision.title[language]
      guard let title, let least = extents.map({ $0.least }).min(),
        let most = extents.map({ $0.most }).max()
      else {
        return nil
      }
      return LegendWords.scale(title, numbers.text(least), numbers.text(most))[language]
    }
    return told.isEmpty ? nil : (told + [LegendWords.dash[language]]).joined(separator: " ")
  }

  private var flags: String? {
    guard !group.rubric.flags.isEmpty else { return nil }
    let kinds = Flag.Kind.allCases.filter { kind in group.rubric.flags.contains { $0.kind == kind } }
    let signs = kinds.map { "\($0.sign)\u{A0}\($0.wording[language].together)" }.joined(separator: ", ")
    return LegendWords.flags(signs)[language]
  }

  private var more: String {
    let example = group.profiles.first?.assessment.caseStudy.id.value.rawValue ?? ""
    return
      "\(LegendWords.more[language]): ambitie\u{A0}score\u{A0}\(example) · ambitie\u{A0}explain\u{A0}\(example)"
  }

  private func has(_ role: Decision.Role) -> Bool {
    group.rubric.decisions.contains { $0.role == role }
  }
}

enum LegendWords {
  static let shaky = Wording(
    nl: "\"\(CaveatWords.sign)2\": dit niveau rust op een onzeker antwoord, of ligt precies op een grens.",
    en: "\"\(CaveatWords.sign)2\": this level rests on an uncertain answer, or lies exactly on a threshold.")
  static let named = Wording(nl: "1–3 (past\u{A0}2)", en: "1–3 (fits\u{A0}2)")
  static let bare = Wording(nl: "1–3\u{A0}(2)", en: "1–3\u{A0}(2)")

  static func levels(_ all: String, _ example: Wording) -> Wording {
    Wording(
      nl: """
        Niveaus: \(all). Een laag niveau kan een prima keuze zijn. "\(example.dutch)": nu niveau 1, 2 of 3, \
        want er ontbreken antwoorden; bij deze situatie past niveau 2.
        """,
      en: """
        Levels: \(all). A low level can be a fine choice. "\(example.english)": now level 1, 2 or 3, since \
        answers are missing; level 2 fits this situation.
        """)
  }

  static func scale(_ title: String, _ least: String, _ most: String) -> Wording {
    Wording(nl: "\(title): van \(least) tot \(most).", en: "\(title): from \(least) to \(most).")
  }

  static let dash = Wording(nl: "–: niet van toepassing.", en: "–: does not apply.")

  static func shownLevels(_ all: String) -> Wording {
    Wording(
      nl: "Niveaus: \(all). \"1–3\": nu niveau 1, 2 of 3, want er ontbreken antwoorden.",
      en: "Levels: \(all). \"1–3\": now level 1, 2 or 3, since answers are missing.")
  }

  static let namedChoices = Wording(
    nl:
      "\"nog\u{A0}open (2\u{A0}van\u{A0}7)\": nog niet te zeggen; van dit deel zijn 2 van de 7 vragen beantwoord.",
    en: "\"open (2\u{A0}of\u{A0}7)\": cannot be told yet; 2 of the 7 questions of this part are answered.")
  static let choices = Wording(
    nl: """
      "nog\u{A0}open (2\u{A0}van\u{A0}7)": de keuze is nog niet te zeggen; van deze laag zijn 2 van de 7 vragen \
      beantwoord.
      """,
    en: """
      "open (2\u{A0}of\u{A0}7)": the choice cannot be told yet; 2 of the 7 questions of this layer are answered.
      """)
  static let work = Wording(nl: "Werk: wie het werk doet.", en: "Work: who does the work.")

  static func flags(_ signs: String) -> Wording {
    Wording(
      nl: "Let op: \(signs). Bij ? hangt het af van antwoorden die nog ontbreken.",
      en: "Note: \(signs). With ? it depends on answers that are still missing.")
  }

  static let order = Wording(
    nl: "Bovenaan staat de casus waarvan het meeste vaststaat.",
    en: "The case of which most is settled is on top.")

  static func answers(_ count: AnswerCount) -> Wording {
    let digits = count.digits
    return Wording(
      nl: """
        Antwoorden: "\(digits)" is \(count.known) van de \(count.all) vragen die openbare bronnen kunnen beantwoorden, \
        en \(count.knownInside) van de \(count.allInside) vragen voor een gesprek.
        """,
      en: """
        Answers: "\(digits)" is \(count.known) of the \(count.all) questions that public sources can answer, and \
        \(count.knownInside) of the \(count.allInside) to ask inside.
        """)
  }

  static let more = Wording(nl: "Meer weten", en: "To know more")
}
