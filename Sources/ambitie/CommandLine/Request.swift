import AmbitionModel
import Telling

/// One call of a command: its operands and options, checked against what the command takes, and its surroundings.
struct Request: Sendable {
  var environment: Environment
  var operands: [String] = []
  /// By name with dashes, in the order given; switches have an empty text.
  private(set) var values: [String: [String]] = [:]

  mutating func add(_ value: String, for option: CommandOption) {
    values[option.name, default: []].append(value)
  }

  /// Whether a switch was given.
  func has(_ option: CommandOption) -> Bool {
    values[option.name] != nil
  }

  /// The last value given; `nil` when the option was left out.
  func value(of option: CommandOption) -> String? {
    values[option.name]?.last
  }

  /// Every value given, in order.
  func allValues(of option: CommandOption) -> [String] {
    values[option.name] ?? []
  }

  /// The same wishes for another command, as far as it takes them; where the result goes is not passed on.
  /// - Parameter options: those of the other command.
  func passed(to options: [CommandOption], _ operands: [String]) -> Request {
    var request = Request(environment: environment, operands: operands)
    let passed = Set(options.map(\.name)).subtracting([
      CommandOption.output.name, CommandOption.overwrite.name,
    ])
    request.values = values.filter { passed.contains($0.key) }
    return request
  }

  /// The same without an option.
  func without(_ option: CommandOption) -> Request {
    var request = self
    request.values[option.name] = nil
    return request
  }

  /// One of a closed list; `nil` when the option was left out.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, of name: String
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let text = values[name]?.last else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .wrongValue(text, of: name, allowed: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// The number given to an option; `nil` when it was left out.
  func wholeNumber(of option: CommandOption, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        nl:
          "\(option.name) vraagt een geheel getal van \(range.lowerBound) t/m \(range.upperBound), niet \(quoted(text))",
        en:
          "\(option.name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(quoted(text))"
      )
    }
    return number
  }

  /// The form of output that `--format` or `--json` asks for, one of `forms`; the first when neither was given.
  func form(of forms: [Form]) throws(UsageError) -> Form {
    let names = forms.map(\.rawValue)
    let text = values["--format"]?.last
    let wish = text.flatMap(Form.init).flatMap { forms.contains($0) ? $0 : nil }
    if let text, wish == nil { throw .wrongValue(text, of: "--format", allowed: names) }
    guard has(.json), forms.contains(.json) else { return wish ?? form(ofOutput: forms) ?? forms[0] }
    if let wish, wish != .json { throw .contradiction("--json", "--format \(wish.rawValue)") }
    return .json
  }

  /// How blocks are written: as `--format` says, else as the name of the output does; text where neither says.
  var formOfBlocks: Form {
    let told: [Form] = [.markdown, .docx, .xlsx]
    guard let text = values["--format"]?.last else { return form(ofOutput: told) ?? .text }
    return told.first { $0.rawValue == text } ?? .text
  }

  /// The form that the name of the output promises: `verslag.docx` is Word, `verslag.md` Markdown, `tabel.xlsx` Excel.
  private func form(ofOutput forms: [Form]) -> Form? {
    guard let path = value(of: .output)?.lowercased() else { return nil }
    let endings: [(ending: String, form: Form)] = [(".docx", .docx), (".md", .markdown), (".xlsx", .xlsx)]
    return endings.first { path.hasSuffix($0.ending) && forms.contains($0.form) }?.form
  }
}
