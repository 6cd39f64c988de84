import AmbitionModel
import Foundation
import Scoring
import Telling

/// Some whole lines of a file, in memory that is used again for the next ones.
final class LinePiece {
  fileprivate(set) var path = ""
  /// Whether the lines are the first of their file.
  fileprivate(set) var isFirst = false
  /// Whether the only line is too long to be a case; its beginning is all there is.
  fileprivate(set) var isTooLong = false
  fileprivate var count = 0
  fileprivate var capacity = 0
  fileprivate var base: UnsafeMutablePointer<UInt8>

  init() {
    base = .allocate(capacity: BatchScorer.padding)
  }

  deinit {
    base.deallocate()
  }

  /// The lines with the padding that scoring asks for.
  var padded: UnsafeBufferPointer<UInt8> {
    (base + count).update(repeating: 0, count: BatchScorer.padding)
    return UnsafeBufferPointer(start: base, count: count + BatchScorer.padding)
  }

  fileprivate func reserve(_ size: Int) {
    guard size > capacity else { return }
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size + BatchScorer.padding)
    memory.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (memory, size)
  }
}

/// Cuts files into pieces of whole lines; not shared between threads without a lock.
final class LineSource {
  /// The number of bytes read at a time: enough to make switching cheap, little enough for the processor's caches.
  static let pieceSize = 1 << 18
  /// A line above this is no case.
  static let lineLimit = 1 << 22

  private var paths: [String]
  private var descriptor: Int32 = -1
  private var path = ""
  private var isFirst = false
  /// What comes through a pipe is passed on as it comes.
  private var isPipe = false
  /// The beginning of a line whose end was not read yet.
  private var rest: [UInt8] = []

  init(_ paths: [String]) {
    self.paths = paths.reversed()
  }

  /// Fills `piece` with the next lines; false when there are no more.
  func fill(_ piece: LinePiece) throws(UsageError) -> Bool {
    while true {
      if descriptor < 0 {
        guard let next = paths.popLast() else { return false }
        try open(next)
      }
      if try read(into: piece) { return true }
      if descriptor > 0 { close(descriptor) }
      descriptor = -1
    }
  }

  private func open(_ next: String) throws(UsageError) {
    path = next
    isFirst = true
    if next == "-" {
      descriptor = STDIN_FILENO
    } else {
      (descriptor, rest) = try NamedPipe.open(toRead: next)
    }
    var info = stat()
    isPipe = fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT != S_IFREG
  }

  /// False at the end of the file.
  private func read(into piece: LinePiece) throws(UsageError) -> Bool {
    piece.count = 0
    piece.isTooLong = false
    piece.reserve(max(Self.pieceSize, rest.count * 2))
    rest.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { piece.base.update(from: start, count: bytes.count) }
    }
    piece.count = rest.count
    rest.removeAll(keepingCapacity: true)
    while true {
      if piece.count == piece.capacity { piece.reserve(min(piece.capacity * 2, Self.lineLimit + 1)) }
      let got = Foundation.read(descriptor, piece.base + piece.count, piece.capacity - piece.count)
      if got < 0 {
        guard errno == EINTR else { throw .unreadable(path) }
        continue
      }
      piece.count += got
      let feed = lastLineFeed(piece)
      if got == 0 { return finish(piece, feed) }
      if feed != nil, isPipe || piece.count >= Self.pieceSize { return finish(piece, feed) }
      if feed == nil, piece.count > Self.lineLimit {
        try dropLongLine(piece)
        return hand(piece)
      }
    }
  }

  private func lastLineFeed(_ piece: LinePiece) -> Int? {
    var index = piece.count - 1
    while index >= 0 {
      if piece.base[index] == 0x0A { return index }
      index -= 1
    }
    return nil
  }

  /// Keeps what follows the last line for the next piece.
  private func finish(_ piece: LinePiece, _ feed: Int?) -> Bool {
    guard piece.count > 0 else { return false }
    if let feed {
      rest = Array(UnsafeBufferPointer(start: piece.base + feed + 1, count: piece.count - feed - 1))
      piece.count = feed + 1
    }
    return hand(piece)
  }

  private func hand(_ piece: LinePiece) -> Bool {
    piece.path = path
    piece.isFirst = isFirst
    isFirst = false
    return true
  }

  /// Reads on to the end of a line that is too long, and keeps its beginning.
  private func dropLongLine(_ piece: LinePiece) throws(UsageError) {
    piece.isTooLong = true
    var block = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let got = block.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 {
        guard errno == EINTR else { throw .unreadable(path) }
        continue
      }
      if got == 0 { break }
      if let feed = block[..<got].firstIndex(of: 0x0A) {
        rest = Array(block[(feed + 1)..<got])
        break
      }
    }
    piece.count = 1 << 10
  }
}
