extension Operation {
  /// A number of its own for each operation that has operands.
  var code: Int32 {
    switch self {
    case .not: 0
    case .and: 1
    case .or: 2
    case .equal: 3
    case .less: 4
    case .lessOrEqual: 5
    case .isNull: 6
    case .add: 7
    case .subtract: 8
    case .multiply: 9
    case .divide: 10
    case .power: 11
    case .negate: 12
    case .absolute: 13
    case .floor: 14
    case .ceiling: 15
    case .modulo: 16
    case .select: 17
    case .minimum: 18
    case .maximum: 19
    case .median: 20
    case .input, .constant: preconditionFailure("\(self) has no operands")
    case .optionValue(let table): 32 + Int32(table)
    }
  }
}
