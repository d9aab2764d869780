// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about rounds, in both languages, word for word.
@Suite struct RoundProblemTests {
  static let lines: [(problem: RoundProblem, english: String, chinese: String)] = [
    (
      .fileMissing(path: "data/statistics.csv"),
      #"""
      error: the file "data/statistics.csv" does not exist. Correct the name; it is \#
      relative to the folder of the file that names it. [SR-001]
      """#,
      #"错误: 文件“data/statistics.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]"#
    ),
    (
      .fileUnreadable(path: "data"),
      #"""
      error: the file "data" cannot be read. Check that it is a file and that you \#
      may read it. [SR-002]
      """#,
      #"错误: 文件“data”无法读取。请确认它是文件，并且您有读取权限。 [SR-002]"#
    ),
    (
      .globMatchesNothing(pattern: "responses/*.csv"),
      #"""
      error: no file matches "responses/*.csv". Correct the pattern, or remove the \#
      element; * stands for any characters but /. [SR-003]
      """#,
      #"错误: 没有文件与“responses/*.csv”匹配。请改正通配式，或删去该元素；* 代表除 / 以外的任意字符。 [SR-003]"#
    ),
    (
      .malformedDate(value: "2026-02-30"),
      #"""
      error: date "2026-02-30" is not a day of the calendar. Write it like \#
      2026-03-31. [SR-004]
      """#,
      #"错误: date 的值“2026-02-30”不是有效日期。请按 2026-03-31 的格式填写。 [SR-004]"#
    ),
    (
      .duplicateAlliance(id: "a-1", firstLine: 3),
      #"""
      error: alliance "a-1" is already registered in line 3. Keep one row for each \#
      alliance. [SR-005]
      """#,
      #"错误: 联盟“a-1”在第 3 行已经登记。每个联盟请只保留一行。 [SR-005]"#
    ),
    (
      .noAlliances,
      #"error: the registry has no alliances. Add a row for each alliance. [SR-006]"#,
      #"错误: 登记表中没有联盟。请为每个联盟添加一行。 [SR-006]"#
    ),
    (
      .noWeights(parent: "operation"),
      #"""
      error: the children of "operation" have neither weights nor judgements. Write \#
      weights in the index system, or add judgements; equal weights are never \#
      assumed. [SR-007]
      """#,
      #"错误: “operation”的下级指标既没有权重，也没有判断。请在指标体系中写明权重，或补充判断；系统从不默认等权。 [SR-007]"#
    ),
    (
      .unknownAudience(value: "user", known: ["users", "buyer"]),
      #"""
      error: no questionnaire or tally of the round has the audience "user". Write \#
      "users" or "buyer". Did you mean "users"? [SR-008]
      """#,
      #"错误: 本评价年度的问卷和选项人数表中没有答卷对象“user”。可以写“users”或“buyer”。是否应为“users”？ [SR-008]"#
    ),
    (
      .audienceWithoutWeight(id: "buyer"),
      #"""
      error: audience "buyer" answers scored items and has no weight. Add <audience \#
      id="buyer" weight="…"/> to the round. [SR-009]
      """#,
      #"错误: 答卷对象“buyer”回答计分题目，却没有权重。请在评价年度文件中添加 <audience id="buyer" weight="…"/>。 [SR-009]"#
    ),
    (
      .unknownRandomIndex(value: "saaty-1990", known: ["saaty-1980", "alonso-lamata-2006"]),
      #"""
      error: there is no random-index table "saaty-1990". Write "saaty-1980" or \#
      "alonso-lamata-2006". Did you mean "saaty-1980"? [SR-010]
      """#,
      #"错误: 没有名为“saaty-1990”的随机一致性指标表。可以写“saaty-1980”或“alonso-lamata-2006”。是否应为“saaty-1980”？ [SR-010]"#
    ),
    (
      .allianceWithoutName(id: "a-1"),
      #"error: alliance "a-1" has no name. Fill in the column name. [SR-011]"#,
      #"错误: 联盟“a-1”没有名称。请填写 name 列。 [SR-011]"#
    ),
    (
      .previousNotCompared,
      #"""
      note: the result of a previous round is named. Its answers to questions that are not \#
      scored are shown beside this round’s, and its figures tell which of this round’s look \#
      odd; scores are not compared yet. [SR-012]
      """#,
      #"提示: 引用了以往评价年度的结果。不计分题目的回答与其对照，数值用于发现异常变动；得分尚不作年度比较。 [SR-012]"#
    ),
    (
      .previousNotAResult(path: "../2025/index.html"),
      #"""
      error: "../2025/index.html" is not the result of a round. Name the file evaluation.json \#
      of an earlier round’s site. [SR-028]
      """#,
      #"错误: “../2025/index.html”不是某个评价年度的结果。请指定以往评价年度站点中的 evaluation.json。 [SR-028]"#
    ),
    (
      .populationInvitedAboveMembers(alliance: "a-1", audience: "enterprise"),
      #"""
      error: of the audience "enterprise" of "a-1", more are invited than there are \#
      members. Correct members or invited. [SR-013]
      """#,
      #"错误: “a-1”的答卷对象“enterprise”，受邀数大于成员数。请改正 members 或 invited。 [SR-013]"#
    ),
    (
      .duplicatePopulation(alliance: "a-1", audience: "enterprise", firstLine: 4),
      #"""
      error: the audience "enterprise" of "a-1" is already given in line 4. Keep one \#
      row. [SR-014]
      """#,
      #"错误: “a-1”的答卷对象“enterprise”在第 4 行已经填报。请只保留一行。 [SR-014]"#
    ),
    (
      .peersColumnMissing(value: "levels", known: ["founded", "level"]),
      #"""
      error: the registry has no column "levels". Write "founded" or "level". Did \#
      you mean "level"? [SR-015]
      """#,
      #"错误: 登记表没有“levels”列。可以写“founded”或“level”。是否应为“level”？ [SR-015]"#
    ),
    (
      .treatmentNotAllowed(name: "not-applicable", value: "worst-grade"),
      #"""
      error: not-applicable="worst-grade" is not allowed. The weight of what does \#
      not apply always goes to its siblings: write not-applicable="redistribute". \#
      [SR-016]
      """#,
      #"错误: 不允许 not-applicable="worst-grade"。不适用指标的权重总是分给同级指标：请写 not-applicable="redistribute"。 [SR-016]"#
    ),
    (
      .everySheetExcluded(parent: "operation"),
      #"""
      error: the judgements of every expert under "operation" are above the limit \#
      and excluded. Ask the experts to look at their judgements again, raise the \#
      limit, or write above-limit="flag". [SR-017]
      """#,
      #"错误: 各专家在“operation”之下的判断全部超过上限，均被剔除。请专家复核判断，或提高上限，或写 above-limit="flag"。 [SR-017]"#
    ),
    (
      .notInPlace(folder: "out"),
      #"""
      error: the folder "out" is not empty and holds no site of Steelyard. Name a \#
      new or an empty folder. [SR-019]
      """#,
      #"错误: 目录“out”不是空目录，也不是杆秤生成的网站。请指定新目录或空目录。 [SR-019]"#
    ),
    (
      .unscoredAudience(value: "buyer"),
      #"""
      warning: audience "buyer" has a weight, and no scored item is asked of it. \#
      Remove it from audiences, or ask it a scored item. [SR-020]
      """#,
      #"警告: 答卷对象“buyer”有权重，却没有计分题目向其提问。请从 audiences 中删去，或为其添加计分题目。 [SR-020]"#
    ),
    (
      .notMonotone(name: "min-max"),
      #"""
      warning: under the operator "min-max" a better answer can lower a score. Use \#
      weighted-average where scores are published and may be challenged. [SR-021]
      """#,
      #"警告: 在算子“min-max”下，更好的回答可能使得分降低。得分要公布并可能受到质疑时，请用 weighted-average。 [SR-021]"#
    ),
    (
      .argumentMissing(path: "rounds/a"),
      #"error: there is nothing at "rounds/a". Name an existing file, a round's folder or its round.xml. [SR-022]"#,
      #"错误: “rounds/a”不存在。请给出存在的文件、评价年度目录或其 round.xml。 [SR-022]"#
    ),
    (
      .argumentUnreadable(path: "rounds/a"),
      #"error: "rounds/a" cannot be read. Check that it is a file and that you may read it. [SR-023]"#,
      #"错误: “rounds/a”无法读取。请确认它是文件，并且您有读取权限。 [SR-023]"#
    ),
    (
      .cannotWrite(folder: "site", reason: "Not a directory"),
      #"""
      error: the site cannot be written to "site" (Not a directory). Name a folder that you \#
      may write to; nothing was changed. [SR-024]
      """#,
      #"错误: 无法将网站写入“site”（Not a directory）。请给出有写入权限的目录；未作任何改动。 [SR-024]"#
    ),
    (
      .cannotWriteFile(path: "w.xml", reason: "Not a directory"),
      #"""
      error: "w.xml" cannot be written (Not a directory). Name a file in a folder that you may \#
      write to; nothing was changed. [SR-027]
      """#,
      #"错误: 无法写入“w.xml”（Not a directory）。请给出有写入权限的位置；未作任何改动。 [SR-027]"#
    ),
    (
      .meaningless(name: "mean", value: "geometric", needed: "group=\"priorities\""),
      #"""
      error: mean="geometric" has no meaning without group="priorities". Remove mean, or \#
      write group="priorities". [SR-025]
      """#,
      #"错误: 没有 group="priorities" 时，mean="geometric" 没有意义。请删去 mean，或写 group="priorities"。 [SR-025]"#
    ),
    (
      .toleranceTooLarge(value: "100", total: "100"),
      #"error: tolerance "100" is not below the total 100. Write a smaller number. [SR-026]"#,
      #"错误: tolerance 的值“100”不小于总分 100。请填写更小的数。 [SR-026]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.round(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
