import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

@Suite struct `The guide` {
  private static let guide = Result { try Guide.read("docs/handleiding.md") }
  private static let round = Result { try Guide.read("docs/ida-ronde.md") }

  /// The parts that have commands, by their titles.
  private static let titles = (try? guide.get().parts.filter { !$0.commands.isEmpty }.map(\.title)) ?? []

  @Test func `has commands to run`() throws {
    let count = try Self.guide.get().parts.map(\.commands.count).reduce(0, +)
    #expect(count >= 90 && Self.titles.count >= 20, "\(count) in \(Self.titles.count) parts")
    #expect(try Self.round.get().whole.commands.count >= 12)
  }

  @Test(arguments: titles) func `gives commands that do what it says`(_ title: String) async throws {
    let guide = try Self.guide.get()
    try await follow(#require(guide.parts.first { $0.title == title }), of: guide)
  }

  @Test func `tells of a round of provinces as it goes`() async throws {
    let guide = try Self.round.get()
    try await follow(guide.whole, of: guide)
  }

  /// Whether or not a run gives a line, the tool must have the command and its options.
  @Test func `gives no command that the tool does not have`() throws {
    var environment = Environment(language: .dutch, width: 80, usesColour: false)
    for line in try Self.guide.get().whole.commands + Self.round.get().whole.commands {
      #expect(throws: Never.self, "\(line)") {
        _ = try InvocationParser.parse(GuideReader.arguments(of: line), of: Command.all, in: &environment)
      }
    }
  }

  private func follow(_ part: Guide.Part, of guide: Guide) async throws {
    let reader = try GuideReader(guide)
    for command in Breadth.trials(part.commands, oneIn: 4) { try await reader.give(command) }
    guard reader.hasGiven(part.commands) else { return }
    for text in part.printed {
      #expect(reader.printed.contains(GuideReader.plain(text)), "\(part.title): nothing printed \(text)")
    }
  }

  @Test func `links to headings that are there`() throws {
    let guides = try ["docs/handleiding.md": Self.guide.get(), "docs/ida-ronde.md": Self.round.get()]
    for (path, guide) in guides {
      let links = guide.parts.flatMap { $0.text.split(separator: "](").dropFirst() }
        .map { $0.prefix { $0 != ")" }.split(separator: "#", omittingEmptySubsequences: false) }
        .filter { $0.count == 2 && !$0[0].contains(":") }
      #expect(links.count >= 3)
      for link in links {
        let target = link[0].isEmpty ? path : "docs/\(link[0])"
        #expect(
          guides[target]?.anchors.contains(String(link[1])) == true, "\(path): \(target) has no #\(link[1])")
      }
    }
  }

  /// What somebody reads who has a quarter of an hour.
  @Test func `speaks in short sentences to whoever begins`() throws {
    let parts = try Self.guide.get().parts.filter {
      $0.title.hasPrefix("Een kwartier") || $0.title.hasPrefix("W")  // Wie, Wat ziet, Wat hebt
    }
    var count = 0
    for sentence in parts.flatMap({ Self.sentences($0.text) }) {
      count += 1
      #expect(sentence.split(separator: " ").count <= 20, "\(sentence)")
    }
    #expect(count > 150)
  }

  /// Sentences of paragraphs and list items, without the addresses of links and the signs of Markdown.
  private static func sentences(_ text: String) -> [Substring] {
    var paragraphs = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("|") {
      var words = line.split(separator: " ")
      let isItem = words.first == "-" || words.first?.last == "." && words.first?.first?.isNumber == true
      if isItem { words.removeFirst() }
      if isItem || words.isEmpty || line.hasPrefix("#") { paragraphs.append("") }
      paragraphs[paragraphs.count - 1] += words.joined(separator: " ") + " "
    }
    return paragraphs.flatMap { paragraph in
      let pieces = paragraph.split(separator: "](")
      let plain = pieces.prefix(1) + pieces.dropFirst().map { $0.drop { $0 != ")" }.dropFirst() }
      return plain.joined().split { ".!?:;".contains($0) }.flatMap { $0.split(separator: "\n") }
    }.filter { $0.contains(where: \.isLetter) }
  }
}
