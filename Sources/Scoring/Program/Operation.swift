/// What an instruction does with its operands.
///
/// Every operation is total and has no jumps: a choice is `select` over values that are both worked out.
/// That is why one program serves three purposes: run over values it scores a case, run over decision
/// diagrams it tells everything that the answers still leave open, and read backwards it explains.
package enum Operation: Hashable, Sendable {
  /// The answer in this slot; no operands.
  case input(Int)
  /// A fixed value; no operands.
  case constant(Value)
  // Three-valued logic over booleans and null, with unknown as a fourth (Kleene).
  case not, and, or
  // Comparison of two values of one type, in FEEL's sense of null.
  case equal, less, lessOrEqual
  /// Whether the operand is null; never null itself.
  case isNull
  // Arithmetic; null in, null out.
  case add, subtract, multiply, divide, power, negate, absolute
  case floor, ceiling, modulo
  /// Condition, value if true, value if false or null.
  case select
  // Of two values the lower or higher; null gives way.
  case minimum, maximum
  /// Of any number of values the middle one, of an even number of options the lower middle; nulls drop out.
  case median
  /// The number that an option counts for, from this table of the program.
  case optionValue(Int)
}
