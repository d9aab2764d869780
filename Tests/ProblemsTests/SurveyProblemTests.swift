// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about exports of survey tools, in both languages, word for word.
@Suite struct SurveyProblemTests {
  static let lines: [(problem: SurveyProblem, english: String, chinese: String)] = [
    (
      .sourceNotRecognised(known: ["kobo", "wjx"]),
      #"""
      error: nothing shows which program wrote the file. State it with source=: "kobo" or \#
      "wjx"; a table of any other program is read as "steelyard" with a mapping of its \#
      columns. [SV-001]
      """#,
      #"""
      错误: 无法判断该文件由哪个程序导出。请用 source= 写明：“kobo”或“wjx”；其他程序的表格可写“steelyard”，并用 mapping= 注明各列。 \#
      [SV-001]
      """#
    ),
    (
      .notOfSource(declared: "kobo", found: "wjx"),
      #"""
      error: the file is not as "kobo" writes it, but as "wjx" does. Correct source= in the \#
      round, or leave it out. [SV-002]
      """#,
      #"错误: 该文件不是“kobo”的导出格式，而像是“wjx”的。请改正评价年度文件中的 source=，或删去该属性。 [SV-002]"#
    ),
    (
      .severalSources(taken: "wjx", others: ["kobo", "qualtrics"]),
      #"""
      warning: the file is read as "wjx"; it may also be "kobo" or "qualtrics". State the \#
      program with source=. [SV-003]
      """#,
      #"警告: 该文件按“wjx”读取，也可能是“kobo”或“qualtrics”。请用 source= 写明程序。 [SV-003]"#
    ),
    (
      .mappingUnknownRole(value: "alliances", known: ["alliance", "ignore"]),
      #"""
      error: "alliances" is not a role of a column. Write "alliance" or "ignore". Did you \#
      mean "alliance"? [SV-004]
      """#,
      #"错误: “alliances”不是列的角色。可以写“alliance”或“ignore”。是否应为“alliance”？ [SV-004]"#
    ),
    (
      .mappingItemAndRole(item: "q1", role: "alliance"),
      #"""
      error: the line ties the column to the item "q1" and to the role "alliance". Keep \#
      one of the two. [SV-005]
      """#,
      #"错误: 该行把同一列既对应题目“q1”，又对应角色“alliance”。请只保留其一。 [SV-005]"#
    ),
    (
      .mappingAnswerWithoutText(value: "5"),
      #"""
      error: the line has the answer "5" and no text that means it. Write in text what \#
      stands in the cells. [SV-006]
      """#,
      #"错误: 该行有选项“5”，却没有表示它的文字。请在 text 中填写单元格里的文字。 [SV-006]"#
    ),
    (
      .mappingTextWithoutItem,
      #"""
      error: the line says what a text means, and not for which item or scale. Write the \#
      id of an item or a scale as the item, or the role alliance or audience. [SV-007]
      """#,
      #"""
      错误: 该行写明了文字的含义，但没有写明属于哪个题目或量表。请在 item 中填写题目或量表的标识，或把 role 写作 alliance 或 audience。 \#
      [SV-007]
      """#
    ),
    (
      .mappingUnknownOption(value: "s9", known: ["s1", "s2"]),
      #"""
      error: "s9" is not an option of the item, or the item takes one answer. Write "s1" \#
      or "s2". Did you mean "s1"? [SV-008]
      """#,
      #"错误: “s9”不是该题目的选项，或该题目是单选题。可以写“s1”或“s2”。是否应为“s1”？ [SV-008]"#
    ),
    (
      .mappingUnknownAnswer(value: "6", known: ["5", "4", "blank"]),
      #"error: "6" is not an answer of the item or scale. Write "5", "4" or "blank". [SV-009]"#,
      #"错误: “6”不是该题目或量表的选项。可以写“5”、“4”或“blank”。 [SV-009]"#
    ),
    (
      .unknownAnswer(
        column: "6、满意吗", item: "q1", shown: ShownCell("满亿", allowed: ["满意吗"]),
        allowed: ["很满意", "满意"]),
      #"""
      error: a text of 2 characters in column "6、满意吗" is no answer of the item "q1". The \#
      answers are "很满意" and "满意". Say in the mapping, with text and answer, which of them \#
      it means. [SV-010]
      """#,
      #"""
      错误: “6、满意吗”列中的一段 2 个字符的文字不是题目“q1”的选项。选项为“很满意”和“满意”。请在映射表中用 text 和 answer 注明它指哪个选项。 \#
      [SV-010]
      """#
    ),
    (
      .unknownAnswer(column: "6、满意吗", item: "q1", shown: .quoted("很满亿"), allowed: ["很满意", "不满"]),
      #"""
      error: "很满亿" in column "6、满意吗" is no answer of the item "q1". The answers are "很满意" \#
      and "不满". Did you mean "很满意"? Say in the mapping, with text and answer, which of them \#
      it means. \#
      [SV-010]
      """#,
      #"错误: “6、满意吗”列中的“很满亿”不是题目“q1”的选项。选项为“很满意”和“不满”。是否应为“很满意”？请在映射表中用 text 和 answer 注明它指哪个选项。 [SV-010]"#
    ),
    (
      .dateForAnswer(column: "6、次数", item: "q1"),
      #"""
      error: column "6、次数" holds a date where an answer of "q1" should be: a spreadsheet \#
      program made it of a text such as 1-2. Export the responses again and import the \#
      file without opening it in a spreadsheet program. [SV-011]
      """#,
      #"错误: “6、次数”列中应为题目“q1”的选项，却是日期：电子表格软件把“1-2”之类的文字变成了日期。请重新导出答卷，不要用电子表格软件打开，直接导入。 [SV-011]"#
    ),
    (
      .numbersUnstated(column: "6、满意吗", value: "5", item: "q1"),
      #"""
      error: the number "5" in column "6、满意吗" may be that of an option or the code of an \#
      answer of "q1", and they differ. Of 问卷星, state source="wjx-numbers" or \#
      source="wjx-scores"; else say in the mapping, with text and answer, what each number \#
      means. [SV-012]
      """#,
      #"""
      错误: “6、满意吗”列中的数字“5”可能是选项的序号，也可能是题目“q1”的选项代码，而两者不同。问卷星的文件请写明 \#
      source="wjx-numbers"（选项序号）或 source="wjx-scores"（分数）；否则请在映射表中用 text 和 answer \#
      注明每个数字的含义。 [SV-012]
      """#
    ),
    (
      .columnsWithoutItem(columns: ["甲", "乙"], near: "甲", item: "q1"),
      #"""
      warning: these columns are no item of the questionnaire and are not read: "甲", "乙". \#
      Is "甲" the item "q1"? Tie those that are items in the mapping; leave out others with \#
      the role ignore. [SV-013]
      """#,
      #"警告: 以下各列不是问卷的题目，不读取：“甲”、“乙”。“甲”是否指题目“q1”？是题目的请在映射表中注明，其余的可把 role 写作 ignore。 [SV-013]"#
    ),
    (
      .columnsWithoutItem(columns: ["甲"], near: nil, item: nil),
      #"""
      warning: these columns are no item of the questionnaire and are not read: "甲". Tie \#
      those that are items in the mapping; leave out others with the role ignore. [SV-013]
      """#,
      #"警告: 以下各列不是问卷的题目，不读取：“甲”。是题目的请在映射表中注明，其余的可把 role 写作 ignore。 [SV-013]"#
    ),
    (
      .itemsWithoutColumn(items: ["q1", "q2"]),
      #"""
      warning: these items are no column of the file: "q1", "q2". Tie their columns in the \#
      mapping; until then nobody is counted as asked. [SV-014]
      """#,
      #"警告: 以下题目在文件中没有对应的列：“q1”、“q2”。请在映射表中注明对应的列；在此之前视为未询问任何人。 [SV-014]"#
    ),
    (
      .textOfTwoItems(column: "信任", items: ["q1", "q2"]),
      #"""
      error: the words of column "信任" are those of the items "q1" and "q2". Say in the \#
      mapping which of them it is. [SV-015]
      """#,
      #"错误: “信任”列的文字与题目“q1”和“q2”都相同。请在映射表中注明是哪一个。 [SV-015]"#
    ),
    (
      .itemInTwoColumns(item: "q1", columns: ["甲", "乙"]),
      #"""
      error: the columns "甲" and "乙" are both the item "q1". Tie one of them in the \#
      mapping, and give the other the role ignore. [SV-016]
      """#,
      #"错误: “甲”和“乙”两列都是题目“q1”。请在映射表中注明其中一列，另一列的 role 写作 ignore。 [SV-016]"#
    ),
    (
      .answersOfOneName(scale: "quality", text: "好", codes: ["1", "2"]),
      #"""
      error: in the scale "quality", the text "好" may stand for the answers "1" and "2". \#
      Give each answer words of its own that are no other answer’s code. [SV-017]
      """#,
      #"错误: 量表“quality”中，文字“好”可能指选项“1”和“2”。请为每个选项写各不相同的文字，且不与其他选项的代码相同。 [SV-017]"#
    ),
    (
      .codeAndTextDiffer(column: "q1", byCode: "q1", byText: "q2"),
      #"""
      error: column "q1" has the code of the item "q1" and the words of the item "q2". Say \#
      in the mapping which of them it is. [SV-018]
      """#,
      #"错误: “q1”列的代码属于题目“q1”，文字却属于题目“q2”。请在映射表中注明是哪一个。 [SV-018]"#
    ),
    (
      .unknownOption(column: "第6题(运动)", item: "q1", known: ["s1", "s2"]),
      #"""
      error: column "第6题(运动)" is of an option that the item "q1" does not have. The \#
      options are "s1" and "s2": tie the column to one of them in the mapping, or give it \#
      the role ignore. [SV-019]
      """#,
      #"错误: “第6题(运动)”列对应的选项不在题目“q1”之中。选项为“s1”和“s2”：请在映射表中注明该列是哪一个，或把 role 写作 ignore。 [SV-019]"#
    ),
    (
      .noRespondents,
      #"""
      note: no column tells one respondent from another: each row counts as a respondent \#
      of its own. Where there is such a column, name it with respondent= or in the \#
      mapping. [SV-020]
      """#,
      #"提示: 没有一列可以区分答卷人：每一行视为一位答卷人。如有这样的列，请用 respondent= 或映射表注明。 [SV-020]"#
    ),
    (
      .keyMissing(key: "alliance"),
      #"""
      error: no column says the alliance of a row. Name the column with alliance="…" or \#
      give it the role alliance in the mapping; if it is the same for the whole file, \#
      write alliance="=id". [SV-021]
      """#,
      #"""
      错误: 没有一列说明每行的 alliance。请用 alliance="…" 或映射表中的角色 alliance 指明该列；如果整个文件都相同，请写 \#
      alliance="=标识"。 [SV-021]
      """#
    ),
    (
      .sameFileTwice(first: "a.csv"),
      #"""
      error: the file is the same, byte for byte, as "a.csv". Keep one of the two: \#
      responses are counted once. [SV-022]
      """#,
      #"错误: 该文件与“a.csv”逐字节相同。请只保留其中一个：答卷只应计一次。 [SV-022]"#
    ),
    (
      .notOverwritten(path: "m.csv"),
      #"""
      error: the file "m.csv" is there already and holds something else. Finish that one, \#
      or name another file. [SV-023]
      """#,
      #"错误: 文件“m.csv”已经存在，且内容不同。请在该文件上继续填写，或另写一个文件名。 [SV-023]"#
    ),
    (
      .tooManyAnswers(column: "甲", item: "q1", count: 4, most: 3),
      #"""
      error: column "甲" holds 4 answers, and the item "q1" takes at most 3. Correct the \#
      limit of the program’s question, or choices= of the item. [SV-024]
      """#,
      #"错误: “甲”列有 4 个选项，而题目“q1”最多选 3 个。请改正调查程序中的限制，或题目的 choices=。 [SV-024]"#
    ),
    (
      .answerTwice(column: "甲", item: "q1"),
      #"""
      error: column "甲" gives the item "q1" an answer or a place that it has already. Look \#
      at this row in the survey program. [SV-025]
      """#,
      #"错误: “甲”列给题目“q1”的选项或名次重复。请在调查程序中核对该行。 [SV-025]"#
    ),
    (
      .scaleTooLong(scale: "cities", count: 300, most: 250),
      #"""
      error: the scale "cities" has 300 answers, and at most 250 are told apart. Ask for it as \#
      free text, or in several items. [SV-026]
      """#,
      #"错误: 量表“cities”有 300 个选项，最多能区分 250 个。请改为文字题，或分成几个题目。 [SV-026]"#
    ),
  ]

  @Test(arguments: lines) func line(problem: SurveyProblem, english: String, chinese: String) {
    let it = Problem(.survey(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: \(english)")
    #expect(it.line(in: .chinese) == "f:4: \(chinese)")
  }

  @Test func codesAreDifferent() {
    let codes = Set(
      Self.lines.map { Problem(.survey($0.problem), at: Place(file: "f")).words.code })
    let names = Set(Self.lines.map { "\($0.problem)".prefix { $0.isLetter } })
    #expect(codes.count == names.count)
    #expect(codes.allSatisfy { $0.hasPrefix("SV-") })
  }
}
