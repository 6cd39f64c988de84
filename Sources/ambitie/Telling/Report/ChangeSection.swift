import AmbitionModel
import Scoring

/// What could be done: the single changes that help most, and the smallest way to the level that fits.
struct ChangeSection {
  let item: ReportCase
  let depth: Report.Depth
  private static let told = 3
  private var language: Language { item.language }
  private var speaker: Speaker { item.speaker }
  private var analysis: CaseAnalysis { item.analysis }

  var html: HTML {
    guard !analysis.changes.isEmpty || depth == .full && !analysis.ways.isEmpty else { return .none }
    return .element("section", .class("changes")) {
      HTML.element("h3") { ReportWords.changes[language] }
      singles
      if depth == .full { ways }
    }
  }

  private var singles: HTML {
    guard !analysis.changes.isEmpty else { return .element("p") { ReportWords.noSingle[language] } }
    let labels = [ReportWords.change, ReportWords.brings, ReportWords.effort].map { $0[language] }
    return ResponsiveTable(
      caption: ReportWords.singles[language], header: labels,
      rows: analysis.changes.prefix(depth == .full ? analysis.changes.count : Self.told).map { change in
        [.text(speaker.sentence(change.change)), list(speaker.effects(of: change)), .text(effort(change))]
      }
    ).html
  }

  private func list(_ lines: [String]) -> HTML {
    .element("ul", .class("plain-list")) { lines.map { line in HTML.element("li") { line } } }
  }

  /// What the rubric says that the steps take; else how many steps they are.
  private func effort(_ change: SingleChange) -> String {
    let steps = Words.steps(change.cost)[language].capitalised
    let words = change.change.efforts(in: item.program).map { $0[language] }
    return ([steps] + words).joined(separator: ". ")
  }

  private var ways: HTML {
    guard !analysis.ways.isEmpty else { return .none }
    let labels = [Words.layer, ReportWords.way].map { $0[language] }
    return ResponsiveTable(
      caption: ReportWords.ways[language], header: labels,
      rows: analysis.ways.map { way in
        let lines = way.lines(speaker)
        return [
          .text(speaker.title(ofLayer: way.layer)),
          lines.count > 1 ? list(lines) : .text(lines.first ?? ""),
        ]
      }
    ).html
  }
}

extension Speaker {
  /// What a change brings, in a line each: the good, then the bad.
  func effects(of change: SingleChange) -> [String] {
    change.fitting.map { ReportWords.comesToFit(title(ofLayer: $0))[language] }
      + change.gone.map { "\(ReportWords.gone[language]): \(title(ofFlag: $0))" }
      + change.leaving.map { ReportWords.leavesFit(title(ofLayer: $0))[language] }
      + change.new.map { "\(ReportWords.new[language]): \(title(ofFlag: $0))" }
  }
}

extension CaseAnalysis.LayerWay {
  /// The smallest change, or why there is none, in a line each.
  func lines(_ speaker: Speaker) -> [String] {
    let language = speaker.language
    guard let plan else { return [ReportWords.tooLarge[language]] }
    guard let first = plan.ways.first else {
      guard !plan.blockedBy.isEmpty else { return [ReportWords.impossible[language]] }
      return [ReportWords.blocked(speaker.listing(ofSlots: plan.blockedBy, in: layer))[language]]
    }
    guard !first.changes.isEmpty else { return [ReportWords.already[language]] }
    return first.changes.map(speaker.advice)
      + (plan.ways.count > 1 ? [ReportWords.otherWays[language]] : [])
  }
}

/// What nobody answered, and what to ask first.
struct OpenSection {
  let item: ReportCase
  private var language: Language { item.language }
  private static let limit = 5

  var html: HTML {
    let open = item.assessment.openSlots
    return .element("section", .class("open-questions")) {
      HTML.element("h3") { ReportWords.open[language] }
      if open.isEmpty {
        HTML.element("p") { CaseWords.allAnswered[language] }
      } else {
        ask
        HTML.element("details") {
          HTML.element("summary") { ReportWords.unanswered(open.count)[language] }
          HTML.element("ul") { groups(open) }
        }
      }
    }
  }

  /// The questions of each layer in one line.
  private func groups(_ open: [Int]) -> [HTML] {
    let layers: [Int?] = [nil] + item.program.rubric.layers.indices.map { $0 }
    return layers.compactMap { layer in
      let labels = open.filter { item.program.inputs[$0].layer == layer }.map {
        item.program.inputs[$0].label[language]
      }
      guard !labels.isEmpty else { return nil }
      return .element("li") {
        HTML.element("b") { item.speaker.title(ofLayer: layer) }
        ": \(labels.joined(separator: ", "))"
      }
    }
  }

  private var ask: HTML {
    guard let next = item.analysis.next, next.openness > 0 else {
      return .element("p") { ReportWords.nothingMatters[language] }
    }
    return .element("p") { ReportWords.askFirst(next.openness)[language] }
      + .element("ol") {
        next.questions.prefix(Self.limit).map { question in
          let input = item.program.inputs[question.slot]
          return HTML.element("li") {
            if let layer = input.layer { HTML.element("b") { "\(item.speaker.title(ofLayer: layer)): " } }
            HTML.text(input.text, language)
            HTML.element("span", .class("note")) {
              " \(ReportWords.left(item.speaker.numbers.text(question.averageOpenness))[language])"
            }
          }
        }
      }
  }
}
