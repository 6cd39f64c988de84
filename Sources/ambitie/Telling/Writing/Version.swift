/// The version of the tool, which files that it writes carry.
package enum Version {
  package static let current = "0.1.0"
}
