// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about weights files and files of other programs, in both languages, word for word.
@Suite struct InterchangeProblemTests {
  static let lines: [(problem: InterchangeProblem, english: String, chinese: String)] = [
    (
      .weightsDoNotSum(parent: "input", sum: "0.9"),
      #"""
      error: the weights under "input" sum to 0.9, not 1. Compute the file anew; it is \#
      not meant to be edited. [SE-001]
      """#,
      #"错误: “input”之下的权重合计为 0.9，不等于 1。请重新计算该文件；它不宜手工修改。 [SE-001]"#
    ),
    (
      .negativeWeight(value: "-0.1"),
      #"error: weight "-0.1" is below 0. Write a number from 0 to 1. [SE-002]"#,
      #"错误: 权重“-0.1”小于 0。请填写 0 到 1 之间的数。 [SE-002]"#
    ),
    (
      .unknownParent(value: "inputs", known: ["input", "service"]),
      #"""
      error: the index system has no node "inputs" with children. Write "input" or \#
      "service". Did you mean "input"? [SE-003]
      """#,
      #"错误: 指标体系中没有带下级指标的节点“inputs”。可以写“input”或“service”。是否应为“input”？ [SE-003]"#
    ),
    (
      .unknownItem(value: "rt", parent: "input", known: ["rd", "staff"]),
      #"""
      error: "rt" is not a child of "input". Write "rd" or "staff". Did you mean "rd"? \#
      [SE-004]
      """#,
      #"错误: “rt”不是“input”的下级指标。可以写“rd”或“staff”。是否应为“rd”？ [SE-004]"#
    ),
    (
      .missingItems(parent: "input", missing: ["rd", "staff"]),
      #"""
      error: children of "input" have no weight: rd, staff. Give every child a weight. \#
      [SE-005]
      """#,
      #"错误: “input”的这些下级指标没有权重：rd、staff。请为每个下级指标给出权重。 [SE-005]"#
    ),
    (
      .repeated(value: "input", firstLine: 4),
      #"error: "input" already stands in line 4. Keep one. [SE-006]"#,
      #"错误: “input”在第 4 行已经出现。请只保留一处。 [SE-006]"#
    ),
    (
      .malformedDigest(name: "digest", value: "abc"),
      #"""
      error: digest "abc" is not a SHA-256 digest. Write 64 hexadecimal digits in \#
      lower case. [SE-007]
      """#,
      #"错误: digest 的值“abc”不是 SHA-256 摘要。请填写 64 位小写十六进制数字。 [SE-007]"#
    ),
    (
      .otherIndexSystem(value: "a", expected: "b"),
      #"""
      error: the weights are for the index system "a", not "b". Name the file of this \#
      index system. [SE-008]
      """#,
      #"错误: 这些权重属于指标体系“a”，不是“b”。请改用本指标体系的权重文件。 [SE-008]"#
    ),
    (
      .noGroups,
      #"error: the file has no weights. Compute the file anew. [SE-009]"#,
      #"错误: 文件中没有任何权重。请重新计算该文件。 [SE-009]"#
    ),
    (
      .unknownFormat(found: "<html"),
      #"""
      error: "<html" begins no file of judgements that is read. Give a table, an .ahp \#
      file, an export of AHP-OS, or XMCDA 2.2, 3.1 or 4.0. [SE-010]
      """#,
      #"错误: 以“<html”开头的文件不是可以读取的判断文件。请提供表格、.ahp 文件、AHP-OS 导出文件，或 XMCDA 2.2、3.1、4.0 文件。 [SE-010]"#
    ),
    (
      .notWellFormed(language: "YAML", message: "did not find expected key"),
      #"""
      error: this is not YAML: did not find expected key. Correct it here or just \#
      before. [SE-011]
      """#,
      #"错误: 此处不符合 YAML 语法（原文）：did not find expected key。请改正此处或紧邻其前的内容。 [SE-011]"#
    ),
    (
      .beyondLimit(.size),
      #"""
      error: the file has more than 4 MiB. Remove what does not belong to the \#
      judgements. [SE-012]
      """#,
      #"错误: 文件超过 4 MiB。请删去与判断无关的内容。 [SE-012]"#
    ),
    (
      .beyondLimit(.levels),
      #"""
      error: the file has more than 40 levels. Remove what does not belong to the \#
      judgements. [SE-012]
      """#,
      #"错误: 文件超过 40 层。请删去与判断无关的内容。 [SE-012]"#
    ),
    (
      .beyondLimit(.nodes),
      #"""
      error: the file has more than 200000 nodes once its references are followed. \#
      Remove what does not belong to the judgements. [SE-012]
      """#,
      #"错误: 文件超过 200000 个节点（引用展开后）。请删去与判断无关的内容。 [SE-012]"#
    ),
    (
      .wrongForm(part: "pairwise", expected: "- [A, B, 3]"),
      #"error: "pairwise" is not of the form - [A, B, 3]. Write it in that form. [SE-013]"#,
      #"错误: “pairwise”的写法不是 - [A, B, 3]。请按该写法书写。 [SE-013]"#
    ),
    (
      .missingPart(part: "Goal", parent: "a.ahp"),
      #"error: "a.ahp" has no "Goal". Add it. [SE-014]"#,
      #"错误: “a.ahp”缺少“Goal”。请补充。 [SE-014]"#
    ),
    (
      .peopleNumbered(count: 1),
      #"""
      note: the one who judged is called p1 here, and not by name. Use such codes in \#
      the table of experts. [SE-015]
      """#,
      #"提示: 判断者在此称为 p1，不使用姓名。请在专家表中使用这样的代码。 [SE-015]"#
    ),
    (
      .peopleNumbered(count: 3),
      #"""
      note: the 3 who judged are called p1, p2 … here in the order of the file, and \#
      not by name. Use such codes in the table of experts. [SE-015]
      """#,
      #"提示: 3 位判断者在此按文件中的顺序称为 p1、p2……，不使用姓名。请在专家表中使用这样的代码。 [SE-015]"#
    ),
    (
      .alternativesPassedOver(count: 1),
      #"""
      note: a list of preferences among alternatives is not read. Nothing needs to be \#
      done: only criteria are weighed. [SE-016]
      """#,
      #"提示: 有 1 组备选方案之间的偏好未读取。无需处理：这里只确定指标的权重。 [SE-016]"#
    ),
    (
      .alternativesPassedOver(count: 4),
      #"""
      note: 4 lists of preferences among alternatives are not read. Nothing needs to \#
      be done: only criteria are weighed. [SE-016]
      """#,
      #"提示: 有 4 组备选方案之间的偏好未读取。无需处理：这里只确定指标的权重。 [SE-016]"#
    ),
    (
      .unknownVersion(value: "3.0", known: ["1.0", "2.0"]),
      #"""
      error: version "3.0" of this format is not read. Write "1.0" or "2.0". Did you \#
      mean "1.0"? [SE-017]
      """#,
      #"错误: 不支持该格式的版本“3.0”。可以写“1.0”或“2.0”。是否应为“1.0”？ [SE-017]"#
    ),
    (
      .codeNotRun(key: "pairwiseFunction", node: "Cost"),
      #"""
      error: "pairwiseFunction" under "Cost" is program code, which is never run. \#
      Write the judgements themselves, as in [A, B, 3]. [SE-018]
      """#,
      #"错误: “Cost”之下的“pairwiseFunction”是程序代码，本程序从不执行。请直接写出判断值，例如 [A, B, 3]。 [SE-018]"#
    ),
    (
      .notPairwise(key: "score", node: "Cost"),
      #"""
      error: "score" under "Cost" holds no judgements of pairs. Give "pairwise" with \#
      entries such as [A, B, 3]. [SE-019]
      """#,
      #"错误: “Cost”之下的“score”不是两两比较的判断。请用“pairwise”给出判断，例如 [A, B, 3]。 [SE-019]"#
    ),
    (
      .unlistedDecisionMaker(node: "Cost", position: 2),
      #"""
      error: under "Cost", entry 2 of the preferences is of nobody among the \#
      decision-makers. Write the name as in "decision-makers". [SE-020]
      """#,
      #"错误: “Cost”之下第 2 组偏好的决策者不在决策者名单中。请按“decision-makers”中的写法书写姓名。 [SE-020]"#
    ),
    (
      .votingPowers,
      #"""
      warning: the decision-makers have unequal voting powers, which are not used. \#
      Write them as weights in the table of experts. [SE-021]
      """#,
      #"警告: 决策者的表决权不等，本程序不采用。请在专家表中写成专家权重。 [SE-021]"#
    ),
    (
      .itemsNotNamed(node: "Tea"),
      #"""
      error: the matrix of "Tea" does not name its items. Export the project from \#
      AHP-OS as JSON: there they are named. [SE-022]
      """#,
      #"错误: “Tea”的判断矩阵没有写明各行所代表的指标。请从 AHP-OS 以 JSON 格式导出该项目，其中写有名称。 [SE-022]"#
    ),
    (
      .wrongPairCount(node: "Tea", found: 2, expected: 3),
      #"""
      error: there are 2 judgements under "Tea", and 3 pairs. Export the project anew. \#
      [SE-023]
      """#,
      #"错误: “Tea”之下有 2 个判断，而配对有 3 个。请重新导出该项目。 [SE-023]"#
    ),
    (
      .otherScale(value: "2 - Root square scale"),
      #"""
      error: the matrices are on the scale "2 - Root square scale", not the judgements \#
      as given. Export them on the standard AHP scale. [SE-024]
      """#,
      #"错误: 矩阵采用标度“2 - Root square scale”，不是原始判断。请按标准 AHP 标度导出。 [SE-024]"#
    ),
    (
      .badHierarchy(value: "G: A", fault: .punctuation),
      #"""
      error: the hierarchy text "G: A" is not made of parts such as "A: B, C;". Write \#
      it as AHP-OS does, as in "Goal: A, B; A: A1, A2;". [SE-025]
      """#,
      #"错误: 层次结构文字“G: A”不是由“A: B, C;”这样的部分组成。请按 AHP-OS 的写法书写，例如“Goal: A, B; A: A1, A2;”。 [SE-025]"#
    ),
    (
      .badHierarchy(value: "G: A,,B", fault: .emptyName),
      #"""
      error: the hierarchy text "G: A,,B" holds an empty name. Write it as AHP-OS \#
      does, as in "Goal: A, B; A: A1, A2;". [SE-025]
      """#,
      #"错误: 层次结构文字“G: A,,B”含有空名称。请按 AHP-OS 的写法书写，例如“Goal: A, B; A: A1, A2;”。 [SE-025]"#
    ),
    (
      .badHierarchy(value: "A", fault: .repeated),
      #"""
      error: the hierarchy text "A" holds a name twice. Write it as AHP-OS does, as in \#
      "Goal: A, B; A: A1, A2;". [SE-025]
      """#,
      #"错误: 层次结构文字“A”含有重复的名称。请按 AHP-OS 的写法书写，例如“Goal: A, B; A: A1, A2;”。 [SE-025]"#
    ),
    (
      .badHierarchy(value: "G: G", fault: .noSingleRoot),
      #"""
      error: the hierarchy text "G: G" has not exactly one root. Write it as AHP-OS \#
      does, as in "Goal: A, B; A: A1, A2;". [SE-025]
      """#,
      #"错误: 层次结构文字“G: G”没有唯一的根。请按 AHP-OS 的写法书写，例如“Goal: A, B; A: A1, A2;”。 [SE-025]"#
    ),
    (
      .badHierarchy(value: "G", fault: .tooLarge),
      #"""
      error: the hierarchy text "G" has more than 500 names or 12 levels. Write it as \#
      AHP-OS does, as in "Goal: A, B; A: A1, A2;". [SE-025]
      """#,
      #"错误: 层次结构文字“G”超过 500 个名称或 12 层。请按 AHP-OS 的写法书写，例如“Goal: A, B; A: A1, A2;”。 [SE-025]"#
    ),
    (
      .consolidated(expert: "group"),
      #"""
      warning: the file holds only the group’s consolidated judgements, read as one \#
      expert "group". Export the project’s input data to weigh each one’s judgements. \#
      [SE-026]
      """#,
      #"警告: 文件只含合成后的群体判断，按一位专家“group”读取。请导出项目的输入数据，以便逐位处理判断。 [SE-026]"#
    ),
    (
      .noParent(value: ""),
      #"""
      error: comparisons "" do not say under which parent they stand. Give the \#
      parent’s id as the id of the comparisons, or add the hierarchy. [SE-027]
      """#,
      #"错误: 比较“”没有写明所属的上级指标。请以上级指标的标识作为其 id，或补充层次结构。 [SE-027]"#
    ),
    (
      .resultPassedOver(value: "g"),
      #"""
      note: the group’s result "g" is not read as a judgement. Nothing needs to be \#
      done. [SE-028]
      """#,
      #"提示: 群体结果“g”不作为判断读取。无需处理。 [SE-028]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.interchange(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }

  @Test func codesAreInOrderAndNoneIsMissing() {
    let codes = Set(
      Self.lines.map { Problem(.interchange($0.problem), at: Place(file: "f")).words.code })
    let expected = (1...28).map { "SE-" + ($0 < 10 ? "00" : "0") + String($0) }
    #expect(codes.sorted() == expected)
  }
}
