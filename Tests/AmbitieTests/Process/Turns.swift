/// Lets a few at a time through, in the order in which they came.
///
/// All tests begin at once. Were all their processes to run at once too, the test bundle would have over a thousand files
/// open, which `Process.run()` lists each time; with that many it has been seen to read past the end of a page.
actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  /// Waits for a turn; ``give()`` ends it.
  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
