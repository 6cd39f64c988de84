import AmbitionModel
import Scoring

/// The parts of a written result, as people name them.
struct ResultWords {
  let program: Program

  /// The name of a place in a result: "het antwoord op 'Rechten' (Data)".
  func part(_ path: [String]) -> Wording {
    let (section, name, detail) = (path.first, path.dropFirst().first, path.dropFirst(2).first)
    return switch section.flatMap(Section.init) {
    case .caseStudy?: Self.partOfCase(name)
    case .rubric?: Self.partOfRubric(name)
    case .answers?: answer(name ?? "", detail)
    case .decisions?: outcome(name ?? "", detail)
    case .flags?: flag(name ?? "", detail)
    case nil: Wording(nl: "een deel van de beoordeling", en: "a part of the assessment")
    }
  }

  /// The parts of a result, by their keys in the file.
  enum Section: String {
    case rubric, answers, decisions, flags
    case caseStudy = "case"
  }

  private static func partOfCase(_ key: String?) -> Wording {
    switch key {
    case "id": Wording(nl: "het id van de casus", en: "the id of the case")
    case "organisation": Wording(nl: "de organisatie", en: "the organisation")
    case "reference_date": Wording(nl: "de peildatum", en: "the reference date")
    default: Wording(nl: "welke casus het is", en: "which case it is")
    }
  }

  private static func partOfRubric(_ key: String?) -> Wording {
    switch key {
    case "id": Wording(nl: "het id van de rubric", en: "the id of the rubric")
    case "version": Wording(nl: "de versie van de rubric", en: "the version of the rubric")
    default: Wording(nl: "welke rubric het is", en: "which rubric it is")
    }
  }

  // MARK: Answers, outcomes and flags

  private func answer(_ name: String, _ detail: String?) -> Wording {
    let input = program.slot(named: name).map { program.inputs[$0] }
    let title = title(name, input?.label, inLayer: input?.layer)
    return switch detail {
    case "from":
      Wording(
        nl: "waar het antwoord op \(title.dutch) vandaan komt",
        en: "where the answer to \(title.english) comes from")
    default: Wording(nl: "het antwoord op \(title.dutch)", en: "the answer to \(title.english)")
    }
  }

  private func outcome(_ name: String, _ detail: String?) -> Wording {
    let decision = program.decision(named: name)
    let title = title(name, decision?.decision.title, inLayer: decision?.layer)
    return Self.part(
      detail, of: Wording(nl: "de uitkomst \(title.dutch)", en: "the outcome \(title.english)"))
  }

  private func flag(_ name: String, _ detail: String?) -> Wording {
    let flag = program.flags.first { $0.name == name }
    let title = title(name, flag?.flag.title, inLayer: flag?.layer)
    return Self.part(detail, of: Wording(nl: "het signaal \(title.dutch)", en: "the flag \(title.english)"))
  }

  /// The value under a key of an outcome or a flag.
  private static func part(_ detail: String?, of subject: Wording) -> Wording {
    switch detail {
    case "possible", "range":
      Wording(nl: "wat \(subject.dutch) nog kan zijn", en: "what \(subject.english) can still be")
    case "undecided_by":
      Wording(nl: "waar \(subject.dutch) nog van afhangt", en: "what \(subject.english) still depends on")
    default: subject
    }
  }

  /// Between quotes, followed by its layer; a name that the rubric does not have stays as it is.
  private func title(_ name: String, _ text: LocalizedText?, inLayer layer: Int?) -> Wording {
    func title(_ language: Language) -> String {
      let own = quoted(text?[language] ?? name)
      let layer = layer.map { printable(program.rubric.layers[$0].title[language], limit: 60) }
      return layer.map { "\(own) (\($0))" } ?? own
    }
    return Wording(nl: title(.dutch), en: title(.english))
  }
}
