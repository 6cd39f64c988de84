import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

@Suite struct `The page of the workbench` {
  /// What starts as a compressed file does; no page looks further before a browser opens it.
  static let engine: [UInt8] = [0x1F, 0x8B, 0x08, 0x00, 0xFF]

  private func page(_ language: Language = .dutch) -> String {
    WorkbenchPage(engine: Self.engine, enclosed: .init(), packedBy: { _ in [1, 2, 3] }, language).text
  }

  @Test func `may compile its module and nothing else`() throws {
    let text = page()
    let policy = try #require(text.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(policy.contains(" 'wasm-unsafe-eval';"))
    expectEqual(policy.components(separatedBy: "unsafe").count, 2)
    #expect(!policy.contains("http") && !policy.contains("connect-src"))
  }

  @Test func `holds the engine and every file as it is`() throws {
    #expect(page().contains("id=\"workbench-engine\">H4sIAP8=</script>"))
    #expect(page().contains("id=\"workbench-enclosed\">AQID</script>"))
    var enclosed = WorkbenchPage.Enclosed()
    enclosed.cases = [SampleCase.hostile.file]
    let files = try JSONDecoder().decode([String: [[String: String]]].self, from: Data(enclosed.bytes))
    expectEqual(
      files["cases"]?.first?["text"], String(decoding: SampleCase.hostile.file.bytes, as: UTF8.self))
    expectEqual(Set(files.keys), ["rubrics", "kaders", "cases", "teaching"])
  }

  /// What the engine will show first is in the page, with nothing that a case says as markup.
  @Test(arguments: Language.allCases) func `shows its first screen before the engine runs`(
    _ language: Language
  ) throws {
    var enclosed = WorkbenchPage.Enclosed()
    let path = "rubrics/digital-information-product.json"
    enclosed.rubrics = [
      SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: Tool.path(path)))))
    ]
    enclosed.cases = [SampleCase.hostile.file]
    let text = WorkbenchPage(engine: Self.engine, enclosed: enclosed, packedBy: { _ in [1] }, language).text
    let heading =
      language == .dutch ? "Hoe stuurt uw provincie dit digitale product?" : "How does your province steer"
    #expect(
      text.contains(heading) && text.contains("data-do=\"new\"") && text.contains("data-do=\"enclosed\""))
    #expect(text.contains("name=\"asked\"") && !text.contains("<img"))
    let start = try #require(text.firstRange(of: "id=\"work\"")).lowerBound
    expectEqual(text[start...].matches(of: /<h1/).count, 1)
  }

  @Test(arguments: Language.allCases) func `says in both languages what to do without scripts`(
    _ language: Language
  ) {
    let text = page(language)
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(text.contains("daarvoor moet JavaScript aanstaan") && text.contains("JavaScript has to be on"))
  }

  @Test func `has all words that its script says, in both languages`() throws {
    let script = PageAsset.text(of: PageAsset.workbenchScripts)
    let marked = page().matches(of: /data-word="([a-z]+)"/).map { String($0.1) }
    let keys = Set(script.matches(of: /own\(\)\.([a-z]+)/).map { String($0.1) } + marked)
    #expect(marked.sorted() == ["skip", "starting"])
    #expect(keys.count >= 4)
    for language in Language.allCases {
      guard case .object(let members) = WorkbenchShellWords.all(in: language) else {
        Issue.record("no words")
        continue
      }
      expectEqual(Set(members.map(\.key)), keys)
    }
  }

  @Test func `is made of scripts that hold no rule and send nothing`() {
    let script = PageAsset.text(of: PageAsset.workbenchScripts)
    for word in ["fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "eval(", "innerHTML +=", "import("] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}

@Suite struct `The command workbench` {
  @Test func `says which command builds an engine that is absent`() {
    let result = Tool.run("workbench", "--engine", "/nowhere/engine.wasm.gz")
    expectEqual(result.status, .wrongUse)
    #expect(
      result.standardError.contains("'/nowhere/engine.wasm.gz' does not exist"), "\(result.standardError)")
  }

  @Test func `refuses a file that is no engine`() {
    let result = Tool.run("workbench", "--engine", Tool.path("README.md"))
    expectEqual(result.status, .wrongUse)
    #expect(result.standardError.contains("is no engine of the workbench"), "\(result.standardError)")
    #expect(result.standardError.contains("Scripts/engine"))
  }
}
