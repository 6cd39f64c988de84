/// The version of the tool, which files that it writes carry and releases are called after; nowhere else is it a number.
package enum Version {
  package static let current = "1.0.0"
}
