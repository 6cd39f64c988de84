package import AmbitionModel

/// A name under which a function takes no argument, or took one before.
package struct LabelFault: Error, Hashable {
  package var label: String
  /// Whether the function has such a parameter, which then was given twice.
  package var isRepeated: Bool
}

extension FeelFunction {
  /// The arguments in the order of the parameters, `nil` for those that are left out.
  ///
  /// - Throws: for a name that is no parameter's, or that of a parameter that was given before.
  /// - Complexity: O(*n*) in the arguments; a function has few parameters.
  package func ordered<Value>(_ arguments: [(label: String, value: Value)]) throws(LabelFault) -> [Value?] {
    let names = parameterNames
    var result: [Value?] = names.map { _ in nil }
    for (label, value) in arguments {
      guard let index = names.firstIndex(of: label) else {
        throw LabelFault(label: label, isRepeated: false)
      }
      guard result[index] == nil else { throw LabelFault(label: label, isRepeated: true) }
      result[index] = value
    }
    return result
  }

  /// What is wrong with a name of an argument, and which names there are.
  package func wording(of fault: LabelFault) -> Wording {
    let shown = String(fault.label.prefix(60))
    if fault.isRepeated {
      return Wording(
        nl: "'\(name)' krijgt het argument '\(shown)' twee keer",
        en: "'\(name)' is given the argument '\(shown)' twice")
    }
    let names = parameterNames.joined(separator: ", ")
    return Wording(
      nl: "'\(name)' heeft geen argument '\(shown)', wel: \(names)",
      en: "'\(name)' has no argument '\(shown)', but has: \(names)")
  }

  /// That an argument which must be there is not.
  package func wording(ofMissing parameter: String) -> Wording {
    Wording(
      nl: "'\(name)' mist het argument '\(parameter)'", en: "'\(name)' lacks the argument '\(parameter)'")
  }
}
