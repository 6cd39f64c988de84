/// All built-in functions, by the names of the standard (DMN 1.5, section 10.3.4).
package enum FunctionCatalog {
  /// In the order in which GRAMMAR.md lists them.
  package static let functions: [FeelFunction] =
    aggregates + lists + listEdits + booleans + numbers + roundings + strings + patterns + conversions

  private static let index = Dictionary(uniqueKeysWithValues: functions.map { ($0.name, $0) })

  package static func function(named name: String) -> FeelFunction? {
    index[name]
  }

  /// The names of those that rubrics can use.
  package static let namesInRubrics = functions.filter { $0.lowering != nil }.map { $0.name }

  /// Functions of the standard that are refused by name: temporal types, context editing, ranges, ordering by
  /// a function.
  package static let unsupported: Set<String> = [
    "date", "time", "date and time", "duration", "years and months duration", "now", "today", "day of week",
    "day of year", "month of year", "week of year", "context", "context put", "context merge", "get entries",
    "sort", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes",
    "finished by", "includes", "during", "starts", "started by", "coincides", "range", "exp", "log", "invoke",
  ]

  /// How many words the longest name has.
  static let longestName = 5

  static func isKnown(_ name: String) -> Bool {
    index[name] != nil || unsupported.contains(name)
  }
}
