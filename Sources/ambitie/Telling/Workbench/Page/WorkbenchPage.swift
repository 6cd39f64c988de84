package import AmbitionModel
package import Scoring

/// The workbench as one file: the engine, and the rubrics, kaders and cases that it starts with.
///
/// Everything that is shown comes from the engine, once it runs. The page has the first screen in it, as the same code makes it here,
/// so that somebody reads while the engine starts; and a few sentences for when it does not run.
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
    package var bytes: [UInt8] { Array(json.line.utf8) }

    fileprivate var json: JSON {
      [
        "rubrics": .files(rubrics), "kaders": .files(kaders), "cases": .files(cases),
        "teaching": .files(teaching),
      ]
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

    fileprivate var json: JSON { .members(members) }

    fileprivate var members: [(String, JSON)] {
      (caseFile.map { [("open", .string($0))] } ?? []) + [("asked", .string(asked.rawValue))]
    }
  }

  private let engine: [UInt8]
  private let enclosed: Enclosed
  private let packed: [UInt8]
  private let opening: Opening?
  private let language: Language

  /// - Parameters:
  ///   - engine: the module, compressed with gzip.
  ///   - enclosed: the files that it brings along.
  ///   - pack: compresses bytes with gzip.
  ///   - opening: where it begins; `nil` for the start of the whole instrument.
  package init(
    engine: [UInt8], enclosed: Enclosed, packedBy pack: ([UInt8]) -> [UInt8], opening: Opening? = nil,
    _ language: Language
  ) {
    self.engine = engine
    self.enclosed = enclosed
    packed = pack(enclosed.bytes)
    self.opening = opening
    self.language = language
  }

  package var text: String {
    Page(
      language: language, title: WorkbenchShellWords.title[language], kind: "workbench-page",
      styles: PageAsset.workbenchStyles, scripts: PageAsset.workbenchScripts, allows: .module, body: body,
      data: .data("workbench-data", json: data) + .data("workbench-engine", base64: engine)
        + .data("workbench-enclosed", base64: packed)
    ).text
  }

  private var body: HTML {
    let first = first
    func region(_ id: String) -> HTML { first.first { $0.id == id }?.content ?? .none }
    return .element("a", .class("skip"), .href(to: "work"), Attribute("data-word", "skip")) {
      PageWords.skip[language]
    }
      + .element(
        "div", .id("stopped"), .class("notice alert"), Attribute("role", "alert"),
        Attribute("tabindex", "-1"), .flag("hidden")
      ) {
        HTML.element("p") {}
      }
      + .element("header", [.id("bar")], region("bar"))
      + .element("div", .id("notices"), Attribute("role", "status")) {
        HTML.element("p", .class("starting"), Attribute("data-word", "starting")) {
          WorkbenchShellWords.starting[language]
        }
      }
      + .element("div", .id("desk")) {
        HTML.element("main", .id("work"), Attribute("tabindex", "-1")) {
          withoutScript
          region("work")
        }
        HTML.element("div", [.id("outcome")], region("outcome"))
      }
      + .element("dialog", .id("dialog")) {}
      + .element("div", .id("paper")) {}
      + .element("div", .id("say"), .class("visually-hidden"), Attribute("aria-live", "polite")) {}
  }

  /// What is shown before anybody does something.
  private var first: [BenchRegion] {
    let request: JSON = .members(
      [("do", .string("start")), ("language", .string(language.rawValue)), ("enclosed", enclosed.json)]
        + (opening?.members ?? []))
    var state = WorkbenchState()
    if let request = WorkbenchRequest(Array(request.line.utf8)) { state.start(request) }
    return BenchScreen.regions(&state)
  }

  private var withoutScript: HTML {
    .element("noscript") {
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
