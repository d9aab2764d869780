// SPDX-License-Identifier: Apache-2.0

/// Why a workbook (.xlsx, .xls, .ods) cannot be used, or one of its cells cannot.
public enum WorkbookFault: Sendable, Hashable {
  /// The ZIP archive breaks its own rules: it is cut off, parts overlap, a checksum is wrong.
  case damagedArchive
  /// An old workbook (.xls) breaks its own rules: it is cut off, or its records contradict each
  /// other.
  case damagedFile
  /// An archive or a compound file with no workbook in it.
  case notWorkbook
  /// The contents are encrypted.
  case encrypted
  /// More than is read of something.
  case tooLarge(Limit)
  /// A part that another part names is not there.
  case missingPart(String)
  /// A part is not the XML that it should be.
  case brokenPart(String, XMLProblem)
  /// Two parts of the archive have the same name.
  case duplicatePart(String)
  /// A cell's or row's reference cannot be, or stands out of order.
  case badReference(String)
  /// A cell points to a text, or the workbook to a sheet, that is not there.
  case danglingReference(String)
  /// A formula whose result was not stored.
  case formulaWithoutResult
  /// Cells to the right of the header's last column.
  case beyondHeader(String)

  /// What is limited, with the limit.
  public enum Limit: Sendable, Hashable {
    /// Files in the archive.
    case parts(Int)
    /// Unpacked size of the archive in MiB.
    case megabytes(Int)
    /// Cells that hold something, or that a table of them would have.
    case cells(Int)
  }

  /// The stable code.
  var code: String {
    switch self {
    case .damagedArchive: "ST-014"
    case .damagedFile: "ST-025"
    case .notWorkbook: "ST-015"
    case .encrypted: "ST-016"
    case .tooLarge: "ST-017"
    case .missingPart: "ST-018"
    case .brokenPart: "ST-019"
    case .duplicatePart: "ST-020"
    case .badReference: "ST-021"
    case .danglingReference: "ST-022"
    case .formulaWithoutResult: "ST-023"
    case .beyondHeader: "ST-024"
    }
  }

  /// How much it matters: cells beside the table are passed over.
  var severity: Severity {
    switch self {
    case .beyondHeader: .warning
    default: .error
    }
  }

  /// The offending text: a part's name or a reference.
  var value: String? {
    switch self {
    case .missingPart(let name), .brokenPart(let name, _), .duplicatePart(let name): name
    case .badReference(let text), .danglingReference(let text), .beyondHeader(let text): text
    default: nil
    }
  }

  func rule(in language: Language) -> String {
    switch self {
    case .damagedArchive:
      return language.pick(
        "the workbook's archive (ZIP) is damaged or cut off", "工作簿的压缩包（ZIP）已损坏或不完整")
    case .damagedFile:
      return language.pick("the workbook is damaged or cut off", "工作簿已损坏或不完整")
    case .notWorkbook:
      return language.pick(
        "the file is no workbook, though it is packed like one (.xlsx, .xls, .ods)",
        "文件的封装与工作簿（.xlsx、.xls、.ods）相同，但不是工作簿")
    case .encrypted:
      return language.pick("the workbook is protected with a password", "工作簿设有打开密码")
    case .tooLarge(.parts(let limit)):
      return language.pick(
        "the workbook's archive holds more than \(limit) files", "工作簿的压缩包内超过 \(limit) 个文件")
    case .tooLarge(.megabytes(let limit)):
      return language.pick(
        "the workbook is larger than \(limit) MiB when unpacked", "工作簿解压后超过 \(limit) MiB")
    case .tooLarge(.cells(let limit)):
      return language.pick(
        "the workbook has more than \(limit) cells", "工作簿超过 \(limit) 个单元格")
    case .missingPart(let name):
      return language.pick(
        "the workbook's part \(language.quote(name)) is missing",
        "工作簿缺少部件\(language.quote(name))")
    case .brokenPart(let name, let problem):
      return language.pick(
        "the workbook's part \(language.quote(name)) cannot be read: ",
        "工作簿的部件\(language.quote(name))无法读取：") + problem.rule(in: language)
    case .duplicatePart(let name):
      return language.pick(
        "the workbook holds two parts named \(language.quote(name))",
        "工作簿中有两个名为\(language.quote(name))的部件")
    case .badReference(let text):
      return language.pick(
        "the reference \(language.quote(text)) is not valid here",
        "此处的引用\(language.quote(text))无效")
    case .danglingReference(let text):
      return language.pick(
        "the workbook refers to \(language.quote(text)), which it does not hold",
        "工作簿引用了不存在的\(language.quote(text))")
    case .formulaWithoutResult:
      return language.pick(
        "the cell holds a formula without its result", "单元格中的公式没有保存计算结果")
    case .beyondHeader(let cell):
      return language.pick(
        "the cell \(language.quote(cell)) has no heading and is not read",
        "单元格\(language.quote(cell))没有表头，不读取")
    }
  }

  func remedy(in language: Language) -> String {
    switch self {
    case .damagedArchive, .damagedFile, .missingPart, .brokenPart, .duplicatePart, .badReference,
      .danglingReference:
      return language.pick(
        "Open it in a spreadsheet program and save it again as .xlsx; if it does not open, copy it anew.",
        "请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。")
    case .notWorkbook:
      return language.pick(
        "Save the table as an Excel workbook (.xlsx) or as CSV UTF-8.",
        "请将表格另存为 Excel 工作簿（.xlsx）或“CSV UTF-8”。")
    case .encrypted:
      return language.pick(
        "Open it, remove the password, and save it again.", "请打开文件，取消密码后重新保存。")
    case .tooLarge:
      return language.pick(
        "Keep only the table in the workbook, or save it as CSV UTF-8.",
        "请只在工作簿中保留该表格，或另存为“CSV UTF-8”。")
    case .formulaWithoutResult:
      return language.pick(
        "Open the workbook in a spreadsheet program and save it, or write the value itself.",
        "请用电子表格软件打开并保存一次，或直接填写数值。")
    case .beyondHeader:
      return language.pick(
        "Give the column a heading, or move the cell to another sheet.",
        "请为该列填写表头，或将该单元格移到其他工作表。")
    }
  }
}
