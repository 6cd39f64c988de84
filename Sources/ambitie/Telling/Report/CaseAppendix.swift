import AmbitionModel
import Scoring

/// Everything else about one case: every layer with its answers, rules and sources, every flag, and what is open.
struct CaseAppendix {
  let item: ReportCase
  /// Whether the report is about this case alone.
  let isAlone: Bool
  private var language: Language { item.language }
  private var writer: HTMLWriter { HTMLWriter(shift: 1, citations: Report.sourceAnchor) }

  var html: HTML {
    .element("section", .class("appendix"), .id("\(item.anchor)-bijlage")) {
      HTML.element("h3") { ReportWords.appendix[language] }
      roles
      item.profile.parts.map {
        LayerSection(part: $0, item: item, writer: writer, consequences: consequences(of: $0)).html
      }
      FlagSection(item: item, writer: writer).html
      OpenSection(item: item).html
    }
  }

  /// What outcomes of a part ask and give; of one case by itself, since of several they would fill the report.
  private func consequences(of part: CaseProfile.Part) -> [ConsequenceBlocks.Subject] {
    isAlone ? part.consequences : []
  }

  private var roles: HTML {
    guard let roles = RoleProfile(item.profile, item.speaker) else { return .none }
    return .element("h4") { RoleProfile.title[language] } + writer.html(roles.blocks)
  }
}
