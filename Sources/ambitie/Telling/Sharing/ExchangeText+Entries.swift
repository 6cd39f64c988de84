package import AmbitionModel
package import Scoring

extension ExchangeText {
  /// A case with its rubric, as a program and as its file has it.
  package struct Entry {
    package var caseStudy: CaseStudy
    package var program: Program
    /// `nil` where the file of the rubric is not at hand; the case is then left out.
    package var rubric: DocumentNode?

    package init(caseStudy: CaseStudy, program: Program, rubric: DocumentNode?) {
      self.caseStudy = caseStudy
      self.program = program
      self.rubric = rubric
    }
  }

  /// The cases with each rubric once; a case that is there twice is here once.
  /// - Throws: for two cases under one name, two rubrics under one name, and invented cases among others.
  package init(_ entries: [Entry]) throws(UsageError) {
    var texts: [CaseStudy.Key: String] = [:]
    var documents: [[String]: [UInt8]] = [:]
    self.init(rubrics: [], items: [])
    for item in entries {
      let rubric = item.program.rubric
      guard let document = item.rubric?.without("$schema").inOneNotation() else { continue }
      // An anonymised file goes without examples, which score nothing.
      let bytes = CanonicalJSON.bytes(of: document, leavingOut: ["examples"])
      if let first = documents.updateValue(bytes, forKey: [rubric.id.value.rawValue, rubric.version]) {
        guard first == bytes else { throw .twoRubrics(rubric) }
      } else {
        rubrics.append(document)
      }
      let text = CaseWriter.text(of: item.caseStudy)
      if let first = texts.updateValue(text, forKey: item.caseStudy.key) {
        guard first == text else { throw .twoCases(item.caseStudy) }
      } else {
        items.append(Item(caseStudy: item.caseStudy, program: item.program))
      }
    }
    let practice = items.count { $0.caseStudy.isPractice }
    guard practice == 0 || practice == items.count else { throw .mixedPractice(practice, of: items.count) }
  }
}

extension UsageError {
  static func mixedPractice(_ practice: Int, of count: Int) -> Self {
    let (dutch, english) = practice == 1 ? ("is", "is") : ("zijn", "are")
    return Self(
      nl:
        "\(practice) van de \(count) casussen \(dutch) oefendata; die gaan niet in één bestand met echte casussen",
      en:
        "\(practice) of the \(count) cases \(english) practice data; those do not go into one file with real cases",
      hint: Wording(nl: "maak twee bestanden", en: "make two files"))
  }

  fileprivate static func twoCases(_ study: CaseStudy) -> Self {
    let (id, date) = (quoted(study.id.value.rawValue), study.referenceDate)
    return Self(
      nl: "er zijn twee verschillende casussen \(id) van dezelfde organisatie, met peildatum \(date)",
      en: "there are two different cases \(id) of the same organisation, with reference date \(date)",
      hint: Wording(nl: "laat er een weg", en: "leave one out"))
  }

  fileprivate static func twoRubrics(_ rubric: Rubric) -> Self {
    let name = quoted(rubric.id.value.rawValue + " " + rubric.version)
    return Self(
      nl: "twee verschillende rubrics noemen zich \(name)",
      en: "two different rubrics call themselves \(name)",
      hint: Wording(
        nl: "geef de ene een andere versie, of kies er een met --rubric",
        en: "give one of them another version, or choose one with --rubric"))
  }
}
