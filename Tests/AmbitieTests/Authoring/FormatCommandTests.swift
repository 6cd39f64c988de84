import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `format command` {
  private let loose = "{ // why\n\"a\":[1,2,],\n}"
  private let canonical = "{ // why\n  \"a\": [1, 2]\n}\n"

  @Test func `writes in place, and nothing where nothing changes`() throws {
    try Tool.withFolder { folder in
      let path = try folder.adding("a.json", loose)
      let outcome = Tool.run("format", path)
      expectEqual(outcome, CommandResult("", standardError: "formatted: \(path)\n"))
      try expectEqual(contents(path), canonical)
      let past = Date(timeIntervalSince1970: 1_000_000)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path)
      expectEqual(Tool.run("format", path), CommandResult())
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.modificationDate] as? Date == past)
    }
  }

  @Test func `only names what would change`() throws {
    try Tool.withFolder { folder in
      let (a, b) = (try folder.adding("a.json", loose), try folder.adding("b.json", canonical))
      expectEqual(Tool.run("format", "--check", a, b), CommandResult("\(a)\n", status: .findings))
      expectEqual(Tool.run("format", "--check", b), CommandResult())
      try expectEqual(contents(a), loose)
    }
  }

  @Test func `writes elsewhere`() throws {
    try Tool.withFolder { folder in
      let (path, other) = (try folder.adding("a.json", loose), folder.appending(path: "b.json").path)
      expectEqual(Tool.run("format", path, "-o", "-"), CommandResult(canonical))
      expectEqual(Tool.run("format", path, "-o", other).status, .fine)
      try expectEqual(contents(other), canonical)
      try expectEqual(contents(path), loose)
      expectEqual(Tool.run("format", path, "-o", other).status, .wrongUse)
      expectEqual(Tool.run("format", path, "-o", other, "--overwrite").status, .fine)
    }
  }

  @Test func `leaves files with mistakes alone and goes on`() throws {
    try Tool.withFolder { folder in
      let (bad, good) = (try folder.adding("bad.json", "{\"a\" 1}"), try folder.adding("good.json", loose))
      let outcome = Tool.run("format", bad, good)
      expectEqual(outcome.status, .wrongUse)
      #expect(outcome.standardError.contains("\(bad):1:5: error:"))
      #expect(outcome.standardError.contains("formatted: \(good)"))
      try expectEqual(contents(bad), "{\"a\" 1}")
      try expectEqual(contents(good), canonical)
      // An unreadable file weighs more than one that would change.
      _ = try folder.adding("good.json", loose)
      expectEqual(Tool.run("format", "--check", bad, good).status, .wrongUse)
      expectEqual(Tool.run("format", "--check", good, bad).status, .wrongUse)
    }
  }

  @Test(arguments: [
    [], ["a.json", "b.json", "-o", "c.json"], ["a.json", "--check", "-o", "c.json"], ["/no/file"],
  ])
  func `refuses other calls`(_ arguments: [String]) {
    let outcome = Tool.run(["format"] + arguments)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.hasPrefix("ambitie: error:"))
  }
}
