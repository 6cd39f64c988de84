package import AmbitionModel
package import Scoring

/// The workbench as one file: the engine, and the rubrics, kaders and cases that it starts with.
///
/// Everything that is shown comes from the engine, once it runs. The page itself has the places for that, and a few sentences
/// for when it does not run.
package struct WorkbenchPage {
  /// Files that the workbench brings along, as the engine takes them.
  package struct Enclosed {
    package var rubrics: [SourceFile] = []
    package var kaders: [SourceFile] = []
    package var cases: [SourceFile] = []
    /// Cases to practise with.
    package var teaching: [SourceFile] = []

    package init() {}

    /// All of them as a request has them, in JSON.
    package var bytes: [UInt8] {
      let json: JSON = [
        "rubrics": .files(rubrics), "kaders": .files(kaders), "cases": .files(cases),
        "teaching": .files(teaching),
      ]
      return Array(json.line.utf8)
    }
  }

  /// Where a page for filling in one case begins.
  package struct Opening {
    private var caseFile: String?
    private var asked: AskedQuestions

    /// - Parameters:
    ///   - caseFile: the enclosed file of the case that it opens; `nil` for a new case.
    ///   - asked: the list of questions that is put first.
    package init(caseFile: String?, asked: AskedQuestions) {
      self.caseFile = caseFile
      self.asked = asked
    }

    fileprivate var json: JSON {
      ["open": caseFile.map { .string($0) }, "asked": .string(asked.rawValue)]
    }
  }

  private let engine: [UInt8]
  private let enclosed: [UInt8]
  private let opening: Opening?
  private let language: Language

  /// - Parameters:
  ///   - engine: the module, compressed with gzip.
  ///   - enclosed: the bytes of what is enclosed, compressed with gzip.
  ///   - opening: where it begins; `nil` for the start of the whole instrument.
  package init(engine: [UInt8], enclosed: [UInt8], opening: Opening? = nil, _ language: Language) {
    self.engine = engine
    self.enclosed = enclosed
    self.opening = opening
    self.language = language
  }

  package var text: String {
    Page(
      language: language, title: WorkbenchShellWords.title[language], kind: "workbench-page",
      styles: PageAsset.workbenchStyles, scripts: PageAsset.workbenchScripts, allows: .module, body: body,
      data: .data("workbench-data", json: data) + .data("workbench-engine", base64: engine)
        + .data("workbench-enclosed", base64: enclosed)
    ).text
  }

  private var body: HTML {
    .element("a", .class("skip"), .href(to: "work"), Attribute("data-word", "skip")) {
      PageWords.skip[language]
    }
      + .element(
        "div", .id("stopped"), .class("notice alert"), Attribute("role", "alert"),
        Attribute("tabindex", "-1"), .flag("hidden")
      ) {
        HTML.element("p") {}
      }
      + .element("header", .id("bar")) {}
      + .element("div", .id("notices"), Attribute("role", "status")) {}
      + .element("div", .id("desk")) {
        HTML.element("main", .id("work"), Attribute("tabindex", "-1")) { beforehand }
        HTML.element("div", .id("outcome")) {}
      }
      + .element("dialog", .id("dialog")) {}
      + .element("div", .id("paper")) {}
      + .element("div", .id("say"), .class("visually-hidden"), Attribute("aria-live", "polite")) {}
  }

  /// What is read until the engine runs, and for good where it cannot.
  private var beforehand: HTML {
    .element("h1", Attribute("data-word", "title")) { WorkbenchShellWords.title[language] }
      + .element("p", Attribute("data-word", "starting")) { WorkbenchShellWords.starting[language] }
      + .element("noscript") {
        Language.allCases.map { language in
          HTML.element("p", .class("notice"), Attribute("lang", language.rawValue)) {
            WorkbenchShellWords.withoutScript[language]
          }
        }
      }
  }

  private var data: JSON {
    [
      "language": .string(language.rawValue), "opening": opening?.json,
      "words": .members(Language.allCases.map { ($0.rawValue, WorkbenchShellWords.all(in: $0)) }),
    ]
  }
}

extension JSON {
  /// Files by name, as a request has them.
  fileprivate static func files(_ files: [SourceFile]) -> JSON {
    .array(
      files.map { ["name": .string($0.path), "text": .string(String(decoding: $0.bytes, as: UTF8.self))] })
  }
}
