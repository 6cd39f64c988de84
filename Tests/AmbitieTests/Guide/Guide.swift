import Foundation

/// A guide in Markdown as a reader follows it: its commands, the files it shows and what it says that a command prints.
struct Guide {
  /// A part under one heading, or a whole guide.
  struct Part {
    var title: String
    var text = ""
    /// Each command line once, in the order of the text.
    var commands: [String] = []
    /// What the text says that its commands print.
    var printed: [String] = []
  }

  /// The parts under headings of the second level.
  private(set) var parts: [Part] = []
  /// What stands in the files that the guide shows, by name.
  private(set) var files: [String: String] = [:]
  /// Every heading, as the address that links to it.
  private(set) var anchors: Set<String> = []

  init(_ text: String) {
    var block: (kind: Substring, lines: [Substring])?
    var prose = ""
    parts = [Part(title: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("```") {
        if let (kind, lines) = block {
          take(kind, lines, after: prose)
          (block, prose) = (nil, "")
        } else {
          takeCommands(in: prose)
          block = (words.dropFirst(3), [])
        }
      } else if block != nil {
        block?.lines.append(words)
      } else {
        if line.hasPrefix("#") {
          takeCommands(in: prose)
          prose = ""
          take(heading: line)
        }
        prose += line + "\n"
        parts[parts.count - 1].text += line + "\n"
      }
    }
    takeCommands(in: prose)
  }

  /// All of it as one part.
  var whole: Part {
    var whole = Part(title: "")
    for part in parts {
      whole.commands += part.commands.filter { !whole.commands.contains($0) }
      whole.printed += part.printed
    }
    return whole
  }

  private mutating func take(heading line: Substring) {
    let title = line.drop { $0 == "#" }.dropFirst()
    anchors.insert(
      String(title.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) })
        .replacing(" ", with: "-"))
    if line.hasPrefix("## ") { parts.append(Part(title: String(title))) }
  }

  /// A block is a file where the sentence before it says which, and otherwise commands or what they print.
  private mutating func take(_ kind: Substring, _ lines: [Substring], after prose: String) {
    let text = lines.joined(separator: "\n") + "\n"
    if let name = Self.named(by: prose) {
      files[name] = text
    } else if kind == "text" {
      parts[parts.count - 1].printed.append(text)
    } else if kind.isEmpty {
      for line in lines where line.hasPrefix("ambitie ") {
        // What follows after two blanks explains the line.
        add(String(line.split(separator: "  ")[0]))
      }
    }
  }

  private mutating func takeCommands(in prose: String) {
    for (number, span) in prose.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    where number % 2 == 1 && span.hasPrefix("ambitie ") {
      add(span.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// The file that a sentence before a block names: "Dit is `antwoorden.txt`:".
  private static func named(by prose: String) -> String? {
    let end = prose.split(separator: "`").suffix(3)
    guard end.count == 3,
      end[end.startIndex].split(whereSeparator: \.isWhitespace).suffix(2) == ["Dit", "is"],
      end[end.endIndex - 1].allSatisfy({ $0 == ":" || $0.isWhitespace })
    else { return nil }
    return String(end[end.startIndex + 1])
  }

  private mutating func add(_ command: String) {
    if !parts[parts.count - 1].commands.contains(command) { parts[parts.count - 1].commands.append(command) }
  }

  /// The command of the guide that writes a file.
  func writer(of file: String) -> String? {
    parts.flatMap(\.commands).first { ($0 + " ").contains(" -o \(file) ") }
  }
}

extension Guide {
  static func read(_ path: String) throws -> Guide {
    try Guide(String(contentsOf: AmbitieProcess.repository.appending(path: path), encoding: .utf8))
  }
}
