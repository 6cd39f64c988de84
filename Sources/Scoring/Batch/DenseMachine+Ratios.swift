extension DenseMachine {
  /// Does a step over ratios whose operands are numbers; false where the operation itself has to tell what comes out.
  @inline(never)
  func runRatios(_ place: UnsafePointer<DenseStep>) -> Bool {
    let step = place.pointee
    let (t, a, b) = (Int(step.target), ratios[Int(step.a)], ratios[Int(step.b)])
    switch step.action {
    case .ratioOf:
      ratios[t] = Ratio(dividend: Int128(registers[Int(step.a)]), divisor: Int128(step.x))
    case .ratioAdd: ratios[t] = a + b
    case .ratioSubtract: ratios[t] = a + -b
    case .ratioMultiply: ratios[t] = a * b
    case .ratioDivide:
      if b.dividend == 0 { return false }
      ratios[t] = a / b
    case .ratioModulo:
      if b.dividend <= 0 { return false }
      ratios[t] = a.remainder(by: b)
    case .ratioNegate: ratios[t] = -a
    case .ratioAbsolute: ratios[t] = a.dividend < 0 ? -a : a
    case .ratioMinimum: ratios[t] = b < a ? b : a
    case .ratioMaximum: ratios[t] = a < b ? b : a
    case .ratioFloor:
      registers[t] = Int64(truncatingIfNeeded: a.floor)
      return true
    case .ratioEqual:
      registers[t] = a == b ? 1 : 0
      return true
    case .ratioLess:
      registers[t] = a < b ? 1 : 0
      return true
    case .ratioLessOrEqual:
      registers[t] = a <= b ? 1 : 0
      return true
    default: return false
    }
    registers[t] = 0
    return true
  }

  /// Takes the ratio over from `register`, or what stands there instead of a number.
  func takeRatio(from register: Int, to target: Int) {
    registers[target] = registers[register]
    ratios[target] = ratios[register]
  }
}
