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
    let folder = repository.appending(path: "rubrics").path
    let rubrics = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let rubric = rubrics.first { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
    return try Workspace.open([repository.appending(path: "cases").path], rubric: rubric, .test())
  }

  /// Every shipped case under the shipped rubric; worked out once.
  static func assessments() throws -> [Assessment] {
    try results.get()
  }

  private static let results = Result<[Assessment], any Error> {
    let opened = try workspace.get()
    #expect(opened.messages == "")
    return opened.assessments
  }
}
