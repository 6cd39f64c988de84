package import AmbitionModel

/// What several assessors answered in several cases to the questions of one rubric, side by side.
package struct AgreementStudy: Sendable {
  /// One question about one case.
  package struct Unit: Sendable {
    /// The index of the case.
    package let caseIndex: Int
    package let slot: Int
    package let answer: Answer
    /// By rater: the index of an option (of yes and no: 0 is no), where one was chosen.
    package let categories: [Int?]
    /// By rater: what was answered, where anything was.
    package let ratings: [Rating?]
    /// How far the raters are apart: the mean over pairs, from 0 (all the same) to 1 (as far as can be).
    package let distance: Double
  }

  package let program: Program
  package let cases: [CaseStudy]
  /// Everyone who answered anything, by name, in the order of the cases; capitals and blanks tell nobody apart.
  package let raters: [String]
  /// The questions that can be compared, in the order of the cases and of the rubric; free texts are left out.
  package let units: [Unit]

  /// - Parameter cases: of one rubric, in its version, each once.
  package init(_ cases: [CaseStudy], _ program: Program) {
    self.program = program
    self.cases = cases
    var raters: [String] = []
    var known: Set<String> = []
    for study in cases {
      let names = study.assessorNames
      for named in study.context + study.answers {
        for rating in named.answer.givenRatings where rating.value.value != .unknown {
          let name = names.name(of: rating.assessor?.value)
          if known.insert(name.folded).inserted { raters.append(name) }
        }
      }
    }
    self.raters = raters
    units = cases.indices.flatMap { index in Self.units(of: cases[index], at: index, program, raters) }
  }

  private static func units(
    of study: CaseStudy, at index: Int, _ program: Program, _ raters: [String]
  ) -> [Unit] {
    let names = study.assessorNames
    let places = Dictionary(firstOf: raters.enumerated().map { ($1.folded, $0) })
    let answers = Dictionary(
      firstOf: (study.context + study.answers).map { ($0.name.value, $0.answer) })
    return program.inputs.indices.compactMap { slot in
      if case .text = program.inputs[slot].domain { return nil }
      guard let answer = answers[program.inputs[slot].name] else { return nil }
      var ratings: [Rating?] = raters.map { _ in nil }
      for rating in answer.givenRatings where rating.value.value != .unknown {
        if let place = places[names.name(of: rating.assessor?.value).folded] { ratings[place] = rating }
      }
      return Unit(
        caseIndex: index, slot: slot, answer: answer,
        categories: ratings.map { $0.flatMap { program.category(of: $0.value, inSlot: slot) } },
        ratings: ratings, distance: distance(ratings.compactMap { $0 }, slot, program))
    }
  }

  /// Options count for their place among the options; anything else is the same or as far apart as can be.
  /// - Complexity: O(*r* + *k*²) for *r* ratings and *k* options.
  private static func distance(_ ratings: [Rating], _ slot: Int, _ program: Program) -> Double {
    let size = program.categoryCount(ofSlot: slot) ?? 0
    var chosen = Array(repeating: 0, count: size)
    var others: [Answer.Value: Int] = [:]
    for rating in ratings {
      if let category = program.category(of: rating.value, inSlot: slot) {
        chosen[category] += 1
      } else {
        others[rating.value.value, default: 0] += 1
      }
    }
    let pairs = Double(ratings.count) * Double(ratings.count - 1) / 2
    guard pairs > 0 else { return 0 }
    var sum = 0.0
    for one in chosen.indices where chosen[one] > 0 {
      for other in (one + 1)..<max(one + 1, size) {
        sum += Double(chosen[one]) * Double(chosen[other]) * Double(other - one) / Double(size - 1)
      }
    }
    // What is no option differs from every option, and from what else is no option.
    let options = Double(chosen.reduce(0, +))
    let rest = Double(others.values.reduce(0, +))
    let same = others.values.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
    sum += options * rest + rest * (rest - 1) / 2 - same
    return sum / pairs
  }

  /// The ratings of some questions as one matrix; numbers are left out, since they have no common categories.
  package func matrix(of units: [Unit]) -> RatingMatrix {
    let size = units.compactMap { program.categoryCount(ofSlot: $0.slot) }.max() ?? 0
    return RatingMatrix(
      units: units.filter { program.categoryCount(ofSlot: $0.slot) != nil }.map { $0.categories },
      categoryCount: size, raterCount: raters.count)
  }

  /// The questions on which assessors differ, the furthest apart first; those that were agreed on come last.
  package var topics: [Unit] {
    let differing = units.filter { $0.distance > 0 }
    let open = differing.filter { $0.answer.consensus == nil }
    let settled = differing.filter { $0.answer.consensus != nil }
    // Of those as far apart the order is that of the cases and the rubric.
    func ordered(_ units: [Unit]) -> [Unit] {
      units.enumerated().sorted {
        ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset)
      }.map { $0.element }
    }
    return ordered(open) + ordered(settled)
  }
}

extension CaseStudy {
  /// The names of the assessors of a case.
  fileprivate struct AssessorNames {
    let names: [Identifier<Assessor>: String]

    /// Empty for those who are not named.
    func name(of id: Identifier<Assessor>?) -> String {
      id.map { names[$0] ?? $0.rawValue } ?? ""
    }
  }

  fileprivate var assessorNames: AssessorNames {
    AssessorNames(
      names: Dictionary(firstOf: assessors.map { ($0.id.value, $0.name) }))
  }
}

extension Program {
  /// How many categories a question has; `nil` where the answer is a number or a text.
  func categoryCount(ofSlot slot: Int) -> Int? {
    switch inputs[slot].domain {
    case .options(let options): options.count
    case .boolean: 2
    case .number, .text: nil
    }
  }

  /// The category that an answer is; `nil` for unknown, not applicable and what has no categories.
  func category(of answer: Located<Answer.Value>, inSlot slot: Int) -> Int? {
    switch try? value(of: answer, forSlot: slot) {
    case .option(let index): index
    case .boolean(let truth): truth ? 1 : 0
    default: nil
    }
  }
}
