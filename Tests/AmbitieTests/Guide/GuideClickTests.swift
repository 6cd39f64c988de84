import Foundation
import Testing

@testable import Telling

/// Follows the guide's steps at the workbench, and sees whether what it names in bold is there.
@Suite struct `The guide at the workbench` {
  /// A workbench as the guide has it: the three cases to practise on, and both kaders.
  static func bench(_ language: String = "nl") throws -> BenchSession {
    func files(_ paths: [String]) throws -> [[String: String]] {
      try paths.map { ["name": $0, "text": try BenchSession.text($0)] }
    }
    let enclosed: [String: Any] = try [
      "rubrics": files(["rubrics/digital-information-product.json"]),
      "kaders": files(["rubrics/kaders/regie-waar-het-ertoe-doet.json", "rubrics/kaders/samen-tenzij.json"]),
      "cases": [], "teaching": files(names.map { "cases/oefening/\($0).json" }),
    ]
    return try BenchSession(cases: [], language: language, more: ["enclosed": enclosed])
  }

  /// Everything that the page showed on the way.
  private static func walk(_ events: [(String, [String: String])]) throws -> String {
    var session = try bench()
    var seen = session.text
    for (name, arguments) in events {
      try session.act(name, arguments)
      seen += session.text + session.saved.compactMap { $0["text"] }.joined()
    }
    return seen
  }

  private static let names = ["buurtmeetnet", "fietstelpalen", "natuurvergunning"]
  private static let opened: [(String, [String: String])] = [
    ("enclosed", ["name": "cases/oefening/buurtmeetnet.json"])
  ]

  @Test func `scores a case`() throws {
    let seen = try Self.walk(
      Self.opened + [
        ("view", ["view": "why"]), ("why", ["topic": "application"]), ("view", ["view": "whatif"]),
        ("wish", ["value": "clear:application.decides_without_voice"]), ("way", ["way": "0"]),
        ("view", ["view": "out"]), ("view", ["view": "start"]),
      ])
    try expect(seen, toShowWhat: "Een kwartier: een casus scoren", names: 15)
    #expect(
      seen.contains("Als geheel laat de casus niveau 1 Volgen zien; dat is lager dan past: 3 Regisseren."))
  }

  @Test func `chooses a kader`() throws {
    let others: [(String, [String: String])] = Self.names.dropFirst().map {
      ("enclosed", ["name": "cases/oefening/\($0).json"])
    }
    let seen = try Self.walk(
      Self.opened + [("view", ["view": "out"]), ("save", ["what": "report"])] + others
        + [("view", ["view": "kader"]), ("choosekader", ["value": "1"]), ("newkader", [:])])
    try expect(seen, toShowWhat: "Een kwartier: een rapport lezen en een kader kiezen", names: 8)
  }

  private func expect(_ seen: String, toShowWhat title: String, names count: Int) throws {
    let part = try #require(try Guide.read("docs/handleiding.md").parts.first { $0.title == title })
    let steps = part.text.split(separator: "\n**")[0].split(separator: "**", omittingEmptySubsequences: false)
    let names = steps.enumerated().filter { $0.offset % 2 == 1 }.map { GuideReader.plain(String($0.element)) }
    #expect(names.count >= count, "\(names)")
    for name in names { #expect(seen.contains(name), "\(title): there is no \(name)") }
  }
}
