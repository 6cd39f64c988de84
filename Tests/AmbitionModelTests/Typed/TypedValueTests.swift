import Foundation
import TestSupport
import Testing

@testable import AmbitionModel

/// A text that people type, and what it can mean: no, one or two readings. The script of the form is held to the same
/// tables by `Tests/EndToEnd/typed.node.py`.
struct TypedExample: Sendable, CustomTestStringConvertible {
  var text: String
  /// The measure of a number, or the language of a date.
  var kind: String
  var readings: [String]

  var testDescription: String { "\(text.debugDescription) as \(kind)" }

  /// The examples of a table in `Fixtures/typed`.
  static func read(_ name: String) throws -> [TypedExample] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/typed/\(name).json"))
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[Any]])
    return try rows.map { row in
      TypedExample(
        text: try #require(row[0] as? String), kind: try #require(row[1] as? String),
        readings: try #require(row[2] as? [String]))
    }
  }
}

@Suite struct `Values as people type them` {
  @Test func `have the numbers that the table says`() throws {
    let examples = try TypedExample.read("numbers")
    #expect(examples.count > 150)
    let measures: [String: TypedNumber.Measure] = [
      "amount": .amount, "percentage": .percentage, "share": .share, "count": .count,
    ]
    for example in examples {
      let typed = TypedNumber.read(example.text, as: try #require(measures[example.kind]))
      let readings =
        switch typed {
        case .number(let number): [number.fileText]
        case .ambiguous(let first, let second): [first.fileText, second.fileText]
        case .unreadable: [String]()
        }
      #expect(readings == example.readings, "\(example.testDescription)")
      let problem = typed.problem(with: example.text)
      expectEqual(problem == nil, example.readings.count == 1)
      if example.readings.count == 2 {
        #expect(example.readings.allSatisfy { problem?.wording.english.contains($0) == true })
      }
    }
  }

  @Test func `have the days that the table says`() throws {
    let examples = try TypedExample.read("dates")
    #expect(examples.count > 200)
    for example in examples {
      let language = try #require(Language(rawValue: example.kind))
      let typed = TypedDate.read(example.text, language.hyphenOrder)
      let readings =
        switch typed {
        case .day(let day): [day.description]
        case .ambiguous(let first, let second): [first.description, second.description]
        case .unreadable: [String]()
        }
      #expect(readings == example.readings, "\(example.testDescription)")
      expectEqual(typed.problem(with: example.text) == nil, example.readings.count == 1)
    }
  }

  /// What is proposed instead of an ambiguous number has one reading, which is what it stands for.
  @Test func `are proposed in one reading`() throws {
    for example in try TypedExample.read("numbers") where example.readings.count == 2 {
      for reading in example.readings {
        let number = try #require(Rational(decimal: reading))
        for text in [number.typedText, number.typedText.replacing(".", with: ",")] {
          expectEqual(TypedNumber.read(text), .number(number))
        }
      }
    }
  }

  @Test func `never trap, and never take more than a file can hold`() {
    var randomness = SeededGenerator(seed: 14)
    let parts = [
      "1", "25", "250", "000", "0", ".", ",", " ", "'", "-", "−", "€", "EUR", "%", "e", "E+", ",-", "\u{a0}",
      "x", "é", ":", "T",
    ]
    for _ in 0..<Breadth.count(2_000, of: 20_000) {
      let text = (0..<Int.random(in: 0...9, using: &randomness)).map { _ in
        parts.randomElement(using: &randomness) ?? ""
      }.joined()
      _ = TypedDate.read(text, .dayFirst)
      guard case .number(let number) = TypedNumber.read(text) else { continue }
      #expect(number.fitsInFile, "\(text)")
      #expect(Rational(decimal: number.fileText) == number, "\(text)")
    }
    for text in [String(repeating: "9", count: 100_000), String(repeating: "1.", count: 50_000)] {
      #expect(TypedNumber.read(text) == .unreadable && TypedDate.read(text, .dayFirst) == .unreadable)
    }
  }

  /// Ids count before titles, and titles before those in other capitals.
  @Test(arguments: [
    ("aerius", NameMatch.one(0)), ("AERIUS", .one(0)), ("Bike counter", .one(1)), ("bike  COUNTER", .one(1)),
    ("Twice", .several([0, 2])), ("twice", .several([0, 2])), ("bike", .one(1)), ("nothing", .none),
    ("", .none),
  ])
  func `name what they mean`(_ text: String, _ match: NameMatch) {
    let titles = [["Twice", "Aerius!"], ["Fietsteller", "Bike counter"], ["Twice"]]
    #expect(NameMatch(text, ids: ["aerius", "bike", "third"], titles: titles) == match)
  }
}
