import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `Names of what is compared` {
  @Test func `stand in the order of the alphabet`() {
    let names = [
      "Aa en Hunze", "Deel 9", "deel 10", "Drenthe", "een", "Één", "Eén dag", "Eend", "'s-Hertogenbosch",
      "Zeeland", "Zuid-Holland",
    ]
    let expected = [
      "'s-Hertogenbosch", "Aa en Hunze", "Deel 9", "deel 10", "Drenthe", "een", "Één", "Eén dag", "Eend",
      "Zeeland", "Zuid-Holland",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      expectEqual(
        names.shuffled(using: &generator).sorted { AlphabeticalKey($0) < AlphabeticalKey($1) }, expected)
    }
  }

  @Test func `are the same thing when one of their wordings is`() {
    let texts = [
      LocalizedText("Provincie  utrecht"),
      LocalizedText(dutch: "Provincie Utrecht", english: "Province of Utrecht"),
      LocalizedText(dutch: nil, english: "PROVINCE OF UTRECHT"), LocalizedText("Zeeland"),
      LocalizedText(""), LocalizedText("Drenthe"),
    ]
    let names = ComparedNames(texts, in: .english)
    expectEqual(names.all.map { $0[.english] }, ["", "Drenthe", "Province of Utrecht", "Zeeland"])
    expectEqual(names.places, [2, 2, 2, 3, 0, 1])
    let dutch = ComparedNames(texts, in: .dutch)
    expectEqual(dutch.all.map { $0[.dutch] }, ["", "Drenthe", "Provincie Utrecht", "Zeeland"])
  }

  @Test(arguments: UInt64(0)..<40)
  func `do not depend on the order in which they came`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["a", "A", "b", "c", "é", "e", ""]
    let texts = (0..<8).map { _ in
      LocalizedText(
        dutch: words.randomElement(using: &generator), english: words.randomElement(using: &generator))
    }
    let order = Array(texts.indices).shuffled(using: &generator)
    let (one, other) = (
      ComparedNames(texts, in: .dutch), ComparedNames(order.map { texts[$0] }, in: .dutch)
    )
    expectEqual(one.all, other.all)
    expectEqual(order.map { one.places[$0] }, other.places)
  }
}
