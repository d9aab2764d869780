// SPDX-License-Identifier: Apache-2.0

extension SurveyProblem {
  var entry: ProblemEntry {
    switch self {
    case .sourceNotRecognised(let known):
      ProblemEntry("SV-001") {
        $0.pick(
          "nothing shows which program wrote the file",
          "无法判断该文件由哪个程序导出")
      } remedy: {
        $0.pick(
          "State it with source=: \($0.either(known)); a table of any other program is read as \($0.quote("steelyard")) with a mapping of its columns.",
          "请用 source= 写明：\($0.either(known))；其他程序的表格可写“steelyard”，并用 mapping= 注明各列。")
      }
    case .notOfSource(let declared, let found):
      ProblemEntry("SV-002", value: declared) {
        $0.pick(
          "the file is not as \($0.quote(declared)) writes it"
            + (found.map { ", but as \(quoted($0, in: .english)) does" } ?? ""),
          "该文件不是\($0.quote(declared))的导出格式"
            + (found.map { "，而像是\(quoted($0, in: .chinese))的" } ?? ""))
      } remedy: {
        $0.pick(
          "Correct source= in the round, or leave it out.",
          "请改正评价年度文件中的 source=，或删去该属性。")
      }
    case .severalSources(let taken, let others):
      ProblemEntry("SV-003", .warning, value: taken) {
        $0.pick(
          "the file is read as \($0.quote(taken)); it may also be \($0.either(others))",
          "该文件按\($0.quote(taken))读取，也可能是\($0.either(others))")
      } remedy: {
        $0.pick(
          "State the program with source=.",
          "请用 source= 写明程序。")
      }
    case .mappingUnknownRole(let value, let known):
      ProblemEntry("SV-004", value: value) {
        $0.pick(
          "\($0.quote(value)) is not a role of a column",
          "\($0.quote(value))不是列的角色")
      } remedy: {
        $0.pick(
          "\($0.choice(of: known, for: value))",
          "\($0.choice(of: known, for: value))")
      }
    case .mappingItemAndRole(let item, let role):
      ProblemEntry("SV-005", value: role) {
        $0.pick(
          "the line ties the column to the item \($0.quote(item)) and to the role \($0.quote(role))",
          "该行把同一列既对应题目\($0.quote(item))，又对应角色\($0.quote(role))")
      } remedy: {
        $0.pick(
          "Keep one of the two.",
          "请只保留其一。")
      }
    case .mappingAnswerWithoutText(let value):
      ProblemEntry("SV-006", value: value) {
        $0.pick(
          "the line has the answer \($0.quote(value)) and no text that means it",
          "该行有选项\($0.quote(value))，却没有表示它的文字")
      } remedy: {
        $0.pick(
          "Write in text what stands in the cells.",
          "请在 text 中填写单元格里的文字。")
      }
    case .mappingTextWithoutItem:
      ProblemEntry("SV-007") {
        $0.pick(
          "the line says what a text means, and not for which item or scale",
          "该行写明了文字的含义，但没有写明属于哪个题目或量表")
      } remedy: {
        $0.pick(
          "Write the id of an item or a scale as the item, or the role alliance or audience.",
          "请在 item 中填写题目或量表的标识，或把 role 写作 alliance 或 audience。")
      }
    case .mappingUnknownOption(let value, let known):
      ProblemEntry("SV-008", value: value) {
        $0.pick(
          "\($0.quote(value)) is not an option of the item, or the item takes one answer",
          "\($0.quote(value))不是该题目的选项，或该题目是单选题")
      } remedy: {
        $0.pick(
          "\($0.choice(of: known, for: value))",
          "\($0.choice(of: known, for: value))")
      }
    case .mappingUnknownAnswer(let value, let known):
      ProblemEntry("SV-009", value: value) {
        $0.pick(
          "\($0.quote(value)) is not an answer of the item or scale",
          "\($0.quote(value))不是该题目或量表的选项")
      } remedy: {
        $0.pick(
          "\($0.choice(of: known, for: value))",
          "\($0.choice(of: known, for: value))")
      }
    case .unknownAnswer(let column, let item, let shown, let allowed):
      ProblemEntry("SV-010", value: shown.value) {
        $0.pick(
          "\(shown.text(in: $0)) in column \($0.quote(column)) is no answer of the item \($0.quote(item))",
          "\($0.quote(column))列中的\(shown.text(in: $0))不是题目\($0.quote(item))的选项")
      } remedy: {
        $0.pick(
          "The answers are \($0.quote(Array(allowed.prefix(12)))).\(shown.suggestion(among: allowed, in: $0)) Say in the mapping, with text and answer, which of them it means.",
          "选项为\($0.quote(Array(allowed.prefix(12))))。\(shown.suggestion(among: allowed, in: $0))请在映射表中用 text 和 answer 注明它指哪个选项。"
        )
      }
    case .dateForAnswer(let column, let item):
      ProblemEntry("SV-011") {
        $0.pick(
          "column \($0.quote(column)) holds a date where an answer of \($0.quote(item)) should be: a spreadsheet program made it of a text such as 1-2",
          "\($0.quote(column))列中应为题目\($0.quote(item))的选项，却是日期：电子表格软件把“1-2”之类的文字变成了日期")
      } remedy: {
        $0.pick(
          "Export the responses again and import the file without opening it in a spreadsheet program.",
          "请重新导出答卷，不要用电子表格软件打开，直接导入。")
      }
    case .numbersUnstated(let column, let value, let item):
      ProblemEntry("SV-012", value: value) {
        $0.pick(
          "the number \($0.quote(value)) in column \($0.quote(column)) may be that of an option or the code of an answer of \($0.quote(item)), and they differ",
          "\($0.quote(column))列中的数字\($0.quote(value))可能是选项的序号，也可能是题目\($0.quote(item))的选项代码，而两者不同")
      } remedy: {
        $0.pick(
          "Of 问卷星, state source=\"wjx-numbers\" or source=\"wjx-scores\"; else say in the mapping, with text and answer, what each number means.",
          "问卷星的文件请写明 source=\"wjx-numbers\"（选项序号）或 source=\"wjx-scores\"（分数）；否则请在映射表中用 text 和 answer 注明每个数字的含义。"
        )
      }
    case .columnsWithoutItem(let columns, let near, let item):
      ProblemEntry("SV-013", .warning, value: near) {
        $0.pick(
          "these columns are no item of the questionnaire and are not read: \($0.some(columns.map($0.quote)))",
          "以下各列不是问卷的题目，不读取：\($0.some(columns.map($0.quote)))")
      } remedy: {
        $0.pick(
          "\(near.map { near in "Is \(quoted(near, in: .english)) the item \(quoted(item ?? "", in: .english))? " } ?? "")Tie those that are items in the mapping; leave out others with the role ignore.",
          "\(near.map { near in "\(quoted(near, in: .chinese))是否指题目\(quoted(item ?? "", in: .chinese))？" } ?? "")是题目的请在映射表中注明，其余的可把 role 写作 ignore。"
        )
      }
    case .itemsWithoutColumn(let items):
      ProblemEntry("SV-014", .warning) {
        $0.pick(
          "these items are no column of the file: \($0.some(items.map($0.quote)))",
          "以下题目在文件中没有对应的列：\($0.some(items.map($0.quote)))")
      } remedy: {
        $0.pick(
          "Tie their columns in the mapping; until then nobody is counted as asked.",
          "请在映射表中注明对应的列；在此之前视为未询问任何人。")
      }
    case .textOfTwoItems(let column, let items):
      ProblemEntry("SV-015", value: column) {
        $0.pick(
          "the words of column \($0.quote(column)) are those of the items \($0.quote(items))",
          "\($0.quote(column))列的文字与题目\($0.quote(items))都相同")
      } remedy: {
        $0.pick(
          "Say in the mapping which of them it is.",
          "请在映射表中注明是哪一个。")
      }
    case .itemInTwoColumns(let item, let columns):
      ProblemEntry("SV-016", value: item) {
        $0.pick(
          "the columns \($0.quote(columns)) are both the item \($0.quote(item))",
          "\($0.quote(columns))两列都是题目\($0.quote(item))")
      } remedy: {
        $0.pick(
          "Tie one of them in the mapping, and give the other the role ignore.",
          "请在映射表中注明其中一列，另一列的 role 写作 ignore。")
      }
    case .answersOfOneName(let scale, let text, let codes):
      ProblemEntry("SV-017", value: text) {
        $0.pick(
          "in the scale \($0.quote(scale)), the text \($0.quote(text)) may stand for the answers \($0.quote(codes))",
          "量表\($0.quote(scale))中，文字\($0.quote(text))可能指选项\($0.quote(codes))")
      } remedy: {
        $0.pick(
          "Give each answer words of its own that are no other answer’s code.",
          "请为每个选项写各不相同的文字，且不与其他选项的代码相同。")
      }
    case .codeAndTextDiffer(let column, let byCode, let byText):
      ProblemEntry("SV-018", value: column) {
        $0.pick(
          "column \($0.quote(column)) has the code of the item \($0.quote(byCode)) and the words of the item \($0.quote(byText))",
          "\($0.quote(column))列的代码属于题目\($0.quote(byCode))，文字却属于题目\($0.quote(byText))")
      } remedy: {
        $0.pick(
          "Say in the mapping which of them it is.",
          "请在映射表中注明是哪一个。")
      }
    case .unknownOption(let column, let item, let known):
      ProblemEntry("SV-019", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of an option that the item \($0.quote(item)) does not have",
          "\($0.quote(column))列对应的选项不在题目\($0.quote(item))之中")
      } remedy: {
        $0.pick(
          "The options are \($0.quote(Array(known.prefix(12)))): tie the column to one of them in the mapping, or give it the role ignore.",
          "选项为\($0.quote(Array(known.prefix(12))))：请在映射表中注明该列是哪一个，或把 role 写作 ignore。")
      }
    case .noRespondents:
      ProblemEntry("SV-020", .note) {
        $0.pick(
          "no column tells one respondent from another: each row counts as a respondent of its own",
          "没有一列可以区分答卷人：每一行视为一位答卷人")
      } remedy: {
        $0.pick(
          "Where there is such a column, name it with respondent= or in the mapping.",
          "如有这样的列，请用 respondent= 或映射表注明。")
      }
    case .keyMissing(let key):
      ProblemEntry("SV-021", value: key) {
        $0.pick(
          "no column says the \(key) of a row",
          "没有一列说明每行的 \(key)")
      } remedy: {
        $0.pick(
          "Name the column with \(key)=\"…\" or give it the role \(key) in the mapping; if it is the same for the whole file, write \(key)=\"=id\".",
          "请用 \(key)=\"…\" 或映射表中的角色 \(key) 指明该列；如果整个文件都相同，请写 \(key)=\"=标识\"。")
      }
    case .sameFileTwice(let first):
      ProblemEntry("SV-022", value: first) {
        $0.pick(
          "the file is the same, byte for byte, as \($0.quote(first))",
          "该文件与\($0.quote(first))逐字节相同")
      } remedy: {
        $0.pick(
          "Keep one of the two: responses are counted once.",
          "请只保留其中一个：答卷只应计一次。")
      }
    case .notOverwritten(let path):
      ProblemEntry("SV-023", value: path) {
        $0.pick(
          "the file \($0.quote(path)) is there already and holds something else",
          "文件\($0.quote(path))已经存在，且内容不同")
      } remedy: {
        $0.pick(
          "Finish that one, or name another file.",
          "请在该文件上继续填写，或另写一个文件名。")
      }
    case .tooManyAnswers(let column, let item, let count, let most):
      ProblemEntry("SV-024") {
        $0.pick(
          "column \($0.quote(column)) holds \(count) answers, and the item \($0.quote(item)) takes at most \(most)",
          "\($0.quote(column))列有 \(count) 个选项，而题目\($0.quote(item))最多选 \(most) 个")
      } remedy: {
        $0.pick(
          "Correct the limit of the program’s question, or choices= of the item.",
          "请改正调查程序中的限制，或题目的 choices=。")
      }
    case .answerTwice(let column, let item):
      ProblemEntry("SV-025") {
        $0.pick(
          "column \($0.quote(column)) gives the item \($0.quote(item)) an answer or a place that it has already",
          "\($0.quote(column))列给题目\($0.quote(item))的选项或名次重复")
      } remedy: {
        $0.pick(
          "Look at this row in the survey program.",
          "请在调查程序中核对该行。")
      }
    case .scaleTooLong(let scale, let count, let most):
      ProblemEntry("SV-026", value: scale) {
        $0.pick(
          "the scale \($0.quote(scale)) has \(count) answers, and at most \(most) are told apart",
          "量表\($0.quote(scale))有 \(count) 个选项，最多能区分 \(most) 个")
      } remedy: {
        $0.pick(
          "Ask for it as free text, or in several items.",
          "请改为文字题，或分成几个题目。")
      }
    default: programEntry
    }
  }
}
