import AmbitionModel

/// Something to be told above the view until the next action.
struct BenchNotice {
  enum Kind { case done, warning, error }

  var kind: Kind
  var text: Wording
  /// Findings at their places in a file, as the command line shows them; `nil` without.
  var details: Wording?

  init(kind: Kind, text: Wording, details: Wording? = nil) {
    self.kind = kind
    self.text = text
    self.details = details
  }
}

extension BenchNotice {
  /// What happened to the file with findings.
  enum Occasion {
    case opened(String)
    case refused(String)
    case notWritten
  }

  /// What was told about a file, as the command line tells it; where that is nothing, only the sentence.
  static func notices(_ notices: [Notice], or sentence: Wording, _ occasion: Occasion) -> BenchNotice {
    let text = Wording(nl: notices.text(in: .dutch), en: notices.text(in: .english))
    return about(text.dutch.isEmpty ? sentence : text, occasion)
  }

  /// What was found in a file, as the command line tells it.
  static func findings(
    _ diagnostics: [Diagnostic], in file: SourceFile, _ occasion: Occasion
  ) -> BenchNotice {
    func text(_ language: Language) -> String {
      DiagnosticRenderer(language: language, limit: 10).text(for: diagnostics, in: file)
    }
    return about(Wording(nl: text(.dutch), en: text(.english)), occasion)
  }

  private static func about(_ details: Wording, _ occasion: Occasion) -> BenchNotice {
    switch occasion {
    case .opened(let name): .init(kind: .warning, text: WorkbenchWords.openedWith(name), details: details)
    case .refused(let name): .init(kind: .error, text: WorkbenchWords.couldNotOpen(name), details: details)
    case .notWritten: .init(kind: .error, text: WorkbenchWords.notWritten, details: details)
    }
  }
}

/// Something that is asked before it goes on.
struct BenchQuestion {
  /// An answer, with what it does.
  struct Choice {
    var label: Wording
    var action: StaticString
    /// The place of the case that it is about.
    var item: Int?
  }

  var title: Wording
  var text: Wording
  var choices: [Choice]

  /// Whether a case that was not saved is to be closed.
  static func closeUnsaved(_ title: LocalizedText, case index: Int) -> BenchQuestion {
    BenchQuestion(
      title: WorkbenchWords.closeTitle(title), text: WorkbenchWords.closeText,
      choices: [
        .init(label: WorkbenchWords.saveFirst, action: "save", item: index),
        .init(label: WorkbenchWords.closeAnyway, action: "close", item: index),
        .init(label: WorkbenchWords.cancel, action: "cancel", item: nil),
      ])
  }
}
