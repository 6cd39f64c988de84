import AmbitionModel
import Foundation
import Scoring
import Testing

@testable import ambitie

/// The cases of `compare`, on a page.
private enum Shown {
  static let folder = "Tests/AmbitieTests/Fixtures/compare"
  static let cases = "\(folder)/cases"
  static let practice = "\(folder)/practice"

  static func run(
    _ arguments: [String], _ language: Language = .dutch, rubric: String = "\(folder)/rubrics",
    command: String = "dashboard"
  ) -> Outcome {
    Ambitie.run([command] + arguments + ["--rubric", rubric], in: .test(80, language))
  }

  /// What the addresses of downloads on a page hold, in their order.
  static func downloads(_ page: String) throws -> [[UInt8]] {
    try page.matches(of: /href="data:text\/csv;charset=utf-8,([^"]*)"/).map { match in
      #expect(match.1.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      var bytes: [UInt8] = []
      var rest = match.1.utf8
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
          bytes.append(byte)
          continue
        }
        bytes.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
        rest = rest.dropFirst(2)
      }
      return bytes
    }
  }

  /// The page with everything that its downloads hold, as anyone could read it.
  static func everything(_ page: String) throws -> String {
    page + (try downloads(page).map { String(decoding: $0, as: UTF8.self) }.joined())
  }
}

@Suite struct `the dashboard` {
  @Test(arguments: Language.allCases)
  func `has every view, and offers the tables of compare`(_ language: Language) throws {
    let page = Shown.run([Shown.cases], language)
    #expect(page.status == .fine, "\(page.standardError)")
    for view in ["matrix", "layers", "consistency", "learning", "flags", "trend"] {
      #expect(page.standardOutput.contains("data-view=\"\(view)\""), "\(view)")
    }
    let downloads = try Shown.downloads(page.standardOutput)
    let views: [ComparisonView] = [.matrix, .consistency, .learning, .flags, .trend]
    #expect(downloads.count == views.count)
    for (view, bytes) in zip(views, downloads) {
      let table = Shown.run(
        [Shown.cases, "--format", "csv", "--view", view.rawValue], language, command: "compare")
      #expect(table.standardOutput.count > 200)
      let isSame = bytes == Array(table.standardOutput.utf8)
      #expect(isSame, "\(view)")
    }
  }

  @Test func `says the middle in number and word, never in decimals, and what is missing`() {
    let page = Shown.run([Shown.cases], .english).standardOutput
    let cells = page.matches(of: /<span class="steps">(.*?)<\/span><span class="more">/).map { String($0.1) }
    #expect(cells.count >= 8)
    for cell in cells {
      #expect(
        cell.contains(/^(<span data-shade="[1-5]">\d+( [^<]+)?<\/span>){1,2}$/)
          || cell == "<span class=\"none\">no data</span>" || cell == "<span class=\"none\">n/a</span>",
        "\(cell)")
    }
    #expect(cells.contains("<span class=\"none\">no data</span>"))
  }

  @Test func `holds no element that came out of a text`() throws {
    let members = try SampleCase.allCases.map { Comparison.Member(try $0.assessment()) }
    let page = DashboardPage(Comparison(members) { _ in .dutch }).text
    #expect(!page.contains("<img"))
    // The data, and our one script.
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("&lt;/script&gt;&lt;img"))
    let start = try #require(page.range(of: "id=\"dashboard-data\">"))
    let data = page[start.upperBound...].components(separatedBy: "</script>")[0]
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(data.utf8)) }
  }

  @Test func `gives the same bytes in whatever order files are named`() throws {
    let files = try Loader.jsonFiles(in: Shown.cases)
    #expect(files.count >= 8)
    let page = Shown.run(files).standardOutput
    #expect(Shown.run(files.reversed()).standardOutput == page)
    #expect(Shown.run([Shown.cases]).standardOutput == page)
  }

  @Test func `marks practice data on the page, in print and in names of files`() {
    for (language, mark, file) in [
      (Language.dutch, "OEFENDATA", "oefendata-matrix.csv"),
      (.english, "PRACTICE DATA", "practice-data-matrix.csv"),
    ] {
      let page = Shown.run([Shown.practice], language).standardOutput
      #expect(page.contains("<body class=\"dashboard-page practice\">"))
      #expect(page.contains("<title>\(mark) · "))
      #expect(page.contains("<p class=\"practice-mark\"><b>\(mark)</b>"))
      #expect(page.contains("download=\"\(file)\""))
      let real = Shown.run([Shown.cases], language).standardOutput
      #expect(!real.contains("<p class=\"practice-mark\">") && !real.contains("dashboard-page practice\""))
    }
    let both = Shown.run([Shown.cases, Shown.practice]).standardOutput
    #expect(both.contains("Een deel is verzonnen"))
    #expect(both.components(separatedBy: "data-section=").count == 3)
  }

  @Test func `stands without levels`() {
    let flat = "\(Shown.folder)/flat"
    let page = Shown.run(["\(flat)/cases"], .english, rubric: "\(flat)/rubrics")
    #expect(page.status == .fine, "\(page.standardError)")
    #expect(page.standardOutput.contains("This rubric has no levels"))
  }

  @Test func `holds no name when it is anonymous`() throws {
    let studies = try Loader.jsonFiles(in: Shown.cases).compactMap {
      CaseReader.read(try Loader.file(at: $0)).value
    }
    let secrets = studies.flatMap { study in
      [study.organisation, study.title].flatMap { [$0.dutch, $0.english].compactMap { $0 } }
    }
    #expect(Set(secrets).count >= 8)
    let open = try Shown.everything(Shown.run([Shown.cases]).standardOutput)
    #expect(secrets.contains { open.contains($0) })
    for arguments in [["--min-group", "1"], []] {
      let page = Shown.run([Shown.cases, "--anonymise", "--seed", "7"] + arguments)
      #expect(page.status == .fine, "\(page.standardError)")
      let all = try Shown.everything(page.standardOutput)
      for secret in secrets { #expect(!all.contains(secret), "\(secret)") }
      #expect(all.contains("Namen van organisaties, casussen en mensen zijn weggelaten."))
      #expect(Shown.run([Shown.cases, "--anonymise", "--seed", "7"] + arguments) == page)
    }
  }

  static let wrong: [(arguments: [String], message: String)] = [
    (["--anonymise", "--rescore"], "--anonymise and --rescore exclude each other"),
    (["--min-group", "3"], "--min-group goes only with --anonymise"),
    (["--seed", "3"], "--seed goes only with --anonymise"),
  ]

  @Test(arguments: wrong.indices)
  func `explains what cannot be asked`(_ index: Int) {
    let outcome = Shown.run([Shown.cases] + Self.wrong[index].arguments, .english)
    #expect(outcome.status == .wrongUse)
    #expect(outcome.standardOutput == "")
    #expect(outcome.standardError.contains(Self.wrong[index].message), "\(outcome.standardError)")
  }

  /// By hand: the lowest level has the lightest shade, the highest the darkest, in even steps.
  @Test(arguments: [
    (1, [3]), (2, [1, 5]), (3, [1, 3, 5]), (4, [1, 2, 4, 5]), (5, [1, 2, 3, 4, 5]), (6, [1, 2, 3, 3, 4, 5]),
  ])
  func `shades levels in order`(_ count: Int, _ shades: [Int]) {
    #expect((0..<count).map { DashboardSection.shade($0, of: count) } == shades)
  }
}
