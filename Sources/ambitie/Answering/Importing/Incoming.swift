import AmbitionModel
import Scoring
import Telling

/// A file that comes in: a case file of the form, or a sheet that was filled in.
enum IncomingKind {
  case caseFile, workbook, csv

  /// The format that the bytes have, whatever the file is called.
  init(of bytes: [UInt8]) {
    let magic = bytes.prefix(4)
    if magic == [0x50, 0x4B, 0x03, 0x04] || magic == [0x50, 0x4B, 0x05, 0x06]
      || magic == [0xD0, 0xCF, 0x11, 0xE0]
    {
      self = .workbook
      return
    }
    let start = bytes.byteOrderMarkLength
    let first = bytes.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    // Case files may begin with a comment.
    self =
      first == UInt8(ascii: "{") || bytes.dropFirst(start).starts(with: Array("//".utf8)) ? .caseFile : .csv
  }
}

/// The content of a file that came in, ready to be taken over into a case.
struct Incoming {
  var program: Program
  /// May answer only some questions.
  var study: CaseStudy
  /// Who gave the answers that name nobody, as the file says.
  var assessor: String?
  /// The places of answers, by the names of questions.
  var places: [String: FilledPlace]
  /// The file that places in text refer to.
  var source: SourceFile
  /// How many questions were asked, and which of them had nothing filled in; `nil` for a case file.
  var asked: (count: Int, empty: [Int])?
  /// The answers in the file.
  var answered: Int
}
