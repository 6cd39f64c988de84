import AmbitionModel
import Scoring

/// A kader that is open, with everything that was done to it and can be undone.
struct OpenKader {
  private(set) var kader: Kader
  /// What the lists said when somebody last saw to the own wording of a rule, by the id of the rule.
  private var seen: [String: LocalizedText] = [:]
  private var past: [Kader] = []
  private var future: [Kader] = []
  /// The program of its rubric.
  let program: Program
  /// The file that was opened, or was saved last; `nil` for a kader that has none yet.
  private(set) var file: SourceFile?
  private(set) var isUnsaved: Bool
  /// What is being saved; `nil` where nothing is.
  private var saving: String?
  /// The kader made ready to run, with everything that is wrong with it as its file would have it.
  private(set) var compiled: Reading<CompiledKader>

  init(_ kader: Kader, _ program: Program, file: SourceFile?) {
    self.kader = kader
    self.program = program
    self.file = file
    isUnsaved = file == nil
    compiled = Self.compile(kader, program)
  }

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Changes the kader, as one step of undo.
  mutating func change(_ make: (inout Kader) -> Void) {
    past.append(kader)
    if past.count > OpenCase.undoLimit { past.removeFirst() }
    future = []
    make(&kader)
    settle()
  }

  mutating func undo() {
    guard let earlier = past.popLast() else { return }
    future.append(kader)
    kader = earlier
    settle()
  }

  mutating func redo() {
    guard let later = future.popLast() else { return }
    past.append(kader)
    kader = later
    settle()
  }

  private mutating func settle() {
    isUnsaved = true
    compiled = Self.compile(kader, program)
  }

  /// Takes down that the own wording of a rule goes with what the lists say now.
  mutating func noteWording(of rule: Kader.Rule) {
    seen[rule.id.value.rawValue] = KaderSentence(program, rule).wording
  }

  /// Takes down what the lists said before a rule with an own wording changed, unless that is known already.
  mutating func noteChange(of rule: Kader.Rule) {
    let made = KaderSentence(program, rule).wording
    if rule.wording != made, seen[rule.id.value.rawValue] == nil { seen[rule.id.value.rawValue] = made }
  }

  /// Whether a rule changed after somebody wrote its own wording.
  func isOutdated(_ rule: Kader.Rule) -> Bool {
    guard let seen = seen[rule.id.value.rawValue] else { return false }
    let made = KaderSentence(program, rule).wording
    return rule.wording != made && seen != made
  }

  /// What `ambitie check` finds in the file of the kader.
  private static func compile(_ kader: Kader, _ program: Program) -> Reading<CompiledKader> {
    let file = SourceFile(path: "", text: KaderWriter.text(of: kader))
    let reading = KaderReader.read(file)
    guard let read = reading.value else { return Reading(nil, reading.diagnostics) }
    let compilation = KaderCompiler.compile(read, for: program)
    return Reading(compilation.value, reading.diagnostics + compilation.diagnostics)
  }

  /// The file of the kader as it is now.
  var text: String { KaderWriter.text(of: kader, replacing: file) }

  var fileName: String {
    let name = file?.path.split(separator: "/").last.map { String($0) }
    return name ?? "\(kader.id.value.rawValue).json"
  }

  /// Takes down that the kader is being saved as it is now.
  mutating func noteSaving() { saving = text }

  /// Takes down that what was being saved was saved.
  mutating func noteSaved(as name: String) {
    guard let saving else { return }
    isUnsaved = saving != text
    file = SourceFile(path: name, text: saving)
    self.saving = nil
  }
}
