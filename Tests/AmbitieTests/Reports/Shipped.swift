import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The cases and rubrics that come with the tool.
enum Shipped {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let workspace = Result<Workspace, any Error> {
    let rubrics = repository.appending(path: "rubrics").path
    // Reports of one case of a set are like those of the others.
    let some = try sets().flatMap { set in
      Breadth.trials(try ShippedRubric.files(in: "cases/" + (set.split(separator: "/").last ?? "")), oneIn: 5)
    }
    let cases = [repository.appending(path: "cases").path] + some.map(\.path)
    var library = Library()
    return try Workspace.open(cases, rubric: rubrics, from: &library)
  }

  /// The folders of sets of real cases.
  static func sets() throws -> [String] {
    let folder = repository.appending(path: "cases").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
      .filter { !$0.hasSuffix(".json") && !$0.hasSuffix("/oefening") && Loader.isFolder($0) }
  }

  /// Shipped cases under their shipped rubrics, of every set some; worked out once.
  static func assessments() throws -> [Assessment] {
    try results.get()
  }

  /// The teaching cases: complete, each with two assessors who differ on some questions.
  static func teachingCases() throws -> [Assessment] {
    try teaching.get()
  }

  private static let teaching = Result<[Assessment], any Error> {
    let rubrics = repository.appending(path: "rubrics").path
    var library = Library()
    let opened = try Workspace.open(
      [repository.appending(path: "cases/oefening").path], rubric: rubrics, from: &library)
    return opened.assessments
  }

  private static let results = Result<[Assessment], any Error> {
    let opened = try workspace.get()
    #expect(opened.notices.text(in: .english) == "")
    return opened.assessments
  }
}
