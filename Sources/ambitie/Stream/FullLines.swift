import AmbitionModel
import Foundation
import Scoring
import Telling

/// Scores lines that are whole case files, and writes all there is to say about each.
struct FullLines {
  private let program: Program
  private let places: RubricPlaces

  init(_ program: Program, _ places: RubricPlaces) {
    // What comes of a line must not depend on the lines before it.
    self.program = program.within(nil)
    self.places = places
  }

  func score(_ padded: UnsafeBufferPointer<UInt8>) -> BatchScorer.Result {
    var result = BatchScorer.Result()
    var lines = padded.dropLast(BatchScorer.padding).split(separator: 0x0A, omittingEmptySubsequences: false)
    // What follows the last line feed is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      defer { result.lineCount += 1 }
      let bytes = Array(line)
      if bytes.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      let reading = CaseReader.read(SourceFile(path: "", bytes: bytes))
      var diagnostics = reading.diagnostics
      if let caseStudy = reading.value {
        let assessment = Scorer(program).assess(caseStudy)
        diagnostics += assessment.diagnostics
        if let assessment = assessment.value {
          result.output += Array(JSONReport.line(assessment, places).utf8) + [0x0A]
          result.caseCount += 1
          continue
        }
      }
      result.badLines.append(
        .init(
          line: result.lineCount, diagnostics: diagnostics, bytes: bytes, outputCount: result.output.count))
    }
    return result
  }
}
