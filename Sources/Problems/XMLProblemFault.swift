// SPDX-License-Identifier: Apache-2.0

extension XMLProblem.Fault {
  /// The stable code.
  var code: String {
    switch self {
    case .tagMismatch: "SX-011"
    case .cutOff: "SX-012"
    case .duplicateAttribute: "SX-013"
    case .undefinedEntity: "SX-014"
    case .bareAmpersand: "SX-015"
    case .invalidCharacter: "SX-016"
    case .lessThanInValue: "SX-017"
    case .quoteMissing: "SX-018"
    case .valueMissing: "SX-019"
    case .contentAfterRoot: "SX-020"
    case .tooDeep: "SX-021"
    case .undeclaredPrefix: "SX-022"
    case .badTag: "SX-023"
    case .hyphensInComment: "SX-024"
    case .declarationNotFirst: "SX-025"
    case .tooLong: "SX-026"
    case .other: "SX-030"
    }
  }

  /// The offending text.
  var value: String? {
    switch self {
    case .tagMismatch(_, _, let closed): closed
    case .cutOff(let element, _): element
    case .duplicateAttribute(let name, _): name
    case .undefinedEntity(let name): name
    case .undeclaredPrefix(let prefix): prefix
    default: nil
    }
  }

  func rule(in language: Language) -> String {
    switch language {
    case .english: englishRule
    case .chinese: chineseRule
    }
  }

  func remedy(in language: Language) -> String {
    switch language {
    case .english: englishRemedy
    case .chinese: chineseRemedy
    }
  }

  private var englishRule: String {
    func name(_ text: String) -> String { shown(text) }
    switch self {
    case .tagMismatch(let opened, let line, let closed):
      return "</\(name(closed))> closes <\(name(opened))>, opened on line \(line)"
    case .cutOff(let element?, let line?):
      return "the file ends inside <\(name(element))>, opened on line \(line)"
    case .cutOff: return "the file ends before its root element"
    case .duplicateAttribute(let attribute, let element):
      return
        "the attribute \(quoted(attribute, in: .english)) stands twice in <\(name(element))>"
    case .undefinedEntity(let entity): return "the entity &\(name(entity)); is not defined"
    case .bareAmpersand: return "\"&\" stands alone"
    case .invalidCharacter(let scalar):
      return "the character U+\(hexadecimal(scalar)) is not allowed in XML"
    case .lessThanInValue: return "\"<\" stands inside an attribute's value"
    case .quoteMissing: return "an attribute's value has no quotation marks"
    case .valueMissing: return "an attribute has no value"
    case .contentAfterRoot: return "something stands after the root element's end"
    case .tooDeep(let limit): return "elements stand more than \(limit) levels deep"
    case .undeclaredPrefix(let prefix):
      return "the prefix \(quoted(prefix, in: .english)) is bound to no namespace"
    case .badTag: return "a tag is not written as XML asks"
    case .hyphensInComment: return "\"--\" stands inside a comment"
    case .declarationNotFirst: return "<?xml …?> does not stand at the very beginning"
    case .tooLong: return "a name, a value or a text is longer than is read"
    case .other(let message): return "this is not XML; the parser says: \(message)"
    }
  }

  private var chineseRule: String {
    func name(_ text: String) -> String { shown(text) }
    switch self {
    case .tagMismatch(let opened, let line, let closed):
      return "结束标记 </\(name(closed))> 与第 \(line) 行的开始标记 <\(name(opened))> 不一致"
    case .cutOff(let element?, let line?):
      return "文件在第 \(line) 行开始的 <\(name(element))> 内中断"
    case .cutOff: return "文件在根元素之前中断"
    case .duplicateAttribute(let attribute, let element):
      return "<\(name(element))> 中的属性\(quoted(attribute, in: .chinese))重复出现"
    case .undefinedEntity(let entity): return "实体 &\(name(entity)); 没有定义"
    case .bareAmpersand: return "“&”不能单独出现"
    case .invalidCharacter(let scalar): return "XML 不允许使用字符 U+\(hexadecimal(scalar))"
    case .lessThanInValue: return "属性值中出现了“<”"
    case .quoteMissing: return "属性值没有加引号"
    case .valueMissing: return "属性没有值"
    case .contentAfterRoot: return "根元素结束之后还有内容"
    case .tooDeep(let limit): return "元素嵌套超过 \(limit) 层"
    case .undeclaredPrefix(let prefix):
      return "前缀\(quoted(prefix, in: .chinese))没有绑定命名空间"
    case .badTag: return "标记的写法不符合 XML 的规定"
    case .hyphensInComment: return "注释中出现了“--”"
    case .declarationNotFirst: return "<?xml …?> 不在文件的最开头"
    case .tooLong: return "名称、属性值或文本过长"
    case .other(let message): return "不是合格的 XML，解析器原文：\(message)"
    }
  }

  private var englishRemedy: String {
    switch self {
    case .tagMismatch(let opened, _, let closed):
      "Write </\(shown(opened))> here, or close <\(shown(opened))> before </\(shown(closed))>."
    case .cutOff(let element?, _): "Close it with </\(shown(element))>; the file may be cut off."
    case .cutOff: "Give the whole file; it may be cut off."
    case .duplicateAttribute: "Remove one of the two."
    case .undefinedEntity: "Write the character itself, or &amp; for \"&\"."
    case .bareAmpersand: "Write &amp; for \"&\"."
    case .invalidCharacter: "Remove the character."
    case .lessThanInValue:
      "Close the value with its quotation mark, or write &lt; for \"<\"."
    case .quoteMissing: "Write it between straight quotation marks: name=\"value\"."
    case .valueMissing: "Write it as name=\"value\"."
    case .contentAfterRoot: "Remove it, or move it inside the root element."
    case .tooDeep: "Put fewer elements inside one another."
    case .undeclaredPrefix(let prefix):
      "Declare it with xmlns:\(shown(prefix))=\"…\", or remove the prefix."
    case .badTag: "Write <name attribute=\"value\">, with spaces between attributes."
    case .hyphensInComment: "Write the comment without \"--\"."
    case .declarationNotFirst: "Remove everything before it, blank lines too."
    case .tooLong: "Shorten it."
    case .other: "Correct the file at this place."
    }
  }

  private var chineseRemedy: String {
    switch self {
    case .tagMismatch(let opened, _, let closed):
      "请在此写 </\(shown(opened))>，或先结束 <\(shown(opened))> 再写 </\(shown(closed))>。"
    case .cutOff(let element?, _): "请用 </\(shown(element))> 结束；文件可能不完整。"
    case .cutOff: "请提供完整的文件；文件可能不完整。"
    case .duplicateAttribute: "请删去其中一个。"
    case .undefinedEntity: "请直接写出该字符；“&”请写作 &amp;。"
    case .bareAmpersand: "请写作 &amp;。"
    case .invalidCharacter: "请删去该字符。"
    case .lessThanInValue: "请补上属性值的引号，或将“<”写作 &lt;。"
    case .quoteMissing: "请加上英文直引号：name=\"value\"。"
    case .valueMissing: "请写成 name=\"value\"。"
    case .contentAfterRoot: "请删去，或移到根元素之内。"
    case .tooDeep: "请减少嵌套层数。"
    case .undeclaredPrefix(let prefix):
      "请用 xmlns:\(shown(prefix))=\"…\" 声明，或删去前缀。"
    case .badTag: "请写成 <name attribute=\"value\">，属性之间用空格隔开。"
    case .hyphensInComment: "请从注释中删去“--”。"
    case .declarationNotFirst: "请删去它之前的一切内容，包括空行。"
    case .tooLong: "请缩短。"
    case .other: "请在此处修改文件。"
    }
  }

  /// A name inside a sentence's own marks: made visible and cut as a quoted value is.
  private func shown(_ name: String) -> String {
    String(quoted(name, in: .english).dropFirst().dropLast())
  }

  /// At least four hexadecimal digits, as Unicode writes them.
  private func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
