import AmbitionModel
import Foundation
import Scoring
import Testing

@testable import ambitie

/// The cases and rubrics that come with the tool.
enum Shipped {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let workspace = Result<Workspace, any Error> {
    let rubrics = repository.appending(path: "rubrics").path
    return try Workspace.open([repository.appending(path: "cases").path] + sets(), rubric: rubrics, .test())
  }

  /// The folders of sets of cases.
  static func sets() throws -> [String] {
    let folder = repository.appending(path: "cases").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
      .filter { !$0.hasSuffix(".json") }
  }

  /// Every shipped case under its shipped rubric; worked out once.
  static func assessments() throws -> [Assessment] {
    try results.get()
  }

  private static let results = Result<[Assessment], any Error> {
    let opened = try workspace.get()
    #expect(opened.messages == "")
    return opened.assessments
  }
}
