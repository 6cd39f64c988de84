import AmbitionModel

/// The fields that say what the case is.
struct FormCaseFields {
  let language: Language

  var html: HTML {
    .element("section", .id("case"), .class("part"), Attribute("aria-labelledby", "case-heading")) {
      HTML.element("h2", .id("case-heading")) { FormWords.caseHeading[language] }
      field("title", FormWords.caseTitle, FormWords.caseTitleHint, .line)
      field("summary", FormWords.summary, FormWords.summaryHint, .lines)
      field("organisation", FormWords.organisation, FormWords.organisationHint, .line)
      field("theme", FormWords.theme, FormWords.themeHint, .line)
      field("reference_date", FormWords.referenceDate, FormWords.referenceDateHint, .date)
      field("id", FormWords.identifier, FormWords.identifierHint, .line)
      field("assessor", FormWords.assessor, FormWords.assessorHint, .line)
    }
  }

  private enum Form { case line, lines, date }

  private func field(_ name: String, _ label: Wording, _ hint: Wording, _ form: Form) -> HTML {
    let identifier = "f-\(name)"
    let attributes = [
      .id(identifier), Attribute("data-field", name), Attribute("aria-describedby", "\(identifier)-hint"),
    ]
    return .element("div", .class("entry")) {
      HTML.element("label", Attribute("for", identifier)) { label[language] }
      HTML.element("p", .class("note"), .id("\(identifier)-hint")) { hint[language] }
      switch form {
      case .line: HTML.element("input", attributes + [Attribute("type", "text")], .none)
      case .lines: HTML.element("textarea", attributes + [Attribute("rows", 3)], .none)
      case .date: HTML.element("input", attributes + [Attribute("type", "text"), .class("date")], .none)
      }
    }
  }
}

/// The list of publications that answers rest on.
struct FormSources {
  let language: Language

  var html: HTML {
    .element("section", .id("sources"), .class("part"), Attribute("aria-labelledby", "sources-heading")) {
      HTML.element("h2", .id("sources-heading")) { FormWords.sourcesHeading[language] }
      HTML.element("p") { FormWords.sourcesSummary[language] }
      HTML.element("div", .id("source-list")) {}
      HTML.element("button", .class("plain screen-only"), .id("add-source"), Attribute("type", "button")) {
        FormWords.addSource[language]
      }
      template
    }
  }

  /// The fields of a source, which the script copies for every new one.
  private var template: HTML {
    .element("template", .id("source-template")) {
      HTML.element("fieldset", .class("source")) {
        HTML.element("legend") {}
        entry("title", FormWords.sourceTitle) { HTML.element("input", Attribute("type", "text")) }
        entry("url", FormWords.sourceAddress) {
          HTML.element("input", Attribute("type", "url"), Attribute("inputmode", "url"))
        }
        entry("kind", FormWords.sourceKind) {
          HTML.element("select") {
            Source.Kind.allCases.map { kind in
              HTML.element("option", Attribute("value", kind.rawValue)) { kind.wording[language] }
            }
          }
        }
        entry("date", FormWords.sourceDate) {
          HTML.element("input", Attribute("type", "text"), .class("date"))
        }
        HTML.element("button", .class("plain remove"), Attribute("type", "button")) {
          FormWords.removeSource[language]
        }
      }
    }
  }

  private func entry(_ name: String, _ label: Wording, @HTMLBuilder control: () -> HTML) -> HTML {
    .element("div", .class("entry"), Attribute("data-source-field", name)) {
      HTML.element("label") { label[language] }
      control()
    }
  }
}

/// Everything that was filled in on one page, before it is downloaded.
struct FormReview {
  let language: Language

  var html: HTML {
    .element("section", .id("review"), .flag("hidden"), Attribute("aria-labelledby", "review-heading")) {
      HTML.element("h2", .id("review-heading"), Attribute("tabindex", "-1")) {
        FormWords.reviewHeading[language]
      }
      HTML.element("p", .id("review-summary")) {}
      HTML.element("div", .class("actions screen-only")) {
        HTML.element("button", .id("download"), Attribute("type", "button")) { FormWords.download[language] }
        HTML.element("button", .class("plain back"), Attribute("type", "button")) { FormWords.back[language] }
      }
      HTML.element("p", .id("download-status"), Attribute("role", "status")) {}
      HTML.element("details", .class("screen-only")) {
        HTML.element("summary") { FormWords.copyInstead[language] }
        HTML.element("label", Attribute("for", "file-text")) { FormWords.fileText[language] }
        HTML.element(
          "textarea", .id("file-text"), Attribute("rows", 12), Attribute("spellcheck", "false"),
          .flag("readonly")
        ) {}
        HTML.element("button", .class("plain"), .id("copy"), Attribute("type", "button")) {
          FormWords.copy[language]
        }
        HTML.element("p", .id("copy-status"), Attribute("role", "status")) {}
      }
      HTML.element("div", .id("review-list")) {}
    }
  }
}
