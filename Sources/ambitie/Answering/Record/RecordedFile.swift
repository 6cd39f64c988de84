import AmbitionModel
import Telling

/// The file of a case that is being recorded or imported into: whole after every save, and never written over what somebody else
/// put there meanwhile.
struct RecordedFile {
  let path: String
  /// The file on disk as it was last read or written; `nil` before the first save of a new case.
  private(set) var file: SourceFile?

  /// Writes the case, with the comments of the file that was there.
  mutating func save(_ study: CaseStudy) throws(UsageError) {
    let bytes = Array(try ReadableCase.text(of: study, replacing: file, at: path).utf8)
    guard let known = file else {
      try WholeFile.write(bytes, to: path, existing: .refuse)
      file = SourceFile(path: path, bytes: bytes)
      return
    }
    if bytes == known.bytes { return }
    try WholeFile.write(bytes, to: path, existing: .replaceIfStill(known.bytes))
    file = SourceFile(path: path, bytes: bytes)
  }
}
