// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about rows of facts and odd figures, in both languages, word for word.
@Suite struct FactProblemTests {
  static let lines: [(problem: FactProblem, english: String, chinese: String)] = [
    (
      .malformedNumber(
        form: .organisation, cell: ShownCell("91110108MA0001376D", allowed: []), fault: .checkWrong),
      #"error: a text of 18 characters is no unified social credit code: its check character does not fit the others. Copy the 18 characters from the registration certificate. [SF-031]"#,
      #"错误: 一段 18 个字符的文字不是统一社会信用代码：校验位与其他各位不符。请照登记证书填写 18 位代码。 [SF-031]"#
    ),
    (
      .malformedNumber(
        form: .patent, cell: ShownCell("123", allowed: []),
        fault: .wrongLength(found: 3, expected: [9, 13])),
      #"error: "123" is no patent number: it has 3 characters and not 9 or 13. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: “123”不是专利号：有 3 位，应为 9 或 13 位。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(
        form: .standard, cell: ShownCell("GB/T 18384", allowed: []), fault: .yearMissing),
      #"error: a text of 10 characters is no number of a standard: its year is missing. Write it with its year, like GB/T 18384-2020. [SF-031]"#,
      #"错误: 一段 10 个字符的文字不是标准号：缺少年份。请连同年份填写，例如 GB/T 18384-2020。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .contract, cell: ShownCell("x", allowed: []), fault: .notRecognised),
      #"error: a text of 1 character is no registration number of a technology contract: it has none of the forms of such numbers. Copy it from the registration certificate. [SF-031]"#,
      #"错误: 一段 1 个字符的文字不是技术合同登记编号：不是此类编号的任何一种格式。请照登记证明填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .empty),
      #"error: a text of 9 characters is no patent number: it is blank. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：没有内容。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(
        form: .patent, cell: .text(characters: 9), fault: .wrongLength(found: 17, expected: [18])),
      #"error: a text of 9 characters is no patent number: it has 17 characters and not 18. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：有 17 位，应为 18 位。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(
        form: .patent, cell: .text(characters: 9), fault: .characterNotAllowed(position: 3)),
      #"error: a text of 9 characters is no patent number: its character 3 cannot stand there. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：第 3 位的字符不该出现在此处。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .checkWrong),
      #"error: a text of 9 characters is no patent number: its check character does not fit the others. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：校验位与其他各位不符。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .organisationCheckWrong),
      #"error: a text of 9 characters is no patent number: its characters 9 to 17 do not fit each other. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：第 9 至 17 位的组织机构代码校验不符。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .checkMissing),
      #"error: a text of 9 characters is no patent number: its check digit is missing. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：缺少校验位。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .kindUnknown(position: 5)),
      #"error: a text of 9 characters is no patent number: there is no kind of right for its character 5. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：第 5 位不是任何专利种类。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .yearImpossible(1984)),
      #"error: a text of 9 characters is no patent number: its year 1984 cannot be. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：年份 1984 不可能。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .yearMissing),
      #"error: a text of 9 characters is no patent number: its year is missing. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：缺少年份。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .prefixUnknown),
      #"error: a text of 9 characters is no patent number: nobody issues numbers that begin so. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：没有以此开头的编号。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .malformedNumber(form: .patent, cell: .text(characters: 9), fault: .notRecognised),
      #"error: a text of 9 characters is no patent number: it has none of the forms of such numbers. Write it like ZL201710601862.3. [SF-031]"#,
      #"错误: 一段 9 个字符的文字不是专利号：不是此类编号的任何一种格式。请按 ZL201710601862.3 的格式填写。 [SF-031]"#
    ),
    (
      .numberMissing(form: .patent),
      #"error: the row has no patent number. Write it like ZL201710601862.3. [SF-032]"#,
      #"错误: 该行缺少专利号。请按 ZL201710601862.3 的格式填写。 [SF-032]"#
    ),
    (
      .numberMissing(form: .free),
      #"error: the row has no number. Write the number. [SF-032]"#,
      #"错误: 该行缺少编号。请填写编号。 [SF-032]"#
    ),
    (
      .repeatedNumber(
        first: EarlierPlace(
          Place(file: "patents.csv", line: 4), seenFrom: Place(file: "patents.csv", line: 9))),
      #"error: the alliance states this number already in line 4. Keep one row: a fact counts once. [SF-033]"#,
      #"错误: 该联盟已在第 4 行填报同一编号。请只保留一行：同一事实只计一次。 [SF-033]"#
    ),
    (
      .notANumber(
        column: "sum", cell: ShownCell("1,5", allowed: []), fault: .decimalComma(rewritten: "1.5")),
      #"error: sum a text of 3 characters is not a number. Write it with a point: 1.5. [SF-034]"#,
      #"错误: sum 的值一段 3 个字符的文字不是数字。请用小数点书写：1.5。 [SF-034]"#
    ),
    (
      .outOfRange(column: "sum", cell: ShownCell("-1", allowed: [])),
      #"error: sum "-1" is not between 0 and 1000000000000000. Check the figure and its unit. [SF-035]"#,
      #"错误: sum 的值“-1”不在 0 到 1000000000000000 之间。请核对数值和单位。 [SF-035]"#
    ),
    (
      .malformedDate(column: "date", cell: .quoted("2026-13")),
      #"error: date "2026-13" is not a day, month or year of the calendar. Write it like 2026-03-31, 2026-03 or 2026. [SF-036]"#,
      #"错误: date 的值“2026-13”不是有效的日、月或年。请按 2026-03-31、2026-03 或 2026 的格式填写。 [SF-036]"#
    ),
    (
      .dateAfterRound(column: "date", date: "2027-01", year: 2026),
      #"error: date 2027-01 lies after 2026, the year that is evaluated. Correct the date, or leave the row to the next round. [SF-037]"#,
      #"错误: date 的日期 2027-01 晚于评价年度 2026 年。请改正日期，或留待下一年度填报。 [SF-037]"#
    ),
    (
      .dateLongAgo(column: "date", date: "1979"),
      #"warning: date 1979 lies before 1980. Check the date. [SF-038]"#,
      #"警告: date 的日期 1979 早于 1980 年。请核对日期。 [SF-038]"#
    ),
    (
      .notYesOrNo(column: "lead", cell: ShownCell("maybe not at all", allowed: ["yes", "no"])),
      #"error: lead a text of 16 characters is neither yes nor no. Write yes or no, 是 or 否. [SF-039]"#,
      #"错误: lead 的值一段 16 个字符的文字既不是“是”也不是“否”。请填写 yes 或 no，是 或 否。 [SF-039]"#
    ),
    (
      .notAnOption(
        column: "sector", cell: ShownCell("enterprize", allowed: ["enterprise", "user"]),
        known: ["enterprise", "user"]),
      #"error: sector "enterprize" is none of its options. Write "enterprise" or "user". Did you mean "enterprise"? [SF-040]"#,
      #"错误: sector 的值“enterprize”不在选项之中。可以写“enterprise”或“user”。是否应为“enterprise”？ [SF-040]"#
    ),
    (
      .malformedOrganisation(
        column: "partners", position: 2, fault: .characterNotAllowed(position: 3)),
      #"error: organisation 2 of partners is no unified social credit code: its character 3 cannot stand there. Write the 18 characters of each organisation, separated by a semicolon. [SF-041]"#,
      #"错误: partners 的第 2 个单位不是统一社会信用代码：第 3 位的字符不该出现在此处。请填写各单位的 18 位代码，用分号隔开。 [SF-041]"#
    ),
    (
      .malformedOrganisation(column: "partners", position: 1, fault: .organisationCheckWrong),
      #"error: organisation 1 of partners is no unified social credit code: its characters 9 to 17 do not fit each other. Write the 18 characters of each organisation, separated by a semicolon. [SF-041]"#,
      #"错误: partners 的第 1 个单位不是统一社会信用代码：第 9 至 17 位的组织机构代码校验不符。请填写各单位的 18 位代码，用分号隔开。 [SF-041]"#
    ),
    (
      .blank(column: "sector"),
      #"error: sector is blank. Fill in the cell: the list asks for it. [SF-042]"#,
      #"错误: sector 为空。请填写：清单要求此列不得为空。 [SF-042]"#
    ),
    (
      .checkedAboveReported(column: "verified"),
      #"warning: verified is more than was reported. Checking takes off and does not add: check both cells. [SF-043]"#,
      #"警告: verified 多于填报数。核定只减不增：请核对这两格。 [SF-043]"#
    ),
    (
      .reasonMissing,
      #"warning: less was found than was reported, and no reason is given. Fill in reason: not found, double, outside the year, not joint, unit or other. [SF-044]"#,
      #"警告: 核定少于填报，却没有说明原因。请填写原因：查无、重复、不在年度内、非共同完成、单位差错或其他。 [SF-044]"#
    ),
    (
      .undated(figures: ["joint-patents", "standards"]),
      #"warning: the row has no date, so "joint-patents" and "standards" cannot count it. Fill in the date: these figures look at a span of time. [SF-045]"#,
      #"警告: 该行没有日期，“joint-patents”和“standards”无法计入。请填写日期：这些指标只计某一时段。 [SF-045]"#
    ),
    (
      .unknownHome(
        cell: ShownCell("standard", allowed: ["standards", "patents"]),
        known: ["standards", "patents"]),
      #"error: home "standard" is none that a figure asks for. Write "standards" or "patents". Did you mean "standards"? [SF-046]"#,
      #"错误: home 的值“standard”不是任何指标所要的归属。可以写“standards”或“patents”。是否应为“standards”？ [SF-046]"#
    ),
    (
      .homeMissing(known: ["standards", "patents"]),
      #"warning: the row does not say for which figure it is meant. Write "standards" or "patents" into home; without it these do not count the row. [SF-047]"#,
      #"警告: 该行没有写明归属哪个指标。请在 home 中填写“standards”或“patents”；不填则这些指标不计该行。 [SF-047]"#
    ),
    (
      .tenThousandfold(column: "verified"),
      #"warning: verified is about ten thousand times what was reported, or a ten-thousandth of it. Check the unit: 元 for 万元, or the reverse. [SF-048]"#,
      #"警告: verified 约为填报数的一万倍或万分之一。请核对单位：是否把元当作万元，或相反。 [SF-048]"#
    ),
    (
      .noRows(list: "patents", alliances: ["a-1", "b-2"]),
      #"note: list "patents" has no row of a-1, b-2. Nothing is counted for them; add their rows if they were only not handed in. [SF-051]"#,
      #"提示: 清单“patents”中没有 a-1、b-2 的行。按没有计；如只是尚未提交，请补充。 [SF-051]"#
    ),
    (
      .listWithoutFile(list: "patents", figures: ["joint-patents"]),
      #"warning: the round has no facts of list "patents", from which "joint-patents" are counted. Add <facts list="patents" href="…"/>; until then they are not supplied. [SF-052]"#,
      #"警告: 评价年度没有清单“patents”的事实表，而“joint-patents”由它计数。请添加 <facts list="patents" href="…"/>；在此之前按未提供处理。 [SF-052]"#
    ),
    (
      .figuresJump(indicator: "standards", year: 2025, alliances: ["a-1", "b-2"]),
      #"note: "standards" changed by more than half since 2025 for a-1, b-2. Check these figures against their evidence. [SF-053]"#,
      #"提示: 与 2025 年相比，a-1、b-2 的“standards”变化超过一半。请对照佐证材料核对。 [SF-053]"#
    ),
    (
      .figureSlips(
        indicator: "income", alliance: "a-1", figure: "1200000", earlier: "120", year: 2025),
      #"warning: "income" of "a-1" is 1200000, and was 120 in 2025: about ten thousand times or a ten-thousandth. Check the unit: 元 for 万元, or the reverse. [SF-054]"#,
      #"警告: “a-1”的“income”为 1200000，2025 年为 120，相差约一万倍。请核对单位：是否把元当作万元，或相反。 [SF-054]"#
    ),
    (
      .reportedSlips(indicator: "income", alliance: "a-1", figure: "120", reported: "1200000"),
      #"warning: "income" of "a-1" is 120, and 1200000 was reported: about ten thousand times or a ten-thousandth. Check the unit: 元 for 万元, or the reverse. [SF-055]"#,
      #"警告: “a-1”的“income”为 120，填报为 1200000，相差约一万倍。请核对单位：是否把元当作万元，或相反。 [SF-055]"#
    ),
    (
      .farAboveMedian(indicator: "income", alliance: "a-1", figure: "1200000"),
      #"warning: "income" of "a-1" is 1200000, thousands of times what most alliances have. Check the unit: 元 for 万元, or the reverse. [SF-056]"#,
      #"警告: “a-1”的“income”为 1200000，是多数联盟的数千倍。请核对单位：是否把元当作万元，或相反。 [SF-056]"#
    ),
    (
      .countedBeyond(
        indicator: "active-members", alliance: "a-1", figure: "140", limit: .most("100")),
      #"warning: "active-members" of "a-1" is counted as 140, above the greatest that is plausible, 100. Check the rows that it is counted from, or correct the limit in the index system. [SF-061]"#,
      #"警告: “a-1”的“active-members”计得 140，高于合理上限 100。请核对计数所依据的事实，或改正指标体系中的上下限。 [SF-061]"#
    ),
    (
      .countedBeyond(indicator: "staff", alliance: "a-1", figure: "0", limit: .least("1")),
      #"warning: "staff" of "a-1" is counted as 0, below the least that is plausible, 1. Check the rows that it is counted from, or correct the limit in the index system. [SF-061]"#,
      #"警告: “a-1”的“staff”计得 0，低于合理下限 1。请核对计数所依据的事实，或改正指标体系中的上下限。 [SF-061]"#
    ),
    (
      .evidenceNotFound(count: 3, of: 17),
      #"note: 3 of 17 pieces of evidence are no files of the evidence folder. Put the files there under these names, if they are meant to be files. [SF-057]"#,
      #"提示: 17 件佐证材料中有 3 件不是佐证材料文件夹中的文件。如应有文件，请按这些名称放入该文件夹。 [SF-057]"#
    ),
    (
      .evidenceOutside(column: "evidence"),
      #"error: evidence names a path that leads out of the evidence folder. Name files by their path within the folder. [SF-058]"#,
      #"错误: evidence 中的路径指向佐证材料文件夹之外。请填写文件在该文件夹之内的路径。 [SF-058]"#
    ),
    (
      .evidenceFolderMissing(folder: "papers"),
      #"error: the evidence folder "papers" does not exist. Correct the name; it is relative to the folder of the round. [SF-059]"#,
      #"错误: 佐证材料文件夹“papers”不存在。请改正名称；相对路径从评价年度文件所在目录算起。 [SF-059]"#
    ),
    (
      .evidenceUnreadable(file: "patents/e-1.pdf"),
      #"error: the evidence "patents/e-1.pdf" cannot be read. Check that you may read it. [SF-060]"#,
      #"错误: 佐证材料“patents/e-1.pdf”无法读取。请确认您有读取权限。 [SF-060]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.facts(problem), at: Place(file: "f", line: 2))
    #expect(it.line(in: .english) == "f:2: " + english)
    #expect(it.line(in: .chinese) == "f:2: " + chinese)
  }
}
