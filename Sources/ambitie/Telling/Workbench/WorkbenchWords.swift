import AmbitionModel

/// The words of the workbench.
enum WorkbenchWords {
  static let title = Wording(nl: "Werkbank", en: "Workbench")
}
