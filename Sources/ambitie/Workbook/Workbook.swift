/// A workbook to write: sheets in their order, and what each cell shows and allows.
struct Workbook {
  /// Shown as the title of the file.
  var title: String
  var sheets: [Worksheet] = []
}

/// One sheet of a workbook.
struct Worksheet {
  enum Visibility: String {
    case visible, hidden
    /// Cannot be brought back from the menu.
    case veryHidden
  }

  var name: String
  var visibility = Visibility.visible
  var columns: [Column] = []
  var rows: [[WorkbookCell]] = []
  /// Rows at the top that stay in sight, and head every printed page.
  var frozenRows = 0
  /// Locked cells cannot be changed; nobody needs a password to lift that.
  var isProtected = false
  var validations: [Validation] = []
  /// Cells in these columns and rows are coloured as long as they are empty.
  var highlightsEmpty: (column: Int, rows: [Int])?
  /// Below each printed page, at the left.
  var footer = ""

  struct Column {
    /// In characters.
    var width: Int
    var isHidden = false
  }

  /// What may be entered in some cells.
  struct Validation {
    enum Rule {
      /// One of the texts in this column of another sheet, its rows counted from 1.
      case list(sheet: String, column: Int, rows: ClosedRange<Int>)
      /// A formula that is true for what may be entered.
      case formula(String)
    }

    var cells: [CellReference]
    var rule: Rule
    /// What to say when something else is entered.
    var message: String
  }
}

/// One cell: its content and its look.
struct WorkbookCell {
  enum Content {
    case empty
    case text(String)
    /// A first line in bold, and the rest below it.
    case headed(String, String)
    /// As files write numbers: `2.5`.
    case number(String)
    /// A formula and what comes out of it now.
    case formula(String, result: String)
  }

  var content: Content
  var style: WorkbookStyle

  init(_ content: Content = .empty, _ style: WorkbookStyle = .plain) {
    self.content = content
    self.style = style
  }

  static func text(_ text: String, _ style: WorkbookStyle) -> WorkbookCell {
    WorkbookCell(text.isEmpty ? .empty : .text(text), style)
  }
}

/// The looks of cells; the raw value is the index of the style in the file.
enum WorkbookStyle: Int, CaseIterable {
  case plain
  case title
  /// A line of explanation.
  case note
  /// The heads of columns.
  case head
  /// The name of a section.
  case section
  case locked
  /// Locked, in smaller letters.
  case hint
  /// To fill in; always a text, so that nothing becomes a date.
  case input
  /// To fill in with a number.
  case numberInput
}
