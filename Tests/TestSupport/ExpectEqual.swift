package import Testing

/// Expects `actual` to equal `expected`, and shows both where they differ.
///
/// A function where `#expect(actual == expected)` would do: each use of that macro takes the compiler some 14 ms more,
/// and there are over a thousand.
package func expectEqual<Value: Equatable>(
  _ actual: Value, _ expected: Value, _ comment: @autoclosure () -> Comment? = nil, fileID: String = #fileID,
  filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  if actual == expected { return }
  let detail = comment().map { ": \($0.rawValue)" } ?? ""
  Issue.record(
    "\(String(reflecting: actual)) is not \(String(reflecting: expected))\(detail)",
    sourceLocation: SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column))
}
