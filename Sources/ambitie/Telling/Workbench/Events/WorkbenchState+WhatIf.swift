import AmbitionModel
import Scoring

// Trying other choices beside a case.
extension WorkbenchState {
  /// As many variants as stand beside a case.
  static let variantCount = 3

  /// The changes of the variant that is looked at.
  var variantChanges: [Change] {
    guard let item = openCase, item.content.variants.indices.contains(spot.variant) else { return [] }
    return item.content.variants[spot.variant].changes
  }

  mutating func chooseVariant(_ request: WorkbenchRequest) {
    guard let number = request.number("variant"), (0..<Self.variantCount).contains(number) else { return }
    spot.variant = number
  }

  mutating func chooseLayer(_ request: WorkbenchRequest) {
    guard let name = request["layer"] else { return }
    guard name != "situation" else {
      spot.layer = nil
      return
    }
    if let layer = openCase?.program.layer(called: name) { spot.layer = layer }
  }

  /// Takes another choice in the variant; the answer of the case itself takes it back.
  mutating func tryOther(_ request: WorkbenchRequest) {
    guard let current, let assessment = assess(current), let name = request["name"],
      let slot = assessment.program.slot(named: name)
    else { return }
    let from = assessment.sheet.values[slot]
    var changes = variantChanges.filter { $0.slot != slot }
    if let value = assessment.program.inputs[slot].value(called: request["value"] ?? ""),
      let to = try? assessment.program.value(of: Located(value, at: SourceRange(0, 0)), forSlot: slot),
      to != from
    {
      changes.append(Change(slot: slot, from: from, to: to))
    }
    setVariant(changes.sorted { $0.slot < $1.slot })
  }

  mutating func wish(_ request: WorkbenchRequest) {
    spot.wish = request.value.nonEmpty
  }

  /// Takes a way that was found over as the variant.
  mutating func takeWay(_ request: WorkbenchRequest) {
    guard let current, let number = request.number("way"), let assessment = assess(current),
      let plan = plan(for: assessment), plan.ways.indices.contains(number)
    else { return }
    let changes = plan.ways[number].changes
    let slots = Set(changes.map { $0.slot })
    setVariant((variantChanges.filter { !slots.contains($0.slot) } + changes).sorted { $0.slot < $1.slot })
  }

  mutating func resetVariant() { setVariant([]) }

  private mutating func setVariant(_ changes: [Change]) {
    guard let current, changes != variantChanges else { return }
    let place = spot.variant
    cases[current].changeVariants { variants in
      while variants.count <= place { variants.append(Variant()) }
      variants[place].changes = changes
    }
  }

  /// The ways to what is wished for; `nil` where that is too large to tell, or nothing is wished for.
  func plan(for assessment: Assessment) -> ChangePlan? {
    guard
      let wish = spot.wish.flatMap({ BenchWish($0, in: assessment.program) })?.path(in: assessment.program)
    else { return nil }
    var finder = PathFinder(assessment.program, from: assessment.sheet.values)
    return finder.plan(for: wish.goal, limit: Self.wayLimit + 1)
  }

  static let wayLimit = 3

  /// Opens the case with the choices of the variant as a case of its own.
  mutating func keepVariant() {
    guard let current, !variantChanges.isEmpty else { return }
    let item = cases[current]
    var copy = OpenCase.Content(study: item.study)
    let letter = Self.letter(spot.variant)
    copy.study.id.value = Identifier(freeID(from: "\(item.study.id.value.rawValue)_\(letter.lowercased())"))
    copy.study.title = WorkbenchWords.variantTitle(item.study.title, letter)
    let nowhere = SourceRange(0, 0)
    for change in variantChanges {
      let input = item.program.inputs[change.slot]
      guard let value = input.value(of: change.to) else { continue }
      var rating = Rating(value: Located(value, at: nowhere), date: today)
      rating.rationale = WorkbenchWords.variantReason(letter).text
      let base = AnswerBase(assessor: nil, answer: item.study.answer(named: input.name))
      copy.take(Answer(rating), to: input, over: base, on: today, by: nil)
    }
    let opened = OpenCase(
      copy.study, item.program, rubric: item.rubric, file: nil,
      key: "\(copy.study.id.value.rawValue)/\(nextSerial())/\(today?.description ?? "")", isSaved: false)
    cases.append(opened)
    self.current = cases.count - 1
    keepDraft(ofCase: cases.count - 1)
    tell(.init(kind: .done, text: WorkbenchWords.variantKept(copy.study.title)))
    view = .fill
    begin()
  }

  /// `A`, `B`, `C`.
  static func letter(_ variant: Int) -> String { String(["A", "B", "C"][max(0, min(2, variant))]) }
}

extension Input {
  /// A value of a program as the answer that a file has; `nil` for what is no answer.
  func value(of value: Value) -> Answer.Value? {
    switch (value, domain) {
    case (.option(let index), .options(let options)):
      options.indices.contains(index) ? .option(options[index].id.value.rawValue) : nil
    case (.boolean(let truth), _): .boolean(truth)
    case (.number(let number), _): .number(number)
    case (.unknown, _): .unknown
    default: nil
    }
  }
}
