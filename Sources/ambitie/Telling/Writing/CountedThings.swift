import AmbitionModel

/// What sentences about results count.
extension Count.Noun {
  static let answer = Self(nl: ("antwoord", "antwoorden"), en: ("answer", "answers"))
  static let question = Self(nl: ("vraag", "vragen"), en: ("question", "questions"))
  static let level = Self(nl: ("niveau", "niveaus"), en: ("level", "levels"))
  static let flag = Self(nl: ("signaal", "signalen"), en: ("flag", "flags"))
}
