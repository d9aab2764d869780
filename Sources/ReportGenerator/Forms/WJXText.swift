// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// A questionnaire as text to paste into 问卷星 (wjx.cn), where "导入文本" makes questions of it.
///
/// The title, the instruction, then questions with a blank line between: a number, the text and the
/// kind in brackets, then an option a line. Of a matrix the first line holds the columns, separated
/// by spaces, and each further line is a row. Items one after another on one scale become a matrix
/// (矩阵单选题). Options stand in the order of the scale, so that in an export by number 1 is the
/// scale's first answer. Source: the page's own script that reads such texts (a copy of which is
/// public); it ends a question at a blank line and splits columns at spaces and tabs only.
///
/// The text cannot say everything: limits of choices and numbers, and who is shown what, are to be
/// set by hand; ``key`` lists them.
public struct WJXText {
  private let form: QuestionnaireForm
  private var blocks: [String] = []
  private var number = 0
  /// What comes back under which heading, and what is to be set by hand.
  public private(set) var key = FormKey()

  /// Makes the text in the form's language. Complexity: O(items × answers).
  public init(_ form: QuestionnaireForm) {
    self.form = form
    write()
  }

  /// The text, in UTF-8.
  public func bytes() -> [UInt8] { Array((blocks.joined(separator: "\n\n") + "\n").utf8) }

  private var words: any Words { form.language == "en" ? English() : Chinese() }

  private func text(_ text: LocalizedText) -> String { text.text(in: form.language) }

  /// A text as one line in which nothing looks like a kind of question or a blank to fill in. What
  /// has to give way is replaced by its full-width form, which readers of exports take for the same.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars.map(\.printable) {
      switch scalar {
      case "[": line += "［"
      case "]": line += "］"
      case "_": line += "＿"
      case "{": line += "｛"
      case "}": line += "｝"
      case "\n", "\t": line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    return words.joined(separator: " ")
  }

  /// A column of a matrix: a space that does not break.
  static func column(_ text: String) -> String {
    String(line(text).map { $0 == " " ? "\u{A0}" : $0 })
  }

  private mutating func write() {
    let asked = form.questionnaire
    blocks.append(Self.line(text(asked.name)))
    if !asked.instruction.isEmpty { blocks.append(Self.line(text(asked.instruction))) }
    if form.alliances.count > 1 {
      keyQuestion(
        FormCodes.alliance, .whichAlliance, form.alliances.map { ($0.id, $0.name) })
    }
    if form.audiences.count > 1 {
      keyQuestion(
        FormCodes.audience, .whichAudience, form.audiences.map { ($0.id, $0.name) })
    }
    for section in asked.sections {
      if !section.name.isEmpty {
        var block = Self.line(text(section.name)) + "[段落说明]"
        if let instruction = section.instruction { block += "\n" + Self.line(text(instruction)) }
        blocks.append(block)
      }
      for run in form.runs(of: section) {
        if run.count > 1, case .one(let scale) = form.question(run[0]) {
          matrix(run, scale)
        } else {
          for item in run { question(item) }
        }
      }
    }
  }

  private mutating func keyQuestion(
    _ name: String, _ phrase: FormPhrase, _ choices: [(id: String, name: LocalizedText)]
  ) {
    number += 1
    let title = words.form(phrase)
    let options = choices.map { Self.line($0.name.isEmpty ? $0.id : text($0.name)) }
    blocks.append("\(number). \(title)[单选题]\n" + options.joined(separator: "\n"))
    key.column("\(number)、\(title)", .role(name), words: title)
    key.answers(
      .role(name),
      choices.enumerated().map { (String($0.offset + 1), $0.element.id, options[$0.offset]) },
      numbers: true)
  }

  private func answers(_ scale: AnswerScale) -> [(cell: String, answer: String, words: String)] {
    scale.answers.enumerated().map { place, answer in
      (String(place + 1), answer.code, Self.line(answer.shown(in: form.language)))
    }
  }

  /// Who alone is shown an item, as words for the person who sets it up.
  private func audience(_ item: Item) -> [String] {
    form.asked(of: item).map { [words.form(.onlyFor($0.map { text($0.name) }))] } ?? []
  }

  private mutating func matrix(_ run: [Item], _ scale: AnswerScale) {
    number += 1
    let columns = scale.answers.map { Self.column($0.shown(in: form.language)) }
    let rows = run.map { Self.line(text($0.text)) }
    blocks.append(
      "\(number). \(words.form(.choose))[矩阵单选题]\n" + columns.joined(separator: " ") + "\n"
        + rows.joined(separator: "\n"))
    for (place, (item, row)) in zip(run, rows).enumerated() {
      key.column(
        "第\(number)题(\(row))", .item(item.id), words: row,
        remark: place == 0 ? remark(audience(item)) : "")
      key.answers(.item(item.id), answers(scale), numbers: true)
    }
  }

  private func remark(_ parts: [String]) -> String {
    parts.isEmpty ? "" : "\(number): " + parts.joined(separator: words.semicolon)
  }

  private mutating func question(_ item: Item) {
    number += 1
    let title = Self.line(text(item.text))
    var toSet = audience(item)
    let heading = "\(number)、\(title)"
    func block(_ kind: String, _ scale: AnswerScale?) -> String {
      (["\(number). \(title)[\(kind)]"] + (scale.map { answers($0).map(\.words) } ?? []))
        .joined(separator: "\n")
    }
    switch form.question(item) {
    case .one(let scale):
      blocks.append(block("单选题", scale))
      key.column(heading, .item(item.id), words: title, remark: remark(toSet))
      key.answers(.item(item.id), answers(scale), numbers: true)
    case .several(let scale, let most):
      blocks.append(block("多选题", scale))
      if most < scale.answers.count { toSet.append(words.form(.atMost(most))) }
      for (place, answer) in answers(scale).enumerated() {
        key.column(
          "第\(number)题(\(answer.words))", .item(item.id), option: answer.answer,
          words: title, remark: place == 0 ? remark(toSet) : "")
      }
    case .order(let scale, let most):
      blocks.append(block("排序题", scale))
      toSet.append(words.form(.inOrder(most)))
      key.column(heading, .item(item.id), words: title, remark: remark(toSet))
      key.answers(.item(item.id), answers(scale), numbers: true)
    case .number:
      blocks.append(block("填空题", nil))
      toSet.append(
        words.form(
          .number(
            least: item.least.map { QuestionnaireForm.plain($0) },
            most: item.most.map { QuestionnaireForm.plain($0) })))
      key.column(heading, .item(item.id), words: title, remark: remark(toSet))
    case .text:
      blocks.append(block("填空题", nil))
      key.column(heading, .item(item.id), words: title, remark: remark(toSet))
    }
  }
}
