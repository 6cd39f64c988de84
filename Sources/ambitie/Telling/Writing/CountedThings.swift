import AmbitionModel

/// What sentences about results count.
extension Count.Noun {
  static let answer = Self(nl: ("antwoord", "antwoorden"), en: ("answer", "answers"))
  static let question = Self(nl: ("vraag", "vragen"), en: ("question", "questions"))
  static let caseStudy = Self(nl: ("casus", "casussen"), en: ("case", "cases"))
  static let fact = Self(nl: ("feit", "feiten"), en: ("fact", "facts"))
  static let layer = Self(nl: ("laag", "lagen"), en: ("layer", "layers"))
  static let point = Self(nl: ("punt", "punten"), en: ("point", "points"))
  static let rubric = Self(nl: ("rubric", "rubrics"), en: ("rubric", "rubrics"))
  static let level = Self(nl: ("niveau", "niveaus"), en: ("level", "levels"))
  static let flag = Self(nl: ("signaal", "signalen"), en: ("flag", "flags"))
}
