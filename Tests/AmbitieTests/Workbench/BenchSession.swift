import Foundation
import TestSupport
import Testing

@testable import Telling

/// A workbench that is used as the page uses it: JSON goes in, JSON comes out.
struct BenchSession: @unchecked Sendable {
  private(set) var bench = Workbench()
  /// What each element shows, after all replies so far.
  private(set) var page: [String: String] = [:]
  private(set) var reply: [String: Any] = [:]
  /// The ids of the elements that the last reply changed.
  private(set) var changed: Set<String> = []

  static func text(_ path: String) throws -> String {
    try String(contentsOf: Shipped.repository.appending(path: path), encoding: .utf8)
  }

  /// A session with the shipped rubrics, some cases and a teaching case, in which nothing was done yet.
  init(
    drafts: [[String: String]] = [], cases: [String] = ["snuffelfiets"], language: String = "nl",
    rubrics: [String] = ["digital-information-product"], kaders: [String] = [], more: [String: Any] = [:]
  ) throws {
    if drafts.isEmpty, cases == ["snuffelfiets"], language == "nl", kaders.isEmpty, more.isEmpty,
      rubrics == ["digital-information-product"]
    {
      // A workbench is a value: the usual one starts once.
      self = try Self.usual.get()
      return
    }
    try self.init(starting: drafts, cases, language, rubrics, kaders, more)
  }

  private static let usual = Result {
    try BenchSession(starting: [], ["snuffelfiets"], "nl", ["digital-information-product"], [], [:])
  }

  private init(
    starting drafts: [[String: String]], _ cases: [String], _ language: String, _ rubrics: [String],
    _ kaders: [String], _ more: [String: Any]
  ) throws {
    func files(_ paths: [String]) throws -> [[String: String]] {
      try paths.map { ["name": $0, "text": try Self.text($0)] }
    }
    var request: [String: Any] = [
      "do": "start", "language": language, "today": "2026-11-29", "drafts": drafts,
      "enclosed": [
        "rubrics": try files(rubrics.map { "rubrics/\($0).json" }),
        "kaders": try files(kaders.map { "rubrics/kaders/\($0).json" }),
        "cases": try files(cases.map { "cases/\($0).json" }),
        "teaching": try files(["cases/oefening/fietstelpalen.json"]),
      ],
    ]
    for (key, value) in more { request[key] = value }
    try send(request)
  }

  /// Sends a request and takes the reply in as a page does.
  mutating func send(_ request: [String: Any]) throws {
    let bytes = try [UInt8](JSONSerialization.data(withJSONObject: request))
    let answer = Data(bench.handle(bytes))
    reply = try #require(try JSONSerialization.jsonObject(with: answer) as? [String: Any])
    changed = []
    let parts = reply["html"] as? [String: String] ?? [:]
    // What is within a part goes with it.
    if parts["work"] != nil { for id in ["fill-list", "fill-parts"] { page[id] = nil } }
    for (id, markup) in parts {
      page[id] = markup
      changed.insert(id)
    }
  }

  mutating func act(_ name: String, _ arguments: [String: Any] = [:]) throws {
    try send(arguments.merging(["do": name]) { first, _ in first })
  }

  /// What the page shows, inner parts last.
  var text: String { page.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n") }

  /// The list of questions as it is shown now, by itself or within the whole view.
  var list: String { page["fill-list"] ?? page["work"] ?? "" }

  var saved: [[String: String]] { reply["save"] as? [[String: String]] ?? [] }
  var kept: [[String: String]] { reply["keep"] as? [[String: String]] ?? [] }
  var dropped: [String] { reply["drop"] as? [String] ?? [] }
  var focus: String? { reply["focus"] as? String }

  /// Begins a case in the short scan, and opens its first question.
  mutating func begin(_ title: String = "Meetnet", asked: String = "core") throws {
    try act(
      "new", ["fields": ["title": title, "organisation": "Provincie", "date": "1-3-2026", "asked": asked]])
  }

  mutating func answer(_ name: String, _ value: String) throws {
    try act("ask", ["name": name])
    try act("answer", ["name": name, "value": value])
  }

  /// The file of the current case as it would be saved.
  mutating func file() throws -> String {
    try act("save")
    let file = try #require(saved.first)
    try act("saved", ["name": file["name"] ?? "", "key": file["key"] ?? ""])
    return try #require(file["text"])
  }
}
