// SPDX-License-Identifier: Apache-2.0

/// 问卷星 (wjx.cn): a sheet with one header, by text or coded.
///
/// By text a question is one column `6、兴趣爱好`, several answers stand between `┋`, those in an
/// order between `→`, and what was written behind an option in `〖…〗`. Coded, a question of
/// several answers or rows is a column for each of them, `第6题(运动)`, whose text reaches to the
/// last bracket; the question's own words are then not in the file. `(空)` and `-2` are blank,
/// `(跳过)` and `-3` not shown. Numbers are numbers of options or scores, and the file does not
/// say which.
enum WJXExport {
  /// The program's own columns.
  private static let roles: [String: SurveyRole] = [
    "序号": .respondent, "提交答卷时间": .submitted, "开始答卷时间": .started, "所用时间": .duration,
    "来源": .other, "来源详情": .other, "来自IP": .address, "总分": .other,
    "姓名": .identity, "部门": .identity, "手机": .identity, "手机号": .identity, "电话": .identity,
    "邮箱": .identity, "学号": .identity, "工号": .identity, "班级": .identity, "昵称": .identity,
    "性别": .identity, "openid": .identity, "用户ID": .identity,
  ]
  /// Those that no other program has under these names.
  private static let particular = ["提交答卷时间", "所用时间", "来自IP", "来源详情"]

  /// The layout, or `nil` where the head is no export of 问卷星.
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    let headings = head.headings
    let metadata = particular.filter(headings.contains)
    let options = headings.filter { option($0) != nil }
    guard metadata.count >= 2 || (headings.contains("序号") && !metadata.isEmpty)
    else { return nil }
    var evidence = [head.form] + metadata.map { "heading \($0)" }
    if let first = options.first { evidence.append("heading \(first)") }
    if head.records.dropFirst().contains(where: { $0.contains { $0.text.contains("┋") } }) {
      evidence.append("answers between ┋")
    }
    // A question of the same name as one of the program's columns has a number in front.
    let columns = headings.map { heading in
      roles[heading].map { SurveyColumn(heading: heading, role: $0) } ?? column(heading)
    }
    return ResponseLayout(
      source: .wjx, evidence: evidence, headerRecords: 1, columns: columns, cells: cells)
  }

  private static func column(_ heading: String) -> SurveyColumn {
    if let (question, option) = option(heading) {
      return SurveyColumn(heading: heading, code: question, part: option)
    }
    let stem = withoutNumber(heading)
    // A matrix by text: the question, a dash, the row; two dashes are punctuation.
    if let dash = stem.lastIndex(of: "—"), dash != stem.startIndex,
      stem[stem.index(before: dash)] != "—", stem.index(after: dash) != stem.endIndex
    {
      return SurveyColumn(
        heading: heading, text: String(stem[..<dash]),
        part: String(stem[stem.index(after: dash)...]))
    }
    return SurveyColumn(heading: heading, text: String(stem))
  }

  /// `第6题` and the option of `第6题(运动)`, whose text may hold brackets itself; or `nil`.
  private static func option(_ heading: String) -> (question: String, option: String)? {
    guard heading.first == "第", heading.last == ")" || heading.last == "）" else { return nil }
    let digits = heading.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let rest = heading.dropFirst(1 + digits.count)
    guard !digits.isEmpty, rest.first == "题", let open = rest.dropFirst().first,
      open == "(" || open == "（"
    else { return nil }
    return ("第\(digits)题", String(rest.dropFirst(2).dropLast()))
  }

  /// A heading without its number: `6、`, `6.`, `6:` or `6：`.
  private static func withoutNumber(_ heading: String) -> Substring {
    let rest = heading.drop { $0.isASCII && $0.isNumber }
    guard rest.count < heading.count, let sign = rest.first, "、.:：．".contains(sign) else {
      return heading[...]
    }
    return rest.dropFirst()
  }

  private static var cells: SurveyCells {
    var cells = SurveyCells()
    cells.blank = ["(空)", "-2"]
    cells.notShown = ["(跳过)", "-3"]
    cells.separators = ["┋", "→"]
    cells.chosen = ["1"]
    cells.otherText = ["〖", "〗"]
    cells.numbers = .unstated
    return cells
  }
}
