import AmbitionModel
import Foundation
import TestSupport

/// A random case of the small rubric in which every text is a word of its own that occurs nowhere else.
struct SecretCase {
  private var generator: SeededGenerator
  /// Organisations, people and who decided.
  private(set) var names: [String] = []
  /// Ids, addresses and days.
  private(set) var identifiers: [String] = []
  /// What somebody wrote.
  private(set) var texts: [String] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func word() -> String {
    let letters = (0..<9).map { _ in "bcdfghjklmnpqrstvwxz".randomElement(using: &generator) ?? "b" }
    return "q" + String(letters)
  }

  private mutating func name() -> String {
    let name = Bool.random(using: &generator) ? word() : word().capitalized + " " + word().capitalized
    names.append(name)
    return name
  }

  private mutating func identifier() -> String {
    identifiers.append(word())
    return identifiers[identifiers.count - 1]
  }

  private mutating func date() -> String {
    let date =
      "20\(Int.random(in: 10...19, using: &generator))-0\(Int.random(in: 2...9, using: &generator))-1\(Int.random(in: 0...9, using: &generator))"
    identifiers.append(date)
    return date
  }

  /// Often with a name in it, as people write.
  private mutating func text() -> String {
    texts.append(word())
    let text = texts[texts.count - 1]
    guard let name = names.randomElement(using: &generator), Bool.random(using: &generator) else {
      return "\"\(text)\""
    }
    let other = word()
    texts.append(other)
    return #"{"nl": "\#(text) van \#(name.uppercased())se", "en": "\#(name) \#(other)"}"#
  }

  private mutating func maybe(_ key: String, _ make: (inout SecretCase) -> String) -> String {
    Bool.random(using: &generator) ? #", "\#(key)": \#(make(&self))"# : ""
  }

  private mutating func answer(_ values: [String], _ people: [String], _ sources: [String]) -> String {
    let value = values.randomElement(using: &generator) ?? "unknown"
    var text = #""answer": "\#(value)""#
    if value == "not_applicable" { text += #", "reason": \#(self.text())"# }
    text += maybe("rationale") { $0.text() } + maybe("date") { "\"\($0.date())\"" }
    text += maybe("assessor") { #""\#(people.randomElement(using: &$0.generator) ?? "")""# }
    text += maybe("sources") { #"["\#(sources.randomElement(using: &$0.generator) ?? "")"]"# }
    return text
  }

  private mutating func question(_ values: [String], _ people: [String], _ sources: [String]) -> String {
    let history = maybe("history") { secret in
      #"[{\#(secret.answer(values, people, sources)), "by": "\#(secret.name())"}]"#
    }
    guard Int.random(in: 0..<3, using: &generator) == 0 else {
      return "{\(answer(values, people, sources))\(history)}"
    }
    let ratings = people.map { person in
      let value = values.first ?? "unknown"
      return #"{"answer": "\#(value)", "assessor": "\#(person)"\#(maybe("rationale") { $0.text() })}"#
    }
    let consensus = maybe("consensus") { secret in
      #"{"answer": "\#(values.dropFirst().first ?? "unknown")", "by": "\#(secret.name())", "rationale": \#(secret.text())}"#
    }
    return #"{"ratings": [\#(ratings.joined(separator: ", "))]\#(consensus)\#(history)}"#
  }

  /// The file; what it must not give away is noted.
  mutating func file() -> String {
    let organisation = name()
    let people = (0..<2).map { _ in identifier() }
    let assessors = people.map { #"{"id": "\#($0)", "name": "\#(name())"}"# }
    let sources = (0..<3).map { _ in identifier() }
    let publications = sources.map { id in
      let address = identifier()
      return
        #"{"id": "\#(id)", "title": \#(text()), "kind": "press", "url": "https://\#(address).example", "date": "\#(date())"}"#
    }
    let who = ["market", "partner", "self", "unknown"]
    return """
      {"format": "ambitie-case/1", "id": "\(identifier())", "rubric": {"id": "small"}, "title": \(text()),
       "summary": \(text()), "organisation": "\(organisation)", "theme": \(text()), "reference_date": "\(date())",
       "assessors": [\(assessors.joined(separator: ", "))], "sources": [\(publications.joined(separator: ", "))],
       "context": {"stakes": \(question(["little", "much", "unknown"], people, sources)), "remark": \(remark())},
       "answers": {"data": {"rights": \(question(who, people, sources)),
         "builder": \(question(who + ["not_applicable"], people, sources))}},
       "retired": {"data.\(identifier())": "\(identifier())"}, "reasons": {"data": \(text())},
       "deviations": {"\(identifier())": {"\(identifier())": {"reason": \(text()), "date": "\(date())", "by": "\(name())"}}}}
      """
  }

  /// An answer in one's own words is a text without languages.
  private mutating func remark() -> String {
    texts.append(word())
    return "\"\(texts[texts.count - 1])\""
  }
}
