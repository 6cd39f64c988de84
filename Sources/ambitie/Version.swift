/// The version of the tool, which files that it writes carry.
enum Version {
  static let current = "0.1.0"
}
