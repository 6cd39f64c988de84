/// The exit status of the tool, by which a shell or script can act.
package enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// The work was done and there is something to report.
  case findings = 1
  /// The tool was used wrongly, or a file could not be read.
  case wrongUse = 2
  /// A fault of the tool itself.
  case ourFault = 3
}
