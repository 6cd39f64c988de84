import AmbitionModel

extension String {
  /// The text as a cell shows it: line breaks stay, other characters that steer a display are written out.
  var shownInCell: String {
    guard unicodeScalars.contains(where: { $0.isBreakOrTab }) else { return printable(self) }
    return split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
      .map { printable(String($0)) }.joined(separator: "\n")
  }
}
