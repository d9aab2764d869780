// SPDX-License-Identifier: Apache-2.0

/// What an Excel workbook (.xlsx) is to hold, as plain values; ``bytes()`` writes it.
///
///     var sheet = SheetContent(name: "判断")
///     sheet.write(.text("left"), row: 1, column: 1, style: .header)
///     let bytes = try WorkbookContent(title: "…", created: day, sheets: [sheet]).bytes()
///
/// The same content gives the same bytes: the clock is no input, the date of creation is.
public struct WorkbookContent: Sendable, Hashable {
  /// The title in the document's properties.
  public var title: String
  /// The author in the document's properties.
  public var author: String
  /// The date of creation in the document's properties, at noon UTC.
  public var created: CalendarDay
  /// The sheets in the order of their tabs; at least one of them visible.
  public var sheets: [SheetContent]

  /// A day of the Gregorian calendar.
  public struct CalendarDay: Sendable, Hashable {
    /// The year, from 1970 to 9999.
    public var year: Int
    /// The month, from 1.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int

    /// Makes a day.
    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// Makes a content.
  public init(
    title: String = "", author: String = "", created: CalendarDay, sheets: [SheetContent]
  ) {
    self.title = title
    self.author = author
    self.created = created
    self.sheets = sheets
  }
}

/// What one sheet is to hold.
public struct SheetContent: Sendable, Hashable {
  /// The name on the tab: 1 to 31 characters without `[ ] : * ? / \` and without an apostrophe
  /// at its ends; no two alike without regard to case.
  public var name: String
  /// Whether the tab is hidden.
  public var isHidden = false
  /// Whether only cells whose style is not locked can be changed. There is no password: it guards
  /// against slips.
  public var isProtected = false
  /// Whether the sheet is printed across; it is always A4 and fitted to the width of a page.
  public var isLandscape = false
  /// How many rows at the top stay in sight.
  public var frozenRows = 0
  /// How many columns at the left stay in sight.
  public var frozenColumns = 0
  /// The widths of columns in characters, by column from 1.
  public var columnWidths: [Int: Double] = [:]
  /// The heights of rows in points, by row from 1.
  public var rowHeights: [Int: Double] = [:]
  /// Ranges of at least two cells that are shown as one, with the first cell's value and style.
  public var mergedRanges: [CellRange] = []
  /// What may be entered where.
  public var validations: [CellValidation] = []
  /// Which cells change their colour when.
  public var colourRules: [ColourRule] = []
  /// The cells in the order written; of two with the same place the later counts.
  public private(set) var cells: [CellContent] = []

  /// Makes an empty sheet.
  public init(name: String) {
    self.name = name
  }

  /// Puts a value with a style at a place; both count from 1.
  public mutating func write(
    _ value: CellValue, row: Int, column: Int, style: CellStyle = .plain
  ) {
    cells.append(CellContent(row: row, column: column, value: value, style: style))
  }
}

/// One cell of a sheet that is written.
public struct CellContent: Sendable, Hashable {
  /// The row, from 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int
  /// What it holds.
  public let value: CellValue
  /// How it looks, and whether it is locked.
  public let style: CellStyle
}

/// What a cell holds.
public enum CellValue: Sendable, Hashable {
  /// A text, whatever it begins with; of at most 32,767 characters.
  case text(String)
  /// A finite number.
  case number(Double)
  /// A formula such as `=A1*2`, with the result that is shown until it is calculated again. It is
  /// written by the program only: a text from outside is never put into one.
  case formula(String, FormulaResult)
  /// Nothing but the style.
  case blank

  /// What a formula gives.
  public enum FormulaResult: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A finite number.
    case number(Double)
  }
}

/// How a cell looks, and whether it is locked.
public struct CellStyle: Sendable, Hashable {
  /// Where a text stands in its cell.
  public enum Alignment: Sendable, Hashable {
    /// Texts left, numbers right.
    case general
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// Whether the text is bold.
  public var isBold = false
  /// Whether the text is slanted.
  public var isItalic = false
  /// Whether long texts go on in further lines.
  public var wraps = false
  /// Where the text stands.
  public var alignment = Alignment.general
  /// Whether a thin line runs round the cell.
  public var hasBorder = false
  /// The size of the text in points; 11 is that of spreadsheet programs.
  public var fontSize = 11.0
  /// The colour of the text, as 0xRRGGBB, or `nil` for that of the program.
  public var textColour: Int?
  /// The colour of the cell, as 0xRRGGBB, or `nil` for none.
  public var fill: Int?
  /// The number format's code, such as `0.00` or `@` for texts, or `nil` for the general one.
  public var numberFormat: String?
  /// Whether the cell cannot be changed in a protected sheet.
  public var isLocked = true

  /// A style like the program's own; change what should differ.
  public init() {}

  /// A cell like any other; locked in a protected sheet.
  public static let plain = CellStyle()

  /// The heading of a column or row: bold on grey.
  public static let header: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    style.wraps = true
    style.alignment = .center
    style.hasBorder = true
    style.fill = 0xE7E6E6
    return style
  }()

  /// A cell to be filled in: light yellow, unlocked.
  public static let input: CellStyle = {
    var style = CellStyle()
    style.hasBorder = true
    style.fill = 0xFFF9DB
    style.isLocked = false
    return style
  }()

  /// A cell with a line around it that is not to be changed.
  public static let locked: CellStyle = {
    var style = CellStyle()
    style.wraps = true
    style.hasBorder = true
    return style
  }()

  /// An explanation: dark grey on white, in as many lines as it takes.
  public static let note: CellStyle = {
    var style = CellStyle()
    style.wraps = true
    style.alignment = .left
    style.textColour = 0x595959
    return style
  }()

  /// The same style with a number format.
  public func formatted(_ numberFormat: String) -> CellStyle {
    var style = self
    style.numberFormat = numberFormat
    return style
  }

  /// The same style on another colour.
  public func filled(_ colour: Int) -> CellStyle {
    var style = self
    style.fill = colour
    return style
  }
}

/// What may be entered in a range of cells; anything else is refused with a message.
public struct CellValidation: Sendable, Hashable {
  /// What may be entered.
  public enum Rule: Sendable, Hashable {
    /// One of these texts, offered as a list: none with a comma, at most 255 characters together.
    case list([String])
    /// One of the texts in a column of a sheet, offered as a list.
    case listed(sheet: String, range: CellRange)
    /// A number between these, ends included.
    case decimals(ClosedRange<Double>)
    /// A whole number between these, ends included.
    case whole(ClosedRange<Int>)
  }

  /// Where it holds.
  public var range: CellRange
  /// What may be entered.
  public var rule: Rule
  /// Whether the cell may stay blank.
  public var allowsBlank = true
  /// The heading of the message when something else is entered; at most 32 characters.
  public var title: String
  /// The message when something else is entered; at most 255 characters.
  public var message: String

  /// Makes a validation.
  public init(_ range: CellRange, _ rule: Rule, title: String, message: String) {
    self.range = range
    self.rule = rule
    self.title = title
    self.message = message
  }
}

/// A colour that the cells of a range take when a formula is true.
public struct ColourRule: Sendable, Hashable {
  /// Where it holds.
  public var range: CellRange
  /// The formula, written for the range's first cell: `=$A2>0.1`.
  public var formula: String
  /// The colour, as 0xRRGGBB.
  public var fill: Int

  /// Makes a rule.
  public init(_ range: CellRange, formula: String, fill: Int) {
    self.range = range
    self.formula = formula
    self.fill = fill
  }
}

/// Why a content cannot be written.
public enum WorkbookContentFault: Error, Sendable, Hashable {
  /// There is no sheet, or none that is visible.
  case noVisibleSheet
  /// A tab's name breaks a rule, or another sheet has it.
  case sheetName(String)
  /// A place outside of a sheet.
  case outsideSheet(sheet: String, row: Int, column: Int)
  /// A text that is longer than a cell holds, or a number that is not finite.
  case value(sheet: String, CellReference)
  /// A merged range of one cell, or one that overlaps another.
  case mergedRange(sheet: String, CellRange)
  /// A validation whose rule or message is too long or cannot be written.
  case validation(sheet: String, CellRange)
  /// A colour rule that cannot be written.
  case colourRule(sheet: String, CellRange)
  /// The date of creation is no day from 1970 to 9999.
  case created
  /// The temporary folder or file cannot be written or read; the system's words.
  case file(String)
}
