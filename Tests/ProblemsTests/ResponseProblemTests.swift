// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about responses and tallies, in both languages, word for word.
@Suite struct ResponseProblemTests {
  static let lines: [(problem: ResponseProblem, english: String, chinese: String)] = [
    (
      .unknownAlliance(shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is not an alliance of the registry. Correct the id, or register \#
      the alliance. Did you mean "a-1"? [SA-001]
      """#,
      #"错误: “a-11”不是登记表中的联盟。请改正标识，或先登记该联盟。是否应为“a-1”？ [SA-001]"#
    ),
    (
      .unknownAlliance(shown: .text(characters: 23), known: ["a-1", "b-2"]),
      #"""
      error: a text of 23 characters is not an alliance of the registry. Correct the \#
      id, or register the alliance. [SA-001]
      """#,
      #"错误: 一段 23 个字符的文字不是登记表中的联盟。请改正标识，或先登记该联盟。 [SA-001]"#
    ),
    (
      .unknownAudience(shown: .quoted("users"), known: ["user", "buyer"]),
      #"""
      error: "users" is not an audience of the questionnaire. Write "user" or \#
      "buyer". Did you mean "user"? [SA-002]
      """#,
      #"错误: “users”不是问卷的答卷对象。可以写“user”或“buyer”。是否应为“user”？ [SA-002]"#
    ),
    (
      .unknownAudience(shown: .text(characters: 1), known: ["user", "buyer"]),
      #"""
      error: a text of 1 character is not an audience of the questionnaire. Write \#
      "user" or "buyer". [SA-002]
      """#,
      #"错误: 一段 1 个字符的文字不是问卷的答卷对象。可以写“user”或“buyer”。 [SA-002]"#
    ),
    (
      .unknownAnswer(item: "q02", shown: .quoted("55"), allowed: ["1", "5", "9"]),
      #"""
      error: "55" in column "q02" is not on the scale. Write "1", "5" or "9", or \#
      leave the cell blank. Did you mean "5"? [SA-003]
      """#,
      #"错误: “q02”列中的“55”不在量表之内。可以写“1”、“5”或“9”，也可留空。是否应为“5”？ [SA-003]"#
    ),
    (
      .unknownAnswer(item: "q02", shown: .text(characters: 23), allowed: ["1", "5"]),
      #"""
      error: a text of 23 characters in column "q02" is not on the scale. Write "1" \#
      or "5", or leave the cell blank. [SA-003]
      """#,
      #"错误: “q02”列中的一段 23 个字符的文字不在量表之内。可以写“1”或“5”，也可留空。 [SA-003]"#
    ),
    (
      .duplicateRespondent(file: nil, firstLine: 7),
      #"""
      error: this respondent has already answered for this alliance, in line 7. Declare \#
      which of them counts, <counting duplicates="drop"/>, or keep one of the two rows. [SA-004]
      """#,
      #"错误: 该答卷人对该联盟的答卷在第 7 行已经出现。请写明以哪一份为准：<counting duplicates="drop"/>，或只保留其中一行。 [SA-004]"#
    ),
    (
      .duplicateRespondent(file: "responses/a.csv", firstLine: 7),
      #"""
      error: this respondent has already answered for this alliance, in file \#
      "responses/a.csv", line 7. Declare which of them counts, \#
      <counting duplicates="drop"/>, or keep one of the two rows. [SA-004]
      """#,
      #"错误: 该答卷人对该联盟的答卷在文件“responses/a.csv”第 7 行已经出现。请写明以哪一份为准：<counting duplicates="drop"/>，或只保留其中一行。 [SA-004]"#
    ),
    (
      .blankKey(column: "alliance"),
      #"error: column "alliance" is blank. Fill it in: every row needs it. [SA-005]"#,
      #"错误: “alliance”列是空的。请填写：每一行都需要它。 [SA-005]"#
    ),
    (
      .noItemColumns(known: ["q01", "q02"]),
      #"""
      error: no column is an item of the questionnaire. Name the columns by the ids \#
      of items, such as "q01" or "q02", or add mapping="…". [SA-006]
      """#,
      #"错误: 没有一列是问卷的题目。请用题目的标识作列名，例如“q01”或“q02”，或添加 mapping="…"。 [SA-006]"#
    ),
    (
      .answeredNotAsked(item: "q02", audience: "buyer"),
      #"""
      warning: the audience "buyer" answers item "q02", which it is not asked; such \#
      answers do not count. Check the audience of these rows, or the audiences of \#
      the item. [SA-007]
      """#,
      #"警告: 题目“q02”不问答卷对象“buyer”，却有其回答；这些回答不计入。请检查这些行的答卷对象，或该题目的 audiences。 [SA-007]"#
    ),
    (
      .mappingUnknownColumn(value: "问题1", known: ["问题2", "时间"]),
      #"""
      error: no response file has a column "问题1". Copy the header exactly. Did you \#
      mean "问题2"? [SA-008]
      """#,
      #"错误: 答卷文件中没有“问题1”列。请照抄表头。是否应为“问题2”？ [SA-008]"#
    ),
    (
      .mappingUnknownItem(value: "q2", known: ["q02", "q30"]),
      #"""
      error: the questionnaire has no item "q2". Use the id of an item. Did you mean \#
      "q02"? [SA-009]
      """#,
      #"错误: 问卷中没有题目“q2”。请用题目的标识。是否应为“q02”？ [SA-009]"#
    ),
    (
      .mappingTwice(value: "q02"),
      #"error: "q02" is mapped twice. Keep one row. [SA-010]"#,
      #"错误: “q02”重复映射。请只保留一行。 [SA-010]"#
    ),
    (
      .unknownIndicator(value: "trst", known: ["trust"]),
      #"""
      error: the index system has no survey indicator "trst". Use the id of a survey \#
      indicator. Did you mean "trust"? [SA-011]
      """#,
      #"错误: 指标体系中没有问卷类指标“trst”。请用问卷类指标的标识。是否应为“trust”？ [SA-011]"#
    ),
    (
      .unknownTallyAnswer(value: "goood", allowed: ["good", "not-applicable"]),
      #"""
      error: answer "goood" is neither a grade nor a kind of missing. Write "good" \#
      or "not-applicable", or leave the cell blank. Did you mean "good"? [SA-012]
      """#,
      #"错误: 选项“goood”既不是评语等级，也不是缺失类型。可以写“good”或“not-applicable”，也可留空。是否应为“good”？ [SA-012]"#
    ),
    (
      .countNotANumber(column: "count", value: "12人", fault: .notANumber),
      #"error: count "12人" is not a number. Write it in digits, such as 0.35 or 1/3. [SA-013]"#,
      #"错误: count 的值“12人”不是数字。请用数字书写，例如 0.35 或 1/3。 [SA-013]"#
    ),
    (
      .negativeCount(value: "-1"),
      #"error: count "-1" is below 0. Write 0 or more. [SA-014]"#,
      #"错误: 人数“-1”小于 0。请填写 0 或更大的数。 [SA-014]"#
    ),
    (
      .duplicateTallyRow(firstLine: 5),
      #"""
      error: the same alliance, item, audience and answer stand in line 5. Keep one \#
      row. [SA-015]
      """#,
      #"错误: 相同的联盟、题目、答卷对象和选项在第 5 行已经出现。请只保留一行。 [SA-015]"#
    ),
    (
      .tallyBesideResponses(item: "q02"),
      #"""
      error: item "q02" of this alliance and audience is already counted from \#
      responses. Remove it from the tallies or from the responses. [SA-016]
      """#,
      #"错误: 该联盟和答卷对象的题目“q02”已由答卷计数。请从选项人数表或答卷中删去其一。 [SA-016]"#
    ),
    (
      .respondentsDiffer(item: "q02"),
      #"""
      error: the rows of item "q02" state different numbers of respondents. Write \#
      the same number in each row of an item and audience. [SA-017]
      """#,
      #"错误: 题目“q02”各行所写的 respondents 不一致。同一题目、同一答卷对象的各行请写相同的数。 [SA-017]"#
    ),
    (
      .fewerRespondentsThanAnswers(item: "q02"),
      #"""
      error: item "q02" has more answers than respondents. Correct count or \#
      respondents. [SA-018]
      """#,
      #"错误: 题目“q02”的回答数多于答卷人数。请改正 count 或 respondents。 [SA-018]"#
    ),
    (
      .itemOfTwoIndicators(item: "q02", first: "trust", second: "size"),
      #"""
      error: item "q02" already counts for "trust", and here for "size". Give each \#
      item one indicator. [SA-019]
      """#,
      #"错误: 题目“q02”已对应指标“trust”，此处又对应“size”。每个题目请只对应一个指标。 [SA-019]"#
    ),
    (
      .itemWithoutColumn(item: "m01", near: "m1"),
      #"""
      warning: the scored item "m01" is a column of no response file. Is the column "m1" \#
      meant? Correct its heading, or map it. [SA-020]
      """#,
      #"警告: 计分题目“m01”在答卷文件中没有对应的列。是否指“m1”列？请改正表头，或在映射表中注明。 [SA-020]"#
    ),
    (
      .itemWithoutColumn(item: "m01", near: nil),
      #"""
      warning: the scored item "m01" is a column of no response file. Add the column or a \#
      mapping; until then nobody is counted as asked. [SA-020]
      """#,
      #"警告: 计分题目“m01”在答卷文件中没有对应的列。请添加该列或映射；在此之前视为未询问任何人。 [SA-020]"#
    ),
    (
      .moreOfOneCode(code: "SA-003", severity: .error, count: 250, first: 2002, last: 9999),
      #"""
      error: 250 more problems [SA-003], in lines 2002 to 9999, are not listed. Correct those \#
      that are listed, then check again. [SA-021]
      """#,
      #"错误: 第 2002 行至第 9999 行另有 250 个 [SA-003] 问题未列出。请先改正已列出的问题，再重新检查。 [SA-021]"#
    ),
    (
      .moreOfOneCode(code: "ST-008", severity: .warning, count: 1, first: 7, last: 7),
      #"""
      warning: 1 more problem [ST-008], in line 7, is not listed. Correct those that are \#
      listed, then check again. [SA-021]
      """#,
      #"警告: 第 7 行另有 1 个 [ST-008] 问题未列出。请先改正已列出的问题，再重新检查。 [SA-021]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.responses(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
