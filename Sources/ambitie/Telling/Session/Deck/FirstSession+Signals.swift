import AmbitionModel
import Scoring

extension FirstSession {
  private static let heaviest = 3

  /// The flags that weigh most, one by one; the others behind a fold.
  func signals(_ item: DeckCase) -> DeckSlide {
    let raised = item.profile.heaviestFlags
    let first = RaisedFlag.all(of: item.profile).prefix(Self.heaviest)
    let open = item.assessment.flags.count { $0.state == .undetermined }
    return DeckSlide(
      name: "signals", caseStudy: item.id,
      title: raised.isEmpty
        ? title(DeckWords.signals, item)
        : title(DeckWords.certainSignals(raised.count)[language], under: DeckWords.signals, item),
      content: (first.isEmpty
        ? .element("p", .class("lead")) { DeckWords.nothingCertain[language] }
        : .element("div", .class("signals")) {
          first.prefix(1).map { card($0, item) }
          first.dropFirst().map { finding in HTML.step { card(finding, item) } }
        })
        + .element("p") {
          counts(raised.count - first.reduce(0) { $0 + $1.signals.count }, of: raised.count, open)
        }
        + .field("signals.missing", item.id, DeckWords.whatIsMissing[language])
        + (raised.isEmpty ? .none : fold(raised, item)),
      notes: DeckNotes.signals)
  }

  private func card(_ finding: RaisedFlag, _ item: DeckCase) -> HTML {
    let flag = finding.flag
    let layers = finding.signals.compactMap { $0.flag.layer }.map { item.speaker.title(ofLayer: $0) }
    return .element("div", .class("kind"), Attribute("data-kind", flag.kind.rawValue)) {
      HTML.element("p", .class("source")) {
        flag.kind.drawn
        " \(flag.kind.wording[language])"
          + (layers.isEmpty ? "" : " · " + Listing.all(layers)[language])
      }
      HTML.element("h3") { HTML.text(flag.title, language) }
      HTML.element("p") { HTML.text(flag.message, language) }
    }
  }

  /// "Er zijn nog 11 signalen; W toont alle 14, met advies. Over 8 beslissen antwoorden die nog ontbreken."
  private func counts(_ rest: Int, of all: Int, _ open: Int) -> String {
    [rest > 0 ? DeckWords.otherSignals(rest, of: all) : nil, open > 0 ? DeckWords.openSignals(open) : nil]
      .compactMap { $0?[language] }.joined(separator: " ")
  }

  private func fold(_ raised: [CaseProfile.FlagResult], _ item: DeckCase) -> HTML {
    .element("details") {
      HTML.element("summary") { DeckWords.whatItMeans[language] }
      HTML.element("ul", .class("evidence")) {
        raised.map { signal in
          let flag = signal.flag.flag
          return HTML.element("li") {
            HTML.element("strong") {
              "\(flag.kind.sign) "
                + (signal.flag.layer.map { item.speaker.title(ofLayer: $0) + ": " } ?? "")
                + "\(flag.title[language])."
            }
            " "
            HTML.text(flag.message, language)
            " "
            HTML.text(flag.advice, language)
          }
        }
      }
    }
  }
}
