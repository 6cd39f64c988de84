/// A workbook to write: sheets in their order, and what each cell shows and allows.
package struct Workbook {
  /// Shown as the title of the file.
  package var title: String
  package var sheets: [Worksheet] = []

  package init(title: String, sheets: [Worksheet] = []) {
    self.title = title
    self.sheets = sheets
  }
}

/// One sheet of a workbook.
package struct Worksheet {
  package enum Visibility: String {
    case visible, hidden
    /// Cannot be brought back from the menu.
    case veryHidden
  }

  package var name: String
  package var visibility = Visibility.visible
  package var columns: [Column] = []
  package var rows: [[WorkbookCell]] = []
  /// Rows at the top that stay in sight, and head every printed page.
  package var frozenRows = 0
  /// Columns at the left that stay in sight, and begin every printed page.
  package var frozenColumns = 0
  /// How many pages stand side by side on paper, at least 1; all of them together are as wide as the sheet.
  package var pagesAcross = 1
  /// Locked cells cannot be changed; nobody needs a password to lift that.
  package var isProtected = false
  package var validations: [Validation] = []
  /// Cells in these columns and rows are coloured as long as they are empty.
  package var highlightsEmpty: (column: Int, rows: [Int])?
  /// Below each printed page, at the left.
  package var footer = ""

  package init(
    name: String, visibility: Visibility = Visibility.visible, columns: [Column] = [],
    rows: [[WorkbookCell]] = [], frozenRows: Int = 0, frozenColumns: Int = 0, pagesAcross: Int = 1,
    isProtected: Bool = false,
    validations: [Validation] = [], highlightsEmpty: (column: Int, rows: [Int])? = nil, footer: String = ""
  ) {
    self.name = name
    self.visibility = visibility
    self.columns = columns
    self.rows = rows
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.pagesAcross = pagesAcross
    self.isProtected = isProtected
    self.validations = validations
    self.highlightsEmpty = highlightsEmpty
    self.footer = footer
  }

  package struct Column {
    /// In characters.
    package var width: Int
    package var isHidden = false

    package init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// A rule for the values that some cells accept.
  package struct Validation {
    package enum Rule {
      /// One of the texts in this column of another sheet, its rows counted from 1.
      case list(sheet: String, column: Int, rows: ClosedRange<Int>)
      /// A formula that is true for what may be entered.
      case formula(String)
    }

    package var cells: [CellReference]
    package var rule: Rule
    /// The message when something else is entered.
    package var message: String

    package init(cells: [CellReference], rule: Rule, message: String) {
      self.cells = cells
      self.rule = rule
      self.message = message
    }
  }
}

/// One cell: its content and its look.
package struct WorkbookCell {
  package enum Content {
    case empty
    case text(String)
    /// A first line in bold, and the rest below it.
    case headed(String, String)
    /// As files write numbers: `2.5`.
    case number(String)
    /// A formula and what comes out of it now.
    case formula(String, result: String)
  }

  /// The most units of UTF-16 that a cell of Excel holds as a text.
  package static let textLimit = 32_767

  package var content: Content
  package var style: WorkbookStyle

  package init(_ content: Content = .empty, _ style: WorkbookStyle = .plain) {
    self.content = content
    self.style = style
  }

  /// A cell with a text; an empty text leaves the cell empty.
  package static func text(_ text: String, _ style: WorkbookStyle) -> WorkbookCell {
    WorkbookCell(text.isEmpty ? .empty : .text(text), style)
  }
}

/// The looks of cells; the raw value is the index of the style in the file.
package enum WorkbookStyle: Int, CaseIterable {
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
  /// A text in a table; always a text, also when somebody edits it.
  case text
  /// A number in a table, with the decimals that it has.
  case number
  /// A number in a table, shown with two decimals.
  case fraction
}
