import AmbitionModel

/// What an expression compiles to: mostly one register, but lists, intervals and string literals are taken
/// apart before the program runs.
///
/// Lists in a rubric have a length that is known beforehand, so quantifiers and filters unroll into plain
/// instructions and the program needs no list values.
indirect enum Term {
  case scalar(Register, TermType)
  /// A string literal, which becomes an option or a text by what it is compared with.
  case literal(String)
  case null
  case list([Element])
  case interval(low: Bound?, high: Bound?)

  /// An element of a list; where a filter left it open, `present` says whether it is there.
  struct Element {
    var term: Term
    var present: Register?
  }

  struct Bound {
    var term: Term
    var isIncluded: Bool
    var range: SourceRange
  }
}

/// The type of a register, as far as the compiler tells values apart.
enum TermType: Hashable {
  case boolean
  case number
  case options(OptionDomain)
  case text

  /// Whether values of the type can be compared with `<`.
  var hasOrder: Bool {
    switch self {
    case .number, .options: true
    case .boolean, .text: false
    }
  }
}

/// Ordered options that can be compared with each other; domains with the same ids are the same.
struct OptionDomain: Hashable {
  var ids: [String]

  init(_ options: [Option]) {
    ids = options.map { $0.id.value.rawValue }
  }

  init(levels: [Level]) {
    ids = levels.map { $0.id.value.rawValue }
  }

  func index(of id: String) -> Int? {
    ids.firstIndex(of: id)
  }
}

/// Why an expression did not compile.
enum CompileFailure: Error {
  case found(Diagnostic)
  /// It reads a decision that did not compile itself, which has been reported there.
  case reportedElsewhere
}
