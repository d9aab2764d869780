// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about definitions, in both languages, word for word.
@Suite struct DefinitionProblemTests {
  static let lines: [(problem: DefinitionProblem, english: String, chinese: String)] = [
    (
      .wrongRoot(found: "round", expected: "index-system"),
      #"""
      error: the root element is "round", not "index-system". Give a file whose root \#
      element is index-system. [SD-001]
      """#,
      #"错误: 根元素是“round”，不是“index-system”。请提供根元素为 index-system 的文件。 [SD-001]"#
    ),
    (
      .wrongNamespace(found: "urn:x", expected: "urn:steelyard:round:1"),
      #"""
      error: the namespace of the root element is "urn:x", not \#
      "urn:steelyard:round:1". Write xmlns="urn:steelyard:round:1" in the root \#
      element. [SD-002]
      """#,
      #"错误: 根元素的命名空间是“urn:x”，不是“urn:steelyard:round:1”。请在根元素中写 xmlns="urn:steelyard:round:1"。 [SD-002]"#
    ),
    (
      .unexpectedElement(found: "grad", parent: "grades", allowed: ["grade"]),
      #"""
      error: "grad" may not stand here in "grades". Allowed, in this order: "grade". \#
      Did you mean "grade"? [SD-003]
      """#,
      #"错误: “grad”不能出现在“grades”的这个位置。允许的元素依次为“grade”。是否应为“grade”？ [SD-003]"#
    ),
    (
      .unexpectedElement(found: "b", parent: "name", allowed: []),
      #"error: "b" may not stand here in "name". Remove it. [SD-003]"#,
      #"错误: “b”不能出现在“name”的这个位置。请删去。 [SD-003]"#
    ),
    (
      .missingElement(name: "grades", parent: "index-system"),
      #"error: "index-system" has no element "grades". Add the element grades. [SD-004]"#,
      #"错误: “index-system”缺少元素“grades”。请添加元素 grades。 [SD-004]"#
    ),
    (
      .unexpectedAttribute(found: "scor", element: "grade", allowed: ["id", "score"]),
      #"""
      error: "grade" may not have the attribute "scor". Allowed: "id" and "score". \#
      Did you mean "score"? [SD-005]
      """#,
      #"错误: “grade”不能有属性“scor”。允许的属性：“id”和“score”。是否应为“score”？ [SD-005]"#
    ),
    (
      .unexpectedAttribute(found: "id", element: "grades", allowed: []),
      #"error: "grades" may not have the attribute "id". Remove it. [SD-005]"#,
      #"错误: “grades”不能有属性“id”。请删去。 [SD-005]"#
    ),
    (
      .missingAttribute(name: "score", element: "grade"),
      #"error: "grade" lacks the attribute "score". Add score="…". [SD-006]"#,
      #"错误: “grade”缺少属性“score”。请添加 score="…"。 [SD-006]"#
    ),
    (
      .malformedID(value: "Very Good"),
      #"""
      error: "Very Good" is not a valid id. Use small letters a–z and digits, with \#
      single hyphens between them, 64 characters at most: joint-projects. [SD-007]
      """#,
      #"错误: “Very Good”不是有效的标识。请用小写字母 a–z 和数字，中间可用单个连字符，最多 64 个字符，例如 joint-projects。 [SD-007]"#
    ),
    (
      .duplicateID(value: "size", firstLine: 12),
      #"""
      error: the id "size" is already used in line 12. Give each element an id of \#
      its own. [SD-008]
      """#,
      #"错误: 标识“size”在第 12 行已经用过。请为每个元素取不同的标识。 [SD-008]"#
    ),
    (
      .notOneOf(name: "group", value: "priority", allowed: ["judgements", "priorities"]),
      #"error: group "priority" is not allowed. Write "judgements" or "priorities". [SD-009]"#,
      #"错误: group 的值“priority”不在允许之列。可以写“judgements”或“priorities”。 [SD-009]"#
    ),
    (
      .outOfRange(name: "year", value: "26", least: "1900", most: "9999"),
      #"error: year "26" is out of range. Write a number from 1900 to 9999. [SD-010]"#,
      #"错误: year 的值“26”超出范围。请填写 1900 到 9999 之间的数。 [SD-010]"#
    ),
    (
      .missingName(element: "grade"),
      #"""
      error: "grade" has no name. Add <name xml:lang="zh-Hans">…</name>, or one in \#
      English with xml:lang="en". [SD-011]
      """#,
      #"错误: “grade”没有名称。请添加 <name xml:lang="zh-Hans">…</name>，或用 xml:lang="en" 添加英文名称。 [SD-011]"#
    ),
    (
      .repeatedLanguage(element: "name", language: "en"),
      #"""
      error: "name" is given twice in the language "en". Keep one text for each \#
      language. [SD-012]
      """#,
      #"错误: “name”的“en”文字出现了两次。每种语言请只保留一段文字。 [SD-012]"#
    ),
    (
      .missingLanguage(element: "name"),
      #"""
      error: "name" does not say its language. Add xml:lang="zh-Hans" or \#
      xml:lang="en". [SD-013]
      """#,
      #"错误: “name”没有注明语言。请添加 xml:lang="zh-Hans" 或 xml:lang="en"。 [SD-013]"#
    ),
    (
      .unknownLanguage(value: "fr"),
      #"error: the language "fr" is not supported. Use zh-Hans or en. [SD-014]"#,
      #"错误: 不支持语言“fr”。请用 zh-Hans 或 en。 [SD-014]"#
    ),
    (
      .strayText(element: "grades"),
      #"""
      error: text stands directly in "grades". Move the text into an element that \#
      holds text, or remove it. [SD-015]
      """#,
      #"错误: “grades”中直接写有文字。请把文字移入可以写文字的元素，或删去。 [SD-015]"#
    ),
    (
      .emptyText(element: "name"),
      #"error: "name" is empty. Fill it in, or remove it. [SD-016]"#,
      #"错误: “name”是空的。请填写内容，或删去。 [SD-016]"#
    ),
    (
      .notANumber(name: "weight", value: "0,35", fault: .decimalComma(rewritten: "0.35")),
      #"error: weight "0,35" is not a number. Write it with a point: 0.35. [SD-017]"#,
      #"错误: weight 的值“0,35”不是数字。请用小数点书写：0.35。 [SD-017]"#
    ),
    (
      .notANumber(name: "weight", value: "1/0", fault: .divisionByZero),
      #"""
      error: weight "1/0" divides by zero. Write a fraction whose lower part is not \#
      0. [SD-017]
      """#,
      #"错误: weight 的值“1/0”的分母为零。分母请填写非零的数。 [SD-017]"#
    ),
    (
      .notANumber(name: "weight", value: "", fault: .empty),
      #"error: weight "" is blank. Write a number. [SD-017]"#,
      #"错误: weight 的值“”是空的。请填写数字。 [SD-017]"#
    ),
    (
      .repeatedElement(name: "grades", parent: "index-system"),
      #"error: "index-system" has more than one "grades". Keep one. [SD-018]"#,
      #"错误: “index-system”中有多个“grades”。请只保留一个。 [SD-018]"#
    ),
    (
      .notAnInteger(name: "year", value: "2026.0"),
      #"error: year "2026.0" is not a whole number. Write digits only, such as 5. [SD-019]"#,
      #"错误: year 的值“2026.0”不是整数。请只写阿拉伯数字，例如 5。 [SD-019]"#
    ),
    (
      .notAboveZero(name: "highest-cr", value: "0", most: "1"),
      #"""
      error: highest-cr "0" is not above 0 and at most 1. Write a number above 0 and \#
      at most 1. [SD-020]
      """#,
      #"错误: highest-cr 的值“0”不在 0（不含）到 1 之间。请填写大于 0、不超过 1 的数。 [SD-020]"#
    ),
    (
      .tooLong(name: "code", count: 70, most: 64),
      #"error: code has 70 characters, and 64 are allowed. Shorten it. [SD-021]"#,
      #"错误: code 有 70 个字符，最多允许 64 个。请缩短。 [SD-021]"#
    ),
    (
      .tooFewElements(name: "answer", parent: "scale", least: 2),
      #"error: "scale" has fewer than 2 elements "answer". Add what is missing. [SD-022]"#,
      #"错误: “scale”中的元素“answer”不足 2 个。请补足。 [SD-022]"#
    ),
    (
      .notEmpty(element: "alliances"),
      #"""
      error: nothing may stand in "alliances", not even white space. Write it as \#
      <alliances …/>. [SD-023]
      """#,
      #"错误: “alliances”中不能有任何内容，空白也不行。请写成 <alliances …/>。 [SD-023]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.definition(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
