import AmbitionModel
import Scoring

/// What a report says of one case: first what decides, then why, then what can be done; all the rest is an appendix.
struct CaseSection {
  let item: ReportCase
  /// The number of the case among others; `nil` where it is the only one.
  let numbering: Int?
  let depth: Report.Depth
  private var language: Language { item.language }
  private var writer: HTMLWriter { HTMLWriter(shift: 1) }
  private var brief: CaseBrief { CaseBrief(item.profile, item.speaker, item.analysis.next, item.caveats) }

  private var findings: CaseFindings {
    CaseFindings(item: item, numbering == nil || depth == .full ? .whole : .brief)
  }

  var html: HTML {
    .element("article", .id(item.anchor), .class("case"), Attribute("aria-labelledby", titleAnchor)) {
      head
      HTML.element("div", .class("first-screen")) {
        conclusion
        findings.heaviest
        first
      }
      ProfileTable(item: item).html
      // Of several cases the overview has them.
      if numbering == nil { RubricTerms(rubric: item.program.rubric, language: language).folded }
      kader
      reasons
      findings.others
      ChangeSection(item: item, depth: depth).html
      if depth == .full { CaseAppendix(item: item, isAlone: numbering == nil).html }
    }
  }

  /// The title of the page names a case that is alone.
  private var titleAnchor: String { numbering == nil ? Report.titleAnchor : "\(item.anchor)-titel" }

  private var head: HTML {
    guard let numbering else { return .element("p") { HTML.text(item.caseStudy.summary, language) } }
    return .element("h2", .id(titleAnchor)) { "\(numbering). \(item.title)" } + item.facts
      + .element("p") { HTML.text(item.caseStudy.summary, language) }
  }

  private var conclusion: HTML {
    .element("section", .class("conclusion")) {
      let conclusion = Conclusion(item.profile, item.speaker, item.analysis.next)
      if numbering == nil, item.profile.hasLevels {
        // Of a case that is alone the first sentence is heading enough for who sees it.
        HTML.element("h3", .class("visually-hidden")) { ReportWords.conclusion[language] }
        let (level, certainty) = conclusion.besidePicture
        level.map { sentence in HTML.element("p") { sentence } } ?? .none
        standing
        LevelKey.legend(of: item.tracks, language)
        HTML.element("p") { certainty }
      } else {
        HTML.element("h3") { ReportWords.conclusion[language] }
        conclusion.standing.map { sentence in HTML.element("p") { sentence } }
      }
    }
  }

  /// Each layer as a small picture, with how it compares with what fits in words.
  private var standing: HTML {
    .element("ul", .class("standing"), Attribute("aria-label", ReportWords.profileCaption[language])) {
      item.profile.parts.filter { $0.hasLevel }.map { part in
        HTML.element("li") {
          HTML.element("b") { item.speaker.title(ofLayer: part.layer) }
          LevelTrack(part, item).html
          HTML.element("span") {
            (Fit(part).wording?[language].capitalised ?? "")
              + ConclusionWords.doubt(about: part, in: item.assessment)[language]
          }
        }
      }
    }
  }

  private var first: HTML {
    let items = brief.firstSteps.items
    guard !items.isEmpty else { return .none }
    return .element("section", .class("ask-first"), .id("\(item.anchor)-vragen")) {
      HTML.element("h3") { FirstWords.title[language] }
      HTML.element("ol") { items.map { question in HTML.element("li") { question.text } } }
    }
  }

  /// Why each level is what it is, and how firm that is.
  private var reasons: HTML {
    let parts = item.profile.parts.map(brief.part).filter { !$0.isEmpty }
    guard !parts.isEmpty else { return .none }
    return .element("section", .class("reasons"), .id("\(item.anchor)-lagen")) {
      HTML.element("h3") { ReportWords.layers[language] }
      HTML.element("div", .class("reason-parts")) {
        if item.profile.hasLevels { LayerStack(item: item).html }
        parts.map { blocks in HTML.element("section", .class("reason")) { writer.html(blocks) } }
      }
    }
  }

  private var kader: HTML {
    guard let kader = item.kader else { return .none }
    let detail: KaderCaseBlocks.Detail = depth == .full || numbering == nil ? .everything : .essentials
    let blocks = KaderCaseBlocks(kader, item.speaker, detail).blocks
    let title = kader.assessment.kader.kader.title[language]
    return .element("section", .class("held"), .id("\(item.anchor)-kader")) {
      HTML.element("h3") { ReportWords.kader(title)[language] }
      writer.html(Array(blocks.dropFirst()))
    }
  }
}

extension ReportCase {
  /// Whose the case is, what it is about, and from when.
  var facts: HTML {
    .element("p", .class("facts")) {
      HTML.text(caseStudy.organisation, language)
      " · "
      HTML.text(caseStudy.theme, language)
      " · \(CaseWords.referenceDate[language]) \(speaker.numbers.text(caseStudy.referenceDate))"
    }
  }
}
