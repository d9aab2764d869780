// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about lists of facts and measures, in both languages, word for word.
@Suite struct MeasureProblemTests {
  static let lines: [(problem: MeasureProblem, english: String, chinese: String)] = [
    (
      .unknownList(value: "patent", known: ["patents", "members"]),
      #"error: the index system has no list of facts "patent". Write "patents" or "members". Did you mean "patents"? [SF-001]"#,
      #"错误: 指标体系中没有事实清单“patent”。可以写“patents”或“members”。是否应为“patents”？ [SF-001]"#
    ),
    (
      .unknownColumn(value: "sektor", list: "members", known: ["sector", "date"]),
      #"error: list "members" has no column "sektor" that can be looked at here. Write "sector" or "date". Did you mean "sector"? [SF-002]"#,
      #"错误: 清单“members”没有可用于此处的列“sektor”。可以写“sector”或“date”。是否应为“sector”？ [SF-002]"#
    ),
    (
      .malformedColumn(value: "a b"),
      #"error: column id "a b" is no heading. Write 1 to 64 characters without white space, as in the header of the table. [SF-003]"#,
      #"错误: 列的 id “a b”不能作表头。请写 1 至 64 个字符，不含空白，与表头一致。 [SF-003]"#
    ),
    (
      .repeatedColumn(id: "sector", list: "members"),
      #"error: list "members" has column "sector" twice. Keep one of them, or rename it. [SF-004]"#,
      #"错误: 清单“members”中列“sector”重复。请只保留一个，或改名。 [SF-004]"#
    ),
    (
      .commonColumn(id: "number"),
      #"error: every list has the column "number". Remove the element: the column is read without it. [SF-005]"#,
      #"错误: 每个清单都已有列“number”。请删去该元素：此列无须声明。 [SF-005]"#
    ),
    (
      .optionsMissing(column: "sector"),
      #"error: column "sector" is a code and has no options. Write options="a b c", one word each. [SF-006]"#,
      #"错误: 列“sector”是代码列，却没有选项。请写 options="a b c"，每个选项一个词。 [SF-006]"#
    ),
    (
      .optionsElsewhere(column: "entry", kind: "date"),
      #"error: column "entry" is of kind date and takes no options. Remove options, or write kind="code". [SF-007]"#,
      #"错误: 列“entry”的 kind 为 date，不能有选项。请删去 options，或写 kind="code"。 [SF-007]"#
    ),
    (
      .amountNotANumber(value: "sums", known: ["sum"]),
      #"error: amount "sums" is no number column of the list. Write "sum". Did you mean "sum"? [SF-008]"#,
      #"错误: amount 的值“sums”不是清单中的数值列。可以写“sum”。是否应为“sum”？ [SF-008]"#
    ),
    (
      .sumOfNoNumber(column: "note", kind: "text"),
      #"error: column "note" is of kind text and cannot be summed. Sum a column of kind number, or take count or distinct. [SF-009]"#,
      #"错误: 列“note”的 kind 为 text，不能求和。请对 kind="number" 的列求和，或改用 count、distinct。 [SF-009]"#
    ),
    (
      .sumWithoutAmount(list: "members"),
      #"error: list "members" has no amount to sum. Name a column, or declare the amount of the list. [SF-010]"#,
      #"错误: 清单“members”没有可求和的数量。请写明 column，或在清单上声明 amount。 [SF-010]"#
    ),
    (
      .notWhenTaking(name: "most", taking: "distinct"),
      #"error: most has no meaning with taking="distinct". Remove it, or take something else. [SF-011]"#,
      #"错误: taking="distinct" 时不能有 most。请删去，或改变 taking。 [SF-011]"#
    ),
    (
      .valueNotAnOption(value: "users", column: "sector", known: ["enterprise", "user"]),
      #"error: column "sector" is never "users". Write "enterprise" or "user". Did you mean "user"? [SF-012]"#,
      #"错误: 列“sector”不会取值“users”。可以写“enterprise”或“user”。是否应为“user”？ [SF-012]"#
    ),
    (
      .limitsElsewhere(column: "sector", kind: "code"),
      #"error: column "sector" is of kind code and has no number for from and up-to. Write is="…", or look at a column of numbers, dates or organisations. [SF-013]"#,
      #"错误: 列“sector”的 kind 为 code，没有可与 from、up-to 比较的数。请写 is="…"，或改用数值、日期或单位列。 [SF-013]"#
    ),
    (
      .valuesElsewhere(column: "sum", kind: "number"),
      #"error: column "sum" is of kind number, and its values are not listed. Write from and up-to. [SF-014]"#,
      #"错误: 列“sum”的 kind 为 number，不能逐个列值。请写 from 和 up-to。 [SF-014]"#
    ),
    (
      .valuesAndLimits(column: "partners"),
      #"error: the condition on column "partners" has both values and limits. Keep is, or from and up-to. [SF-015]"#,
      #"错误: 列“partners”的条件既列了值又设了界限。请只保留 is，或只保留 from 和 up-to。 [SF-015]"#
    ),
    (
      .limitsCross(least: "4", most: "1"),
      #"error: 4 is above 1. Nothing lies between them: exchange or correct them. [SF-016]"#,
      #"错误: 4 大于 1。两者之间没有任何数：请对调或改正。 [SF-016]"#
    ),
    (
      .negativeEquivalent(value: "-1"),
      #"error: counts "-1" is negative. A row counts for 0 or more; what is to be taken off is a deduction. [SF-017]"#,
      #"错误: counts 的值“-1”为负。每行折算不小于 0；要扣减的请写成扣分项。 [SF-017]"#
    ),
    (
      .measureElsewhere(kind: "survey"),
      #"error: what is of kind survey has no figure that could be counted. Remove the measure, or change the kind. [SF-018]"#,
      #"错误: kind 为 survey 的没有可计数的数值。请删去 measure，或改变 kind。 [SF-018]"#
    ),
    (
      .yearlyWithoutYears,
      #"error: a yearly mean needs years. Write years="3", say. [SF-019]"#,
      #"错误: 年均值须有年数。请写 years，例如 years="3"。 [SF-019]"#
    ),
    (
      .notPositive(name: "scale", value: "0"),
      #"error: scale "0" is not greater than 0. Write a number above 0. [SF-020]"#,
      #"错误: scale 的值“0”不大于 0。请写大于 0 的数。 [SF-020]"#
    ),
    (
      .yearsAndMonths,
      #"error: years and months are both given. Keep one: years are calendar years, months end with the date of the round. [SF-021]"#,
      #"错误: years 和 months 同时出现。请只保留一个：years 为日历年，months 以评价年度的 date 为终点。 [SF-021]"#
    ),
    (
      .yearsInNumerator,
      #"error: the years of a numerator stand on the measure. Move years to the measure element; only rows of divide have years of their own. [SF-022]"#,
      #"错误: 分子的年数写在 measure 上。请把 years 移到 measure 元素；只有 divide 中的 rows 有自己的 years。 [SF-022]"#
    ),
    (
      .amongElsewhere(column: "note", kind: "text"),
      #"error: column "note" is of kind text and holds no organisations. Look at a column of kind organisation or organisations, or remove among. [SF-023]"#,
      #"错误: 列“note”的 kind 为 text，不含单位代码。请改用 kind 为 organisation 或 organisations 的列，或删去 among。 [SF-023]"#
    ),
    (
      .amongOtherNumbers(list: "patents"),
      #"error: the numbers of list "patents" are no organisations. Name a list with number="organisation". [SF-024]"#,
      #"错误: 清单“patents”的编号不是单位代码。请写 number="organisation" 的清单。 [SF-024]"#
    ),
    (
      .countedTwice(first: "patents", second: "innovation", list: "patents"),
      #"error: "patents" and "innovation" count the same rows of list "patents". No fact counts twice: give both a condition on one same column with values that differ, such as home, or drop one. [SF-025]"#,
      #"错误: “patents”和“innovation”重复计算清单“patents”的同一些行。同一事实不得重复计分：请让两者对同一列（例如 home）取不同的值，或删去其一。 [SF-025]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.measure(problem), at: Place(file: "f", line: 2))
    #expect(it.line(in: .english) == "f:2: " + english)
    #expect(it.line(in: .chinese) == "f:2: " + chinese)
  }
}
