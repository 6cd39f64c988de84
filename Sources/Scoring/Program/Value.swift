package import AmbitionModel

/// What a register of a program can hold.
///
/// Plain data without references, so that evaluation allocates nothing. Texts and options are numbers here;
/// the program knows their names.
package enum Value: Hashable, Sendable {
  /// Not known yet: an answer that nobody gave, or whatever depends on one.
  case unknown
  /// Not applicable; FEEL's null.
  case null
  case boolean(Bool)
  case number(Rational)
  /// The index of an option in its list: the order of the list is the order of values.
  case option(Int)
  /// The index of a text among the program's; texts that no rule mentions share -1.
  case text(Int)
  /// The rubric asks for what cannot be given.
  case fault(Fault)

  /// Why a value could not be worked out.
  package enum Fault: Hashable, Sendable {
    /// An exact result would need more than 127 bits.
    case numberTooLarge
    /// A power whose exact result is no fraction.
    case inexactPower
    /// Rows of a table that must not match together did.
    case conflictingRules
  }

  /// Whether the value is a value: neither unknown nor a fault.
  package var isSettled: Bool {
    switch self {
    case .unknown, .fault: false
    default: true
    }
  }
}
