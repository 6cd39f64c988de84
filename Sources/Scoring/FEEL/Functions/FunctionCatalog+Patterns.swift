extension FunctionCatalog {
  static let patterns: [FeelFunction] = []
}
