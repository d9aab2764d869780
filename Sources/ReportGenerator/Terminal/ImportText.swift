// SPDX-License-Identifier: Apache-2.0

extension ImportRecord {
  /// What a response file was taken for, as text for the terminal.
  public func text(in language: TerminalLanguage) -> String {
    let pick = language.pick
    var lines = [
      "\(file): \(source) (\(evidence.joined(separator: language.pick("; ", "；"))))",
      pick(
        rows == 1 ? "1 response" : "\(rows) responses", "答卷\(rows)份"),
      "",
    ]
    var table = TextTable(
      [
        pick("column", "列"), pick("is", "对应"), pick("by", "依据"), pick("answers", "已答"),
        pick("blank", "空白"), pick("not shown", "未显示"),
      ], rightAligned: [3, 4, 5])
    for column in columns {
      let isRead = column.item != nil || column.role.map { $0 != "ignore" } ?? false
      table.add(
        [column.name, use(column, language), column.bond.map(language.bond) ?? ""]
          + (isRead
            ? [column.answers, column.blank, column.notShown].map(String.init) : ["", "", ""]))
    }
    lines += table.lines()
    if !itemsWithoutColumn.isEmpty {
      lines += [
        "",
        pick("Items without a column: ", "没有对应列的题目：")
          + itemsWithoutColumn.joined(separator: pick(", ", "、")),
      ]
    }
    if !unknownAnswers.isEmpty {
      lines += ["", pick("Texts that are no answers:", "不是选项的文字：")]
      var table = TextTable(
        [
          pick("item", "题目"), pick("text", "文字"), pick("cells", "处数"), pick("nearest", "最接近"),
        ], rightAligned: [2])
      for unknown in unknownAnswers {
        table.add([
          unknown.target, unknown.text ?? pick("(not shown here)", "（不在此显示）"),
          String(unknown.count), unknown.near ?? "",
        ])
      }
      lines += table.lines(indent: 2)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func use(_ column: Column, _ language: TerminalLanguage) -> String {
    if let item = column.item {
      return language.pick("item ", "题目 ") + item + (column.option.map { " [\($0)]" } ?? "")
    }
    if let role = column.role {
      return role == "ignore" ? language.pick("not read", "不读取") : role
    }
    return language.pick("nothing", "无")
      + (column.near.map { language.pick(", perhaps \($0)", "，或为 \($0)") } ?? "")
  }
}

extension TerminalLanguage {
  /// What tied a column to an item or role, in words.
  func bond(_ bond: String) -> String {
    switch bond {
    case "mapping": pick("mapping", "映射表")
    case "round": pick("name", "列名")
    case "layout": pick("program", "程序格式")
    case "code": pick("code", "代码")
    case "import-id": pick("import id", "导入标识")
    case "text": pick("text", "题目文字")
    case "options": pick("options", "选项文字")
    default: bond
    }
  }
}
