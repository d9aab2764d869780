// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about workbooks, in both languages, word for word.
@Suite struct WorkbookFaultTests {
  static let lines: [WorkbookFault: (english: String, chinese: String)] = [
    .damagedArchive: (
      #"""
      error: the workbook's archive (ZIP) is damaged or cut off. Open it in a \#
      spreadsheet program and save it again as .xlsx; if it does not open, copy it \#
      anew. [ST-014]
      """#,
      #"错误: 工作簿的压缩包（ZIP）已损坏或不完整。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-014]"#
    ),
    .damagedFile: (
      #"""
      error: the workbook is damaged or cut off. Open it in a spreadsheet program and \#
      save it again as .xlsx; if it does not open, copy it anew. [ST-025]
      """#,
      #"错误: 工作簿已损坏或不完整。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-025]"#
    ),
    .notWorkbook: (
      #"""
      error: the file is no workbook, though it is packed like one (.xlsx, .xls, \#
      .ods). Save the table as an Excel workbook (.xlsx) or as CSV UTF-8. [ST-015]
      """#,
      #"错误: 文件的封装与工作簿（.xlsx、.xls、.ods）相同，但不是工作簿。请将表格另存为 Excel 工作簿（.xlsx）或“CSV UTF-8”。 [ST-015]"#
    ),
    .encrypted: (
      #"""
      error: the workbook is protected with a password. Open it, remove the password, \#
      and save it again. [ST-016]
      """#,
      #"错误: 工作簿设有打开密码。请打开文件，取消密码后重新保存。 [ST-016]"#
    ),
    .tooLarge(.parts(4096)): (
      #"""
      error: the workbook's archive holds more than 4096 files. Keep only the table \#
      in the workbook, or save it as CSV UTF-8. [ST-017]
      """#,
      #"错误: 工作簿的压缩包内超过 4096 个文件。请只在工作簿中保留该表格，或另存为“CSV UTF-8”。 [ST-017]"#
    ),
    .tooLarge(.megabytes(1024)): (
      #"""
      error: the workbook is larger than 1024 MiB when unpacked. Keep only the table \#
      in the workbook, or save it as CSV UTF-8. [ST-017]
      """#,
      #"错误: 工作簿解压后超过 1024 MiB。请只在工作簿中保留该表格，或另存为“CSV UTF-8”。 [ST-017]"#
    ),
    .tooLarge(.cells(40)): (
      #"""
      error: the workbook has more than 40 cells. Keep only the table in the \#
      workbook, or save it as CSV UTF-8. [ST-017]
      """#,
      #"错误: 工作簿超过 40 个单元格。请只在工作簿中保留该表格，或另存为“CSV UTF-8”。 [ST-017]"#
    ),
    .missingPart("xl/a.xml"): (
      #"""
      error: the workbook's part "xl/a.xml" is missing. Open it in a spreadsheet \#
      program and save it again as .xlsx; if it does not open, copy it anew. [ST-018]
      """#,
      #"错误: 工作簿缺少部件“xl/a.xml”。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-018]"#
    ),
    .brokenPart("xl/a.xml", .doctype): (
      #"""
      error: the workbook's part "xl/a.xml" cannot be read: the file has a DOCTYPE, \#
      and none is allowed. Open it in a spreadsheet program and save it again as \#
      .xlsx; if it does not open, copy it anew. [ST-019]
      """#,
      #"错误: 工作簿的部件“xl/a.xml”无法读取：文件含有 DOCTYPE，不允许使用。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-019]"#
    ),
    .duplicatePart("xl/a.xml"): (
      #"""
      error: the workbook holds two parts named "xl/a.xml". Open it in a spreadsheet \#
      program and save it again as .xlsx; if it does not open, copy it anew. [ST-020]
      """#,
      #"错误: 工作簿中有两个名为“xl/a.xml”的部件。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-020]"#
    ),
    .badReference("A0"): (
      #"""
      error: the reference "A0" is not valid here. Open it in a spreadsheet program \#
      and save it again as .xlsx; if it does not open, copy it anew. [ST-021]
      """#,
      #"错误: 此处的引用“A0”无效。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-021]"#
    ),
    .danglingReference("text 9"): (
      #"""
      error: the workbook refers to "text 9", which it does not hold. Open it in a \#
      spreadsheet program and save it again as .xlsx; if it does not open, copy it \#
      anew. [ST-022]
      """#,
      #"错误: 工作簿引用了不存在的“text 9”。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-022]"#
    ),
    .formulaWithoutResult: (
      #"""
      error: the cell holds a formula without its result. Open the workbook in a \#
      spreadsheet program and save it, or write the value itself. [ST-023]
      """#,
      #"错误: 单元格中的公式没有保存计算结果。请用电子表格软件打开并保存一次，或直接填写数值。 [ST-023]"#
    ),
    .beyondHeader("F7"): (
      #"""
      warning: the cell "F7" has no heading and is not read. Give the column a \#
      heading, or move the cell to another sheet. [ST-024]
      """#,
      #"警告: 单元格“F7”没有表头，不读取。请为该列填写表头，或将该单元格移到其他工作表。 [ST-024]"#
    ),
  ]

  @Test(arguments: lines.keys) func wordForWord(fault: WorkbookFault) throws {
    let expected = try #require(Self.lines[fault])
    let place = Place(file: "t.xlsx", sheet: "Sheet1", line: 7, column: 3)
    let it = Problem(.table(.workbook(fault)), at: place)
    #expect(it.line(in: .english) == "t.xlsx:Sheet1!C7: " + expected.english)
    #expect(it.line(in: .chinese) == "t.xlsx:Sheet1!C7: " + expected.chinese)
  }
}
