import AmbitionModel
import Scoring

extension WorkbenchState {
  /// Does what a request asks; `false` where nobody knows that.
  mutating func perform(_ request: WorkbenchRequest) -> Bool {
    effects = WorkbenchReply()
    if request.name != "prepare" { notices = [] }
    budget.renew(forCases: cases.count)
    today = request["today"].flatMap { CalendarDate($0) } ?? today
    if request.name != "start" { prepare() }
    switch request.name {
    case "start": start(request)
    case "prepare": break
    case "language": setLanguage(request)
    case "view": show(request)
    case "open": open(request)
    case "openall": openAll()
    case "enclosed": openEnclosed(named: request["name"] ?? "")
    case "new": newCase(request)
    case "draft": takeDraft(request["key"] ?? "")
    case "drop": dropDraft(request["key"] ?? "")
    case "choose": choose(request)
    case "close": close(request)
    case "cancel": question = nil
    case "undo": undo()
    case "redo": redo()
    case "save": save(request)
    case "saved": noteSaved(request)
    case "paper": isOnPaper = request["value"] != "off"
    case "notsaved": tell(.init(kind: .warning, text: WorkbenchWords.notSaved))
    default: return performOnCase(request)
    }
    return true
  }

  private mutating func performOnCase(_ request: WorkbenchRequest) -> Bool {
    switch request.name {
    case "part": openPart(request)
    case "ask": ask(request)
    case "next": step(1)
    case "back": step(-1)
    case "answer": answer(request)
    case "type": type(request)
    case "reason": reason(request)
    case "about": about(request)
    case "clear": clear(request)
    case "agree": agree(request)
    case "asked": setAsked(request)
    case "assessor": setAssessor(request)
    case "describe": describe(request)
    case "addsource": addSource()
    case "cite": cite(request)
    case "source": changeSource(request)
    case "removesource": removeSource(request)
    case "shownext":
      spot.showsNext = request["value"] != "off"
      effects.focus = spot.showsNext ? "go-next" : "show-next"
    default: return performOnOutcome(request)
    }
    return true
  }

  private mutating func performOnOutcome(_ request: WorkbenchRequest) -> Bool {
    switch request.name {
    case "why": explain(request)
    case "choosekader": chooseKader(request)
    case "compare":
      spot.comparison = request["part"].flatMap { Comparison(rawValue: $0) } ?? spot.comparison
    case "variant": chooseVariant(request)
    case "layer": chooseLayer(request)
    case "try": tryOther(request)
    case "wish": wish(request)
    case "way": takeWay(request)
    case "resetvariant": resetVariant()
    case "keepvariant": keepVariant()
    default: return performOnKader(request)
    }
    return true
  }

  private mutating func performOnKader(_ request: WorkbenchRequest) -> Bool {
    switch request.name {
    case "newkader": newKader()
    case "makewording": makeWording()
    case "keepwording": keepWording()
    case "addrule": addRule()
    case "rule": openRule(request)
    case "removerule": removeRule()
    case "kader": describeKader(request)
    case "ruletext": describeRule(request)
    case "rulelayer": setRuleLayer(request)
    case "demand": setDemand(request)
    case "demanded": setDemanded(request)
    case "pick": setPick(request)
    case "deviate": deviate(request)
    default: return false
    }
    return true
  }

  private mutating func setLanguage(_ request: WorkbenchRequest) {
    guard let language = (request["to"] ?? request["value"]).flatMap({ Language(rawValue: $0) }) else {
      return
    }
    self.language = language
  }

  private mutating func setAsked(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current) else { return }
    cases[current].asked = request["value"] == "core" ? .core : .all
    let item = cases[current]
    if item.place.part == .end { return begin() }
    if let slot = item.place.slot, !item.slots.contains(slot) {
      cases[current].place.slot = item.slots.first
      if let first = item.slots.first { cases[current].place = item.place(of: first) }
    }
  }

  private mutating func show(_ request: WorkbenchRequest) {
    guard let address = request["view"] else { return }
    let earlier = view
    go(to: address)
    refused = [:]
    waitsForReason = nil
    if view != earlier || request["case"] != nil { effects.focus = "view-title" }
  }

  /// Explains a layer, flag or decision.
  private mutating func explain(_ request: WorkbenchRequest) {
    guard openCase != nil else { return }
    view = .why
    spot.topic = request["topic"].flatMap { $0.nonEmpty }
    effects.focus = "view-title"
  }
}

extension WorkbenchState.View {
  /// Whether it shows one case.
  var isAboutCase: Bool {
    switch self {
    case .start, .cases, .kader: false
    case .fill, .why, .whatif, .out: true
    }
  }
}
