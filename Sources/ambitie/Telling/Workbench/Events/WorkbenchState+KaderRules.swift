import AmbitionModel
import Scoring

// Making a kader from lists.
extension WorkbenchState {
  /// Begins a kader for the rubric of the open case, else for the first one with levels.
  mutating func newKader() {
    let withLevels = programs.first {
      $0.index(of: .shown, inLayer: 0) != nil && !$0.slots(of: .core).isEmpty
    }
    guard let program = openCase?.program ?? withLevels ?? programs.first else { return }
    let taken = Set(kaders.map { $0.kader.id.value.rawValue })
    var number = 1
    while taken.contains("kader_\(number)") { number += 1 }
    let nowhere = SourceRange(0, 0)
    var own = Kader(
      id: Located(Identifier("kader_\(number)"), at: nowhere), version: "0.1.0",
      rubric: RubricReference(
        id: Located(program.rubric.id.value, at: nowhere), version: program.rubric.version),
      title: KaderDraftWords.title.text, status: .draft, adoption: nil,
      statement: KaderDraftWords.statement.text,
      principle: KaderDraftWords.principle.text,
      sources: [
        Source(
          id: Located(Identifier("own_proposal"), at: nowhere), title: KaderDraftWords.source.text,
          kind: .own,
          url: nil, date: nil)
      ], rules: [])
    own.rules = [Self.newRule(in: own, program)].compactMap { $0 }
    kaders.append(OpenKader(own, program, file: nil))
    kader = kaders.count - 1
    view = .kader
    spot.rule = 0
    effects.focus = "view-title"
  }

  /// A rule that asks for the second level in the first layer, or what else the rubric lets a rule ask.
  private static func newRule(in kader: Kader, _ program: Program) -> Kader.Rule? {
    let taken = Set(kader.rules.map { $0.id.value.rawValue })
    var number = kader.rules.count + 1
    while taken.contains("regel_\(number)") { number += 1 }
    let nowhere = SourceRange(0, 0)
    let hasLevel = program.index(of: .shown, inLayer: 0) != nil
    let demand: Kader.Rule.Demand
    if hasLevel, program.rubric.levels.count > 1 {
      demand = .minimum(Located(program.rubric.levels[1].id.value, at: nowhere))
    } else if let flag = program.flags.first(where: { $0.layer == 0 }) ?? program.flags.first {
      demand = .condition(KaderDemand.condition(forbidding: flag.flag.id.value.rawValue))
    } else {
      return nil
    }
    let isLayered = hasLevel || program.flags.contains { $0.layer == 0 }
    var rule = Kader.Rule(
      id: Located(Identifier("regel_\(number)"), at: nowhere), title: LocalizedText(""),
      wording: LocalizedText(""),
      why: KaderDraftWords.why.text,
      scope: isLayered ? .layers([Located(program.rubric.layers[0].id.value, at: nowhere)]) : .wholeCase,
      when: nil, demand: demand, sources: kader.sources.prefix(1).map { Located($0.id.value, at: nowhere) })
    let words = KaderSentence(program, rule)
    (rule.title, rule.wording) = (words.title, words.wording)
    return rule
  }

  mutating func addRule() {
    guard let kader, kaders.indices.contains(kader),
      let rule = Self.newRule(in: kaders[kader].kader, kaders[kader].program)
    else { return }
    kaders[kader].change { $0.rules.append(rule) }
    spot.rule = kaders[kader].kader.rules.count - 1
    effects.focus = "rule-title"
  }

  mutating func openRule(_ request: WorkbenchRequest) {
    guard let number = request.number("rule"), openKader?.kader.rules.indices.contains(number) == true else {
      return
    }
    spot.rule = number
    effects.focus = "rule-title"
  }

  /// Takes a rule out; the last one stays, since a kader has at least one.
  mutating func removeRule() {
    guard let kader, kaders.indices.contains(kader), let rule = spot.rule,
      kaders[kader].kader.rules.indices.contains(rule), kaders[kader].kader.rules.count > 1
    else { return }
    kaders[kader].change { $0.rules.remove(at: rule) }
    spot.rule = nil
    effects.focus = "view-title"
  }

  /// Takes a text about the kader.
  mutating func describeKader(_ request: WorkbenchRequest) {
    guard let kader, kaders.indices.contains(kader), let field = request["field"] else { return }
    let text = request.value
    let id = "k-\(field)"
    refused[id] = nil
    guard !text.isEmpty else { return refuse(id, "", WorkbenchWords.needed) }
    let language = language
    kaders[kader].change { own in
      switch field {
      case "title": own.title = own.title.with(text, in: language)
      case "statement": own.statement = own.statement.with(text, in: language)
      case "principle": own.principle = own.principle.with(text, in: language)
      default: return
      }
    }
  }

  /// Changes the rule that is open; its title and wording follow as long as nobody wrote others.
  private mutating func changeRule(_ make: (inout Kader.Rule) -> Void) {
    guard let kader, kaders.indices.contains(kader), let place = spot.rule,
      kaders[kader].kader.rules.indices.contains(place)
    else { return }
    let program = kaders[kader].program
    var rule = kaders[kader].kader.rules[place]
    kaders[kader].noteChange(of: rule)
    let before = KaderSentence(program, rule)
    make(&rule)
    let after = KaderSentence(program, rule)
    if rule.title == before.title { rule.title = after.title }
    if rule.wording == before.wording { rule.wording = after.wording }
    kaders[kader].change { $0.rules[place] = rule }
  }

  /// Has the open rule say what its lists say.
  mutating func makeWording() {
    guard let program = openKader?.program else { return }
    changeRule { $0.wording = KaderSentence(program, $0).wording }
    effects.focus = "r-wording"
  }

  /// Takes down that the own wording of the open rule still goes.
  mutating func keepWording() {
    noteWording()
    effects.focus = "r-wording"
  }

  private mutating func noteWording() {
    guard let kader, kaders.indices.contains(kader), let place = spot.rule,
      kaders[kader].kader.rules.indices.contains(place)
    else { return }
    kaders[kader].noteWording(of: kaders[kader].kader.rules[place])
  }

  /// Takes a text of the open rule.
  mutating func describeRule(_ request: WorkbenchRequest) {
    guard let field = request["field"] else { return }
    let text = request.value
    let id = "r-\(field)"
    refused[id] = nil
    if text.isEmpty, field != "when" { return refuse(id, "", WorkbenchWords.needed) }
    if field == "when" || field == "requires", !text.isEmpty {
      if let problem = problem(with: text) { return refuse(id, text, problem) }
    }
    guard let program = openKader?.program else { return }
    let language = language
    changeRule { rule in
      switch field {
      case "title":
        // What somebody writes takes the place of what the lists said, in both languages.
        let isMade = rule.title == KaderSentence(program, rule).title
        rule.title = isMade ? LocalizedText(text) : rule.title.with(text, in: language)
      case "wording":
        let isMade = rule.wording == KaderSentence(program, rule).wording
        rule.wording = isMade ? LocalizedText(text) : rule.wording.with(text, in: language)
      case "why": rule.why = rule.why.with(text, in: language)
      case "when": rule.when = text.isEmpty ? nil : LocatedText(text)
      case "requires": rule.demand = .condition(LocatedText(text))
      default: return
      }
    }
    if field == "wording" { noteWording() }
  }

  /// What is wrong with a condition that somebody wrote; `nil` where it can be used.
  private func problem(with text: String) -> Wording? {
    guard let item = openKader, let place = spot.rule, item.kader.rules.indices.contains(place) else {
      return nil
    }
    var kader = item.kader
    kader.rules = [kader.rules[place]]
    kader.rules[0].demand = .condition(LocatedText(text))
    kader.rules[0].when = nil
    return OpenKader(kader, item.program, file: nil).compiled.diagnostics.first { $0.severity == .error }?
      .wording
  }

  /// Takes a layer in or out of the open rule.
  mutating func setRuleLayer(_ request: WorkbenchRequest) {
    guard let item = openKader, let name = request["layer"], let isChecked = request.isChecked else { return }
    guard let layer = item.program.layer(called: name) else { return }
    changeRule { rule in
      var chosen = KaderQuestions(program: item.program, rule: rule).layers.filter { $0 != layer }
      if isChecked { chosen.append(layer) }
      let nowhere = SourceRange(0, 0)
      let ids = chosen.sorted().map { Located(item.program.rubric.layers[$0].id.value, at: nowhere) }
      rule.scope = ids.isEmpty ? .wholeCase : .layers(ids)
      // What only a layer is asked cannot be asked of the whole case.
      let questions = KaderQuestions(program: item.program, rule: rule)
      guard var condition = KaderCondition(rule.when) else { return }
      condition.needed.removeAll { !questions.names.contains($0.name) }
      condition.exceptions.removeAll { !questions.names.contains($0.name) }
      rule.when = condition.text(questions.isText).map { LocatedText($0) }
    }
  }

  /// Chooses what the open rule asks.
  mutating func setDemand(_ request: WorkbenchRequest) {
    guard let item = openKader, let kind = request["value"].flatMap({ KaderDemand(rawValue: $0) }) else {
      return
    }
    let nowhere = SourceRange(0, 0)
    changeRule { rule in
      let level = rule.demand.level ?? item.program.rubric.levels.dropFirst().first?.id.value
      switch kind {
      case .minimum: if let level { rule.demand = .minimum(Located(level, at: nowhere)) }
      case .target: if let level { rule.demand = .target(Located(level, at: nowhere)) }
      case .flag:
        let flags = KaderQuestions(program: item.program, rule: rule).flags
        if let first = flags.first { rule.demand = .condition(KaderDemand.condition(forbidding: first.name)) }
      case .own:
        if case .condition = rule.demand { return }
        rule.demand = .condition(LocatedText("true"))
      }
    }
  }

  /// Chooses the level or flag that the open rule is about.
  mutating func setDemanded(_ request: WorkbenchRequest) {
    guard let item = openKader, let value = request["value"] else { return }
    let level = item.program.rubric.levels.first { $0.id.value.rawValue == value }?.id.value
    changeRule { rule in
      switch KaderDemand(rule) {
      case .minimum: if let level { rule.demand = .minimum(Located(level, at: SourceRange(0, 0))) }
      case .target: if let level { rule.demand = .target(Located(level, at: SourceRange(0, 0))) }
      case .flag:
        let flags = KaderQuestions(program: item.program, rule: rule).flags
        if flags.contains(where: { $0.name == value }) {
          rule.demand = .condition(KaderDemand.condition(forbidding: value))
        }
      case .own: return
      }
    }
  }

  /// Adds, changes or takes out a fact that the open rule hangs on.
  mutating func setPick(_ request: WorkbenchRequest) {
    guard let item = openKader, let list = request["list"] else { return }
    let isException = list == "unless"
    let number = request.number("pick")
    let (part, value) = (request["part"] ?? "", request["value"] ?? "")
    changeRule { rule in
      let questions = KaderQuestions(program: item.program, rule: rule)
      guard var condition = KaderCondition(rule.when) else { return }
      var picks = isException ? condition.exceptions : condition.needed
      if let number {
        guard picks.indices.contains(number) else { return }
        switch part {
        case "name":
          guard let pick = questions.firstPick(value) else { return }
          picks[number] = pick
        case "relation":
          picks[number].relation = KaderCondition.Relation(rawValue: value) ?? picks[number].relation
        case "value":
          guard questions.values(picks[number].name).contains(value) else { return }
          picks[number].value = value
        case "remove": picks.remove(at: number)
        default: return
        }
      } else if let pick = questions.firstPick(value.isEmpty ? questions.names.first ?? "" : value) {
        picks.append(pick)
      }
      if isException { condition.exceptions = picks } else { condition.needed = picks }
      rule.when = condition.text(questions.isText).map { LocatedText($0) }
    }
  }

  /// Records why a case deviates from a rule: *leg uit*.
  mutating func deviate(_ request: WorkbenchRequest) {
    guard let item = openKader, let index = request.number("case"), cases.indices.contains(index),
      let rule = request["rule"], item.compiled.value?.rules.contains(where: { $0.name == rule }) == true
    else { return }
    let reason = request.field("reason")
    let nowhere = SourceRange(0, 0)
    let by = assessor.isEmpty ? nil : LocalizedText(assessor)
    let (kader, day) = (item.kader.id.value, today)
    change(index) { content in
      content.study.deviations.removeAll { $0.kader.value == kader && $0.rule.value == rule }
      guard !reason.isEmpty else { return }
      content.study.deviations.append(
        Deviation(
          kader: Located(kader, at: nowhere), rule: Located(rule, at: nowhere), reason: LocalizedText(reason),
          date: day, by: by))
    }
  }
}

extension KaderQuestions {
  /// A question with its first answer; `nil` where the rule cannot ask for it.
  func firstPick(_ name: String) -> KaderCondition.Pick? {
    guard names.contains(name), let value = values(name).first else { return nil }
    return KaderCondition.Pick(name: name, relation: .equal, value: value)
  }

  /// The answers that a question can be held against.
  func values(_ name: String) -> [String] {
    switch input(name)?.domain {
    case .options(let options)?: options.map { $0.id.value.rawValue }
    case .boolean?: ["true", "false"]
    default: []
    }
  }
}

extension LocalizedText {
  /// The text with another wording in one language; in both where both said the same.
  func with(_ text: String, in language: Language) -> LocalizedText {
    guard dutch != english else { return LocalizedText(text) }
    return language == .dutch
      ? LocalizedText(dutch: text, english: english) : LocalizedText(dutch: dutch, english: text)
  }
}
