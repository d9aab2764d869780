// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about tables, in both languages, word for word.
@Suite struct TableProblemTests {
  static let lines: [TableProblem: (english: String, chinese: String)] = [
    .empty: (
      #"""
      error: the file is empty. Give a table with a header and at least one row. \#
      [ST-001]
      """#,
      #"错误: 文件是空的。请提供带有表头和至少一行数据的表格。 [ST-001]"#
    ),
    .notText(.oldWorkbook): (
      #"""
      error: the file is an Excel workbook of before 1997 (.xls). Open it in a \#
      spreadsheet program and save it as .xlsx or CSV UTF-8. [ST-002]
      """#,
      #"错误: 文件是 1997 年以前的 Excel 工作簿（.xls）。请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。 [ST-002]"#
    ),
    .notText(.binaryWorkbook): (
      #"""
      error: the file is a binary Excel workbook (.xlsb). Open it in a spreadsheet \#
      program and save it as .xlsx or CSV UTF-8. [ST-002]
      """#,
      #"错误: 文件是二进制 Excel 工作簿（.xlsb）。请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。 [ST-002]"#
    ),
    .notText(.webPage): (
      #"""
      error: the file is a web page (HTML), whatever its name says. Open it in a \#
      spreadsheet program and save it as .xlsx or CSV UTF-8. [ST-002]
      """#,
      #"错误: 文件其实是网页（HTML），与文件名不符。请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。 [ST-002]"#
    ),
    .notText(.spreadsheetXML): (
      #"""
      error: the file is an XML spreadsheet of Excel 2003, whatever its name says. \#
      Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8. [ST-002]
      """#,
      #"错误: 文件其实是 Excel 2003 的 XML 电子表格，与文件名不符。请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。 [ST-002]"#
    ),
    .columnOfTwoNames("alliance", headings: ["alliance", "联盟"]): (
      #"""
      error: the headings "alliance" and "联盟" both mean the column "alliance". Keep \#
      the one that is meant, and rename or remove the other. [ST-026]
      """#,
      #"错误: 表头“alliance”和“联盟”都表示“alliance”列。请保留其中一列，将另一列改名或删去。 [ST-026]"#
    ),
    .notText(.markup): (
      #"""
      error: the file is HTML or XML, not a table. Open it in a spreadsheet program \#
      and save it as .xlsx or CSV UTF-8. [ST-002]
      """#,
      #"错误: 文件是 HTML 或 XML，不是表格。请用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”。 [ST-002]"#
    ),
    .badEncoding("GB18030"): (
      #"error: the bytes here are not GB18030. Save the file as CSV UTF-8. [ST-003]"#,
      #"错误: 此处的字节不是 GB18030 编码。请将文件另存为“CSV UTF-8”。 [ST-003]"#
    ),
    .nulCharacter: (
      #"""
      error: a NUL character stands in the table. Save the file again as CSV UTF-8. \#
      [ST-004]
      """#,
      #"错误: 表格中出现了 NUL 字符。请将文件重新另存为“CSV UTF-8”。 [ST-004]"#
    ),
    .noRows: (
      #"""
      warning: the table has a header and no rows. Add the rows, or leave the file \#
      out. [ST-005]
      """#,
      #"警告: 表格只有表头，没有数据行。请补充数据行，或不使用该文件。 [ST-005]"#
    ),
    .unterminatedQuote: (
      #"""
      error: a quotation mark opens here and nothing closes it. Close the cell with \#
      ", and write "" for a " inside it. [ST-006]
      """#,
      #"错误: 此处开始的引号没有结束。请用英文引号 " 结束单元格；其中的 " 写作 ""。 [ST-006]"#
    ),
    .textAfterQuote(column: "name"): (
      #"""
      error: in column "name", text follows the closing quotation mark. Write "" \#
      for a " inside a quoted cell. [ST-007]
      """#,
      #"错误: “name”列的结束引号之后还有文字。带引号的单元格中，" 请写作 ""。 [ST-007]"#
    ),
    .strayQuote(column: "name"): (
      #"""
      warning: in column "name", a quotation mark stands inside the cell. Put the \#
      whole cell between " and write "" for a " inside it. [ST-008]
      """#,
      #"警告: “name”列的单元格中间出现了引号。请将整个单元格放在 " 之间，其中的 " 写作 ""。 [ST-008]"#
    ),
    .tooManyFields(found: 4, expected: 3): (
      #"""
      error: the row has 4 cells, and the header has 3. Put a cell that holds the \#
      delimiter between quotation marks. [ST-009]
      """#,
      #"错误: 本行有 4 个单元格，而表头有 3 个。含有分隔符的单元格请加英文引号。 [ST-009]"#
    ),
    .tooFewFields(found: 2, expected: 3, column: "weight"): (
      #"""
      error: the row has 2 cells, and the header has 3: "weight" is the first \#
      without one. Write every cell, empty ones too; the file may be cut off. \#
      [ST-010]
      """#,
      #"错误: 本行有 2 个单元格，而表头有 3 个，从“weight”列起缺少。请写出每个单元格，空的也要保留分隔符；文件可能不完整。 [ST-010]"#
    ),
    .duplicateColumn("id"): (
      #"error: the column "id" stands twice. Rename or remove one of the two. [ST-011]"#,
      #"错误: “id”列重复出现。请改名或删去其中一列。 [ST-011]"#
    ),
    .missingColumn("id", found: []): (
      #"error: the column "id" is missing. Add the column, or correct its header. [ST-012]"#,
      #"错误: 缺少“id”列。请补上该列，或改正表头。 [ST-012]"#
    ),
    .missingColumn("id", found: ["name", "x"]): (
      #"""
      error: the column "id" is missing; found: "name" and "x". Add the column, or \#
      correct its header. [ST-012]
      """#,
      #"错误: 缺少“id”列；现有的列：“name”和“x”。请补上该列，或改正表头。 [ST-012]"#
    ),
    .columnPassedOver("reportd", near: "reported"): (
      #"""
      warning: the column "reportd" is not read. Is "reported" meant? Correct the header \#
      if so. [ST-013]
      """#,
      #"警告: 不读取“reportd”列。是否指“reported”列？如是，请改正表头。 [ST-013]"#
    ),
  ]

  @Test(arguments: lines.keys) func wordForWord(problem: TableProblem) throws {
    let expected = try #require(Self.lines[problem])
    let it = Problem(.table(problem), at: Place(file: "t.csv", line: 4))
    #expect(it.line(in: .english) == "t.csv:4: " + expected.english)
    #expect(it.line(in: .chinese) == "t.csv:4: " + expected.chinese)
  }
}
