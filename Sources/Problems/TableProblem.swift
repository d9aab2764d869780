// SPDX-License-Identifier: Apache-2.0

/// Why bytes cannot be used as a table, or one of its records cannot.
public enum TableProblem: ProblemWords {
  /// There are no bytes, or only white space.
  case empty
  /// The bytes are not delimited text.
  case notText(Content)
  /// The bytes are in no encoding that is read; the name is the last one tried.
  case badEncoding(String)
  /// A NUL stands in the text.
  case nulCharacter
  /// There is a header and no record.
  case noRows
  /// A quotation mark opens a field and nothing closes it.
  case unterminatedQuote
  /// Text follows the quotation mark that closes a field.
  case textAfterQuote(column: String)
  /// A quotation mark stands inside a field that does not begin with one.
  case strayQuote(column: String)
  /// A record has fields beyond the header's last column.
  case tooManyFields(found: Int, expected: Int)
  /// A record has fewer fields than the header; the first column it lacks.
  case tooFewFields(found: Int, expected: Int, column: String)
  /// Two columns have the same name.
  case duplicateColumn(String)
  /// A column that is needed is not there.
  case missingColumn(String, found: [String])
  /// A column that nothing reads has nearly the name of one that is read.
  case columnPassedOver(String, near: String)
  /// A column stands under two of its names.
  case columnOfTwoNames(String, headings: [String])
  /// The bytes are a workbook, and something is wrong with it.
  case workbook(WorkbookFault)

  /// What a file that is neither delimited text nor a workbook looks like.
  public enum Content: Sendable, Hashable {
    /// An Excel workbook of before 1997 (.xls).
    case oldWorkbook
    /// A binary Excel workbook (.xlsb).
    case binaryWorkbook
    /// A web page, whatever the file's name says.
    case webPage
    /// The XML of Excel 2003, whatever the file's name says.
    case spreadsheetXML
    /// Other HTML or XML.
    case markup
  }

  /// The stable code.
  public var code: String {
    switch self {
    case .empty: "ST-001"
    case .notText: "ST-002"
    case .badEncoding: "ST-003"
    case .nulCharacter: "ST-004"
    case .noRows: "ST-005"
    case .unterminatedQuote: "ST-006"
    case .textAfterQuote: "ST-007"
    case .strayQuote: "ST-008"
    case .tooManyFields: "ST-009"
    case .tooFewFields: "ST-010"
    case .duplicateColumn: "ST-011"
    case .missingColumn: "ST-012"
    case .columnPassedOver: "ST-013"
    case .columnOfTwoNames: "ST-026"
    case .workbook(let fault): fault.code
    }
  }

  /// How much it matters: a table without records, a stray quotation mark and a column that
  /// nothing asks for are passed over.
  public var severity: Severity {
    switch self {
    case .noRows, .strayQuote, .columnPassedOver: .warning
    case .workbook(let fault): fault.severity
    default: .error
    }
  }

  /// The offending text: a column's name.
  public var value: String? {
    switch self {
    case .duplicateColumn(let name), .missingColumn(let name, _), .columnPassedOver(let name, _),
      .columnOfTwoNames(let name, _):
      name
    case .workbook(let fault): fault.value
    default: nil
    }
  }

  /// The rule that is broken.
  public func rule(in language: Language) -> String {
    switch language {
    case .english: englishRule
    case .chinese: chineseRule
    }
  }

  /// What to do about it.
  public func remedy(in language: Language) -> String {
    switch language {
    case .english: englishRemedy
    case .chinese: chineseRemedy
    }
  }

  private var englishRule: String {
    func name(_ column: String) -> String { quoted(column, in: .english) }
    switch self {
    case .empty: return "the file is empty"
    case .notText(.oldWorkbook): return "the file is an Excel workbook of before 1997 (.xls)"
    case .notText(.binaryWorkbook): return "the file is a binary Excel workbook (.xlsb)"
    case .notText(.webPage): return "the file is a web page (HTML), whatever its name says"
    case .notText(.spreadsheetXML):
      return "the file is an XML spreadsheet of Excel 2003, whatever its name says"
    case .notText(.markup): return "the file is HTML or XML, not a table"
    case .badEncoding(let encoding): return "the bytes here are not \(encoding)"
    case .nulCharacter: return "a NUL character stands in the table"
    case .noRows: return "the table has a header and no rows"
    case .unterminatedQuote: return "a quotation mark opens here and nothing closes it"
    case .textAfterQuote(let column):
      return "in column \(name(column)), text follows the closing quotation mark"
    case .strayQuote(let column):
      return "in column \(name(column)), a quotation mark stands inside the cell"
    case .tooManyFields(let found, let expected):
      return "the row has \(found) cells, and the header has \(expected)"
    case .tooFewFields(let found, let expected, let column):
      return "the row has \(found) cells, and the header has \(expected): "
        + "\(name(column)) is the first without one"
    case .duplicateColumn(let column): return "the column \(name(column)) stands twice"
    case .missingColumn(let column, let found):
      if found.isEmpty { return "the column \(name(column)) is missing" }
      let columns = list(found.map(name), in: .english)
      return "the column \(name(column)) is missing; found: \(columns)"
    case .columnPassedOver(let column, _): return "the column \(name(column)) is not read"
    case .columnOfTwoNames(let column, let headings):
      let found = list(headings.map(name), in: .english)
      return "the headings \(found) both mean the column \(name(column))"
    case .workbook(let fault): return fault.rule(in: .english)
    }
  }

  private var chineseRule: String {
    func name(_ column: String) -> String { quoted(column, in: .chinese) }
    switch self {
    case .empty: return "文件是空的"
    case .notText(.oldWorkbook): return "文件是 1997 年以前的 Excel 工作簿（.xls）"
    case .notText(.binaryWorkbook): return "文件是二进制 Excel 工作簿（.xlsb）"
    case .notText(.webPage): return "文件其实是网页（HTML），与文件名不符"
    case .notText(.spreadsheetXML): return "文件其实是 Excel 2003 的 XML 电子表格，与文件名不符"
    case .notText(.markup): return "文件是 HTML 或 XML，不是表格"
    case .badEncoding(let encoding): return "此处的字节不是 \(encoding) 编码"
    case .nulCharacter: return "表格中出现了 NUL 字符"
    case .noRows: return "表格只有表头，没有数据行"
    case .unterminatedQuote: return "此处开始的引号没有结束"
    case .textAfterQuote(let column): return "\(name(column))列的结束引号之后还有文字"
    case .strayQuote(let column): return "\(name(column))列的单元格中间出现了引号"
    case .tooManyFields(let found, let expected):
      return "本行有 \(found) 个单元格，而表头有 \(expected) 个"
    case .tooFewFields(let found, let expected, let column):
      return "本行有 \(found) 个单元格，而表头有 \(expected) 个，从\(name(column))列起缺少"
    case .duplicateColumn(let column): return "\(name(column))列重复出现"
    case .missingColumn(let column, let found):
      if found.isEmpty { return "缺少\(name(column))列" }
      return "缺少\(name(column))列；现有的列：\(list(found.map(name), in: .chinese))"
    case .columnPassedOver(let column, _): return "不读取\(name(column))列"
    case .columnOfTwoNames(let column, let headings):
      return "表头\(list(headings.map(name), in: .chinese))都表示\(name(column))列"
    case .workbook(let fault): return fault.rule(in: .chinese)
    }
  }

  private var englishRemedy: String {
    switch self {
    case .empty: "Give a table with a header and at least one row."
    case .notText: "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8."
    case .badEncoding: "Save the file as CSV UTF-8."
    case .nulCharacter: "Save the file again as CSV UTF-8."
    case .noRows: "Add the rows, or leave the file out."
    case .unterminatedQuote: "Close the cell with \", and write \"\" for a \" inside it."
    case .textAfterQuote: "Write \"\" for a \" inside a quoted cell."
    case .strayQuote: "Put the whole cell between \" and write \"\" for a \" inside it."
    case .tooManyFields: "Put a cell that holds the delimiter between quotation marks."
    case .tooFewFields: "Write every cell, empty ones too; the file may be cut off."
    case .duplicateColumn: "Rename or remove one of the two."
    case .missingColumn: "Add the column, or correct its header."
    case .columnPassedOver(_, let near):
      "Is \(quoted(near, in: .english)) meant? Correct the header if so."
    case .columnOfTwoNames: "Keep the one that is meant, and rename or remove the other."
    case .workbook(let fault): fault.remedy(in: .english)
    }
  }

  private var chineseRemedy: String {
    switch self {
    case .empty: "请提供带有表头和至少一行数据的表格。"
    case .notText: "请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。"
    case .badEncoding: "请将文件另存为“CSV UTF-8”。"
    case .nulCharacter: "请将文件重新另存为“CSV UTF-8”。"
    case .noRows: "请补充数据行，或不使用该文件。"
    case .unterminatedQuote: "请用英文引号 \" 结束单元格；其中的 \" 写作 \"\"。"
    case .textAfterQuote: "带引号的单元格中，\" 请写作 \"\"。"
    case .strayQuote: "请将整个单元格放在 \" 之间，其中的 \" 写作 \"\"。"
    case .tooManyFields: "含有分隔符的单元格请加英文引号。"
    case .tooFewFields: "请写出每个单元格，空的也要保留分隔符；文件可能不完整。"
    case .duplicateColumn: "请改名或删去其中一列。"
    case .missingColumn: "请补上该列，或改正表头。"
    case .columnPassedOver(_, let near):
      "是否指\(quoted(near, in: .chinese))列？如是，请改正表头。"
    case .columnOfTwoNames: "请保留其中一列，将另一列改名或删去。"
    case .workbook(let fault): fault.remedy(in: .chinese)
    }
  }
}
