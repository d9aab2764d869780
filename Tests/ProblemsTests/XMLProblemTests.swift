// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about XML, in both languages, word for word.
@Suite struct XMLProblemTests {
  static let lines: [XMLProblem: (english: String, chinese: String)] = [
    .empty: (
      #"error: the file is empty. Give a file with a root element. [SX-001]"#,
      #"错误: 文件是空的。请提供带有根元素的文件。 [SX-001]"#
    ),
    .tooLarge(megabytes: 65, limit: 64): (
      #"""
      error: the file has 65 MiB, more than 64 MiB. Split the file, or remove what \#
      does not belong in it. [SX-002]
      """#,
      #"错误: 文件大小为 65 MiB，超过 64 MiB。请拆分文件，或删去不属于它的内容。 [SX-002]"#
    ),
    .notXML(.zip): (
      #"""
      error: the file is a ZIP archive (such as an Excel workbook), not XML. Give \#
      the XML file itself. [SX-003]
      """#,
      #"错误: 文件是 ZIP 压缩包（例如 Excel 工作簿），不是 XML。请提供 XML 文件本身。 [SX-003]"#
    ),
    .notXML(.binary): (
      #"""
      error: the file holds a NUL byte, so it is not XML. Give an XML file, saved \#
      as UTF-8. [SX-003]
      """#,
      #"错误: 文件含有 NUL 字节，不是 XML。请提供以 UTF-8 保存的 XML 文件。 [SX-003]"#
    ),
    .notXML(.text): (
      #"""
      error: the file does not begin with "<", so it is not XML. Give an XML file, \#
      saved as UTF-8. [SX-003]
      """#,
      #"错误: 文件不以“<”开头，不是 XML。请提供以 UTF-8 保存的 XML 文件。 [SX-003]"#
    ),
    .doctype: (
      #"""
      error: the file has a DOCTYPE, and none is allowed. Remove the DOCTYPE, and \#
      write out the entities it defines. [SX-004]
      """#,
      #"错误: 文件含有 DOCTYPE，不允许使用。请删去 DOCTYPE，并把它定义的实体直接写出。 [SX-004]"#
    ),
    .unknownEncoding("EBCDIC"): (
      #"""
      error: the encoding "EBCDIC" is not read. Save the file as UTF-8 and declare \#
      encoding="UTF-8". [SX-005]
      """#,
      #"错误: 不支持编码“EBCDIC”。请将文件另存为 UTF-8，并声明 encoding="UTF-8"。 [SX-005]"#
    ),
    .badEncoding("UTF-8"): (
      #"""
      error: the bytes here are not UTF-8. Save the file as UTF-8 and declare \#
      encoding="UTF-8". [SX-006]
      """#,
      #"错误: 此处的字节不是 UTF-8 编码。请将文件另存为 UTF-8，并声明 encoding="UTF-8"。 [SX-006]"#
    ),
    .schema(message: "Element 'b': not expected"): (
      #"""
      error: the schema says: Element 'b': not expected. Correct the file as the \#
      schema asks. [SX-007]
      """#,
      #"错误: XSD 检查（原文）：Element 'b': not expected。请按 XSD 的要求修改文件。 [SX-007]"#
    ),
    .badSchema(message: "no root"): (
      #"""
      error: the schema cannot be used: no root. Use the schema that came with this \#
      program. [SX-008]
      """#,
      #"错误: XSD 文件无法使用（原文）：no root。请使用本程序附带的 XSD 文件。 [SX-008]"#
    ),
    .notWellFormed(.tagMismatch(opened: "a", openedLine: 2, closed: "r")): (
      #"""
      error: </r> closes <a>, opened on line 2. Write </a> here, or close <a> \#
      before </r>. [SX-011]
      """#,
      #"错误: 结束标记 </r> 与第 2 行的开始标记 <a> 不一致。请在此写 </a>，或先结束 <a> 再写 </r>。 [SX-011]"#
    ),
    .notWellFormed(.cutOff(element: "a", openedLine: 2)): (
      #"""
      error: the file ends inside <a>, opened on line 2. Close it with </a>; the \#
      file may be cut off. [SX-012]
      """#,
      #"错误: 文件在第 2 行开始的 <a> 内中断。请用 </a> 结束；文件可能不完整。 [SX-012]"#
    ),
    .notWellFormed(.cutOff(element: nil, openedLine: nil)): (
      #"""
      error: the file ends before its root element. Give the whole file; it may be \#
      cut off. [SX-012]
      """#,
      #"错误: 文件在根元素之前中断。请提供完整的文件；文件可能不完整。 [SX-012]"#
    ),
    .notWellFormed(.duplicateAttribute("w", element: "a")): (
      #"error: the attribute "w" stands twice in <a>. Remove one of the two. [SX-013]"#,
      #"错误: <a> 中的属性“w”重复出现。请删去其中一个。 [SX-013]"#
    ),
    .notWellFormed(.undefinedEntity("nbsp")): (
      #"""
      error: the entity &nbsp; is not defined. Write the character itself, or &amp; \#
      for "&". [SX-014]
      """#,
      #"错误: 实体 &nbsp; 没有定义。请直接写出该字符；“&”请写作 &amp;。 [SX-014]"#
    ),
    .notWellFormed(.bareAmpersand): (
      #"error: "&" stands alone. Write &amp; for "&". [SX-015]"#,
      #"错误: “&”不能单独出现。请写作 &amp;。 [SX-015]"#
    ),
    .notWellFormed(.invalidCharacter(0xB)): (
      #"""
      error: the character U+000B is not allowed in XML. Remove the character. \#
      [SX-016]
      """#,
      #"错误: XML 不允许使用字符 U+000B。请删去该字符。 [SX-016]"#
    ),
    .notWellFormed(.lessThanInValue): (
      #"""
      error: "<" stands inside an attribute's value. Close the value with its \#
      quotation mark, or write &lt; for "<". [SX-017]
      """#,
      #"错误: 属性值中出现了“<”。请补上属性值的引号，或将“<”写作 &lt;。 [SX-017]"#
    ),
    .notWellFormed(.quoteMissing): (
      #"""
      error: an attribute's value has no quotation marks. Write it between straight \#
      quotation marks: name="value". [SX-018]
      """#,
      #"错误: 属性值没有加引号。请加上英文直引号：name="value"。 [SX-018]"#
    ),
    .notWellFormed(.valueMissing): (
      #"error: an attribute has no value. Write it as name="value". [SX-019]"#,
      #"错误: 属性没有值。请写成 name="value"。 [SX-019]"#
    ),
    .notWellFormed(.contentAfterRoot): (
      #"""
      error: something stands after the root element's end. Remove it, or move it \#
      inside the root element. [SX-020]
      """#,
      #"错误: 根元素结束之后还有内容。请删去，或移到根元素之内。 [SX-020]"#
    ),
    .notWellFormed(.tooDeep(limit: 256)): (
      #"""
      error: elements stand more than 256 levels deep. Put fewer elements inside \#
      one another. [SX-021]
      """#,
      #"错误: 元素嵌套超过 256 层。请减少嵌套层数。 [SX-021]"#
    ),
    .notWellFormed(.undeclaredPrefix("p")): (
      #"""
      error: the prefix "p" is bound to no namespace. Declare it with xmlns:p="…", \#
      or remove the prefix. [SX-022]
      """#,
      #"错误: 前缀“p”没有绑定命名空间。请用 xmlns:p="…" 声明，或删去前缀。 [SX-022]"#
    ),
    .notWellFormed(.badTag): (
      #"""
      error: a tag is not written as XML asks. Write <name attribute="value">, with \#
      spaces between attributes. [SX-023]
      """#,
      #"错误: 标记的写法不符合 XML 的规定。请写成 <name attribute="value">，属性之间用空格隔开。 [SX-023]"#
    ),
    .notWellFormed(.hyphensInComment): (
      #"error: "--" stands inside a comment. Write the comment without "--". [SX-024]"#,
      #"错误: 注释中出现了“--”。请从注释中删去“--”。 [SX-024]"#
    ),
    .notWellFormed(.declarationNotFirst): (
      #"""
      error: <?xml …?> does not stand at the very beginning. Remove everything \#
      before it, blank lines too. [SX-025]
      """#,
      #"错误: <?xml …?> 不在文件的最开头。请删去它之前的一切内容，包括空行。 [SX-025]"#
    ),
    .notWellFormed(.tooLong): (
      #"error: a name, a value or a text is longer than is read. Shorten it. [SX-026]"#,
      #"错误: 名称、属性值或文本过长。请缩短。 [SX-026]"#
    ),
    .notWellFormed(.other(message: "xmlParsePI : no target name")): (
      #"""
      error: this is not XML; the parser says: xmlParsePI : no target name. Correct \#
      the file at this place. [SX-030]
      """#,
      #"错误: 不是合格的 XML，解析器原文：xmlParsePI : no target name。请在此处修改文件。 [SX-030]"#
    ),
  ]

  @Test(arguments: lines.keys) func wordForWord(problem: XMLProblem) throws {
    let expected = try #require(Self.lines[problem])
    let it = Problem(.xml(problem), at: Place(file: "a.xml", line: 4, column: 9))
    #expect(it.line(in: .english) == "a.xml:4:9: " + expected.english)
    #expect(it.line(in: .chinese) == "a.xml:4:9: " + expected.chinese)
  }

  @Test func namesAreMadeVisibleAndCut() {
    let long = String(repeating: "x", count: 70)
    let problem = XMLProblem.notWellFormed(.tagMismatch(opened: "a", openedLine: 1, closed: long))
    #expect(
      problem.rule(in: .english)
        == "</" + String(repeating: "x", count: 60) + "…> closes <a>, opened on line 1")
  }
}
