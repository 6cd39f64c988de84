import AmbitionModel
import Scoring

extension FirstSession {
  /// Why we are here, and how to look at a product.
  var opening: [DeckSlide] {
    let cover = TitleSlide.slide(
      DeckWords.title, DeckWords.eveningQuestion, rubric,
      organisations: cases.map { $0.caseStudy.organisation }, setting, language)
    return [cover, frame, programme].inPhase(0) + [stack].inPhase(1)
  }

  private var frame: DeckSlide {
    DeckSlide(
      name: "frame", title: .text(DeckWords.whyHere[language]),
      content: .element("ol", .class("questions")) {
        DeckWords.questions.map { question in HTML.element("li") { question[language] } }
      },
      notes: DeckNotes.frame)
  }

  private var programme: DeckSlide {
    DeckSlide(
      name: "programme", title: .text(DeckWords.programme[language]),
      content: .element("ol", .class("programme")) {
        DeckWords.programmeItems.map { item in
          HTML.element("li") {
            HTML.element("span", .class("minutes")) { item.minutes }
            " "
            item.text[language]
          }
        }
      },
      notes: DeckNotes.programme)
  }

  private var stack: DeckSlide {
    let layers = rubric.layers.enumerated().reversed().map { index, layer in
      HTML.element("li", .class("slab")) {
        HTML.element("div") {
          HTML.element("strong") { HTML.text(layer.title, language) }
          " "
          HTML.element("span", Attribute("data-step", "\(index)")) { HTML.text(layer.summary, language) }
        }
      }
    }
    return DeckSlide(
      name: "stack", title: .text(DeckWords.howToLook(rubric.layers.count)[language]),
      content: .element("ol", .class("stack"), Attribute("reversed", "")) { layers }
        + .element("p", .class("spectrum")) {
          HTML.element("span") { DeckWords.outsource[language] }
          HTML.element("span", .class("arrow"), Attribute("aria-hidden", "true")) { "↔" }
          HTML.element("span") { DeckWords.atTheWheel[language] }
        }
        + .element("p") { DeckWords.noBadLevel[language] },
      notes: DeckNotes.stack)
  }

  /// The product, and each of its layers without a word about levels.
  func productSlides(_ item: DeckCase) -> [DeckSlide] {
    [product(item)] + rubric.layers.indices.map { layer(item, $0) } + roles(item)
  }

  /// What the province is to others; nothing where the rubric does not tell.
  private func roles(_ item: DeckCase) -> [DeckSlide] {
    guard let roles = RoleProfile(item.profile, item.speaker) else { return [] }
    let rows = roles.rows.map { row in row.map { HTML.text($0) } }
    return [
      DeckSlide(
        name: "roles", caseStudy: item.id, title: title(RoleProfile.title, item),
        content: .element("div", .class("matrix words")) {
          ResponsiveTable(header: roles.header, rows: rows).html
        },
        notes: DeckNotes.roles)
    ]
  }

  private func product(_ item: DeckCase) -> DeckSlide {
    let program = item.assessment.program
    let facts = program.inputs.indices.filter { slot in
      guard case .fact = program.inputs[slot].question, program.inputs[slot].layer == nil else {
        return false
      }
      return item.assessment.sheet.values[slot].isSettled
    }
    let pairs: [(String, HTML)] =
      [
        (DeckWords.owner[language], .text(item.caseStudy.organisation, language)),
        (DeckWords.theme[language], .text(item.caseStudy.theme, language)),
      ]
      + facts.prefix(5).map { slot in
        (
          program.inputs[slot].label[language],
          .text(item.speaker.answer(inSlot: slot, of: item.assessment))
        )
      } + [
        (DeckWords.referenceDate[language], .text(item.speaker.numbers.text(item.caseStudy.referenceDate)))
      ]
    return DeckSlide(
      name: "product", caseStudy: item.id, title: .text(item.caseStudy.markedTitle, language),
      content: .element("div", .class("columns wide-left")) {
        HTML.element("p", .class("lead")) { HTML.text(item.caseStudy.summary, language) }
        HTML.element("dl", .class("facts")) {
          pairs.map { name, text in HTML.element("dt") { name } + HTML.element("dd") { text } }
        }
      },
      notes: DeckNotes.product)
  }

  private func layer(_ item: DeckCase, _ index: Int) -> DeckSlide {
    let program = item.assessment.program
    let slots = item.profile.criteria(ofLayer: index)
    let known = slots.filter { item.assessment.sheet.values[$0] != .unknown }
    let open = slots.filter { item.assessment.sheet.values[$0] == .unknown }
    let axes = rubric.axes.map { axis in
      (
        axis,
        known.filter { slot in
          if case .criterion(let criterion) = program.inputs[slot].question {
            criterion.axis.value == axis.id.value
          } else {
            false
          }
        }
      )
    }
    return DeckSlide(
      name: "layer_\(index + 1)", caseStudy: item.id,
      title: .text("\(DeckWords.layer[language]) \(index + 1): \(item.speaker.title(ofLayer: index))"),
      content: .element("p", .class("lead")) { HTML.text(rubric.layers[index].summary, language) }
        + .element("div") {
          HTML.element("div", .class("columns")) {
            axes.filter { !$0.1.isEmpty }.map { axis, slots in
              HTML.element("div") {
                HTML.element("h3") { HTML.text(axis.title, language) }
                HTML.element("dl", .class("facts")) {
                  slots.map { slot in
                    HTML.element("dt") { program.inputs[slot].label[language] }
                      + HTML.element("dd") {
                        item.speaker.answer(inSlot: slot, of: item.assessment)
                      }
                  }
                }
              }
            }
          }
          if !open.isEmpty {
            HTML.element("p", .class("open")) {
              DeckWords.notKnown(open.map { program.inputs[$0].label[language] })[language]
            }
          }
        }
        + evidence(item, slots),
      notes: DeckNotes.layer, motif: motif(here: index))
  }

  /// One fact with its source in view, and all of them folded.
  private func evidence(_ item: DeckCase, _ slots: [Int]) -> HTML {
    let told = slots.filter { item.assessment.sheet.answers[$0]?.rationale != nil }
    let known = told.filter { item.assessment.sheet.values[$0] != .unknown }
    func rationale(_ slot: Int) -> HTML {
      HTML.text(item.assessment.sheet.answers[slot]?.rationale ?? LocalizedText(""), language)
    }
    guard let first = known.first ?? told.first else { return .none }
    return .step {
      HTML.element("blockquote") {
        HTML.element("p") { rationale(first) }
        item.sources(ofSlot: first)
      }
    }
      + (told.count == 1
        ? .none
        : .element("details") {
          HTML.element("summary") { DeckWords.whyAndSource[language] }
          HTML.element("ul", .class("evidence")) {
            told.filter { $0 != first }.map { slot in
              HTML.element("li") {
                HTML.element("strong") { "\(item.answer(slot))." }
                " "
                rationale(slot)
                " "
                item.sourceTitles(ofSlot: slot)
              }
            }
          }
        })
  }
}
