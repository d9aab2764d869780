// SPDX-License-Identifier: Apache-2.0

/// Why a text cannot be used as XML.
public enum XMLProblem: ProblemWords {
  /// There are no bytes, or only white space.
  case empty
  /// The file is larger than the reader accepts.
  case tooLarge(megabytes: Int, limit: Int)
  /// The bytes are something else: a ZIP archive, binary data, a table.
  case notXML(Content)
  /// There is a document type declaration, which could define entities or fetch files.
  case doctype
  /// The declared encoding is not one that is read.
  case unknownEncoding(String)
  /// A byte sequence does not exist in the file's encoding.
  case badEncoding(String)
  /// The rules of XML are broken.
  case notWellFormed(Fault)
  /// The schema finds a fault where our own checks found none; in libxml2's words.
  case schema(message: String)
  /// The schema itself cannot be used; in libxml2's words.
  case badSchema(message: String)

  /// What a file that is not XML looks like.
  public enum Content: Sendable, Hashable {
    /// A ZIP archive, such as an Excel workbook.
    case zip
    /// Bytes that stand in no text: a NUL.
    case binary
    /// A text that does not begin with `<`.
    case text
  }

  /// Which rule of XML is broken, in the cases that people meet.
  public enum Fault: Sendable, Hashable {
    /// An end tag names another element than the one that is open.
    case tagMismatch(opened: String, openedLine: Int, closed: String)
    /// The file ends while an element is open (`nil`: before the root element).
    case cutOff(element: String?, openedLine: Int?)
    /// An attribute stands twice in one tag.
    case duplicateAttribute(String, element: String)
    /// An entity that nobody defined.
    case undefinedEntity(String)
    /// An `&` that begins no entity.
    case bareAmpersand
    /// A character that XML does not allow, or a reference to one.
    case invalidCharacter(UInt32)
    /// A `<` in an attribute's value; most often a quotation mark is missing before it.
    case lessThanInValue
    /// An attribute's value does not begin with a quotation mark.
    case quoteMissing
    /// An attribute without `=` and a value.
    case valueMissing
    /// Something stands after the root element.
    case contentAfterRoot
    /// Elements stand too deep inside one another.
    case tooDeep(limit: Int)
    /// A name's prefix was never bound to a namespace.
    case undeclaredPrefix(String)
    /// Attributes run into one another, or a tag is not closed with `>`.
    case badTag
    /// A comment holds `--`.
    case hyphensInComment
    /// `<?xml … ?>` does not stand at the very beginning.
    case declarationNotFirst
    /// A value or a text is longer than the reader accepts.
    case tooLong
    /// Anything else, in libxml2's words.
    case other(message: String)
  }

  /// The stable code.
  public var code: String {
    switch self {
    case .empty: "SX-001"
    case .tooLarge: "SX-002"
    case .notXML: "SX-003"
    case .doctype: "SX-004"
    case .unknownEncoding: "SX-005"
    case .badEncoding: "SX-006"
    case .schema: "SX-007"
    case .badSchema: "SX-008"
    case .notWellFormed(let fault): fault.code
    }
  }

  /// How much it matters: always an error.
  public var severity: Severity { .error }

  /// The offending text.
  public var value: String? {
    switch self {
    case .unknownEncoding(let name): name
    case .notWellFormed(let fault): fault.value
    case .empty, .tooLarge, .notXML, .doctype, .badEncoding, .schema, .badSchema: nil
    }
  }

  /// The rule that is broken.
  public func rule(in language: Language) -> String {
    switch language {
    case .english: englishRule
    case .chinese: chineseRule
    }
  }

  /// What to do about it.
  public func remedy(in language: Language) -> String {
    switch language {
    case .english: englishRemedy
    case .chinese: chineseRemedy
    }
  }

  private var englishRule: String {
    switch self {
    case .empty: return "the file is empty"
    case .tooLarge(let megabytes, let limit):
      return "the file has \(megabytes) MiB, more than \(limit) MiB"
    case .notXML(.zip): return "the file is a ZIP archive (such as an Excel workbook), not XML"
    case .notXML(.binary): return "the file holds a NUL byte, so it is not XML"
    case .notXML(.text): return "the file does not begin with \"<\", so it is not XML"
    case .doctype: return "the file has a DOCTYPE, and none is allowed"
    case .unknownEncoding(let name):
      return "the encoding \(quoted(name, in: .english)) is not read"
    case .badEncoding(let name): return "the bytes here are not \(name)"
    case .notWellFormed(let fault): return fault.rule(in: .english)
    case .schema(let message): return "the schema says: \(message)"
    case .badSchema(let message): return "the schema cannot be used: \(message)"
    }
  }

  private var chineseRule: String {
    switch self {
    case .empty: return "文件是空的"
    case .tooLarge(let megabytes, let limit):
      return "文件大小为 \(megabytes) MiB，超过 \(limit) MiB"
    case .notXML(.zip): return "文件是 ZIP 压缩包（例如 Excel 工作簿），不是 XML"
    case .notXML(.binary): return "文件含有 NUL 字节，不是 XML"
    case .notXML(.text): return "文件不以“<”开头，不是 XML"
    case .doctype: return "文件含有 DOCTYPE，不允许使用"
    case .unknownEncoding(let name): return "不支持编码\(quoted(name, in: .chinese))"
    case .badEncoding(let name): return "此处的字节不是 \(name) 编码"
    case .notWellFormed(let fault): return fault.rule(in: .chinese)
    case .schema(let message): return "XSD 检查（原文）：\(message)"
    case .badSchema(let message): return "XSD 文件无法使用（原文）：\(message)"
    }
  }

  private var englishRemedy: String {
    switch self {
    case .empty: "Give a file with a root element."
    case .tooLarge: "Split the file, or remove what does not belong in it."
    case .notXML(.zip): "Give the XML file itself."
    case .notXML: "Give an XML file, saved as UTF-8."
    case .doctype: "Remove the DOCTYPE, and write out the entities it defines."
    case .unknownEncoding: "Save the file as UTF-8 and declare encoding=\"UTF-8\"."
    case .badEncoding: "Save the file as UTF-8 and declare encoding=\"UTF-8\"."
    case .notWellFormed(let fault): fault.remedy(in: .english)
    case .schema: "Correct the file as the schema asks."
    case .badSchema: "Use the schema that came with this program."
    }
  }

  private var chineseRemedy: String {
    switch self {
    case .empty: "请提供带有根元素的文件。"
    case .tooLarge: "请拆分文件，或删去不属于它的内容。"
    case .notXML(.zip): "请提供 XML 文件本身。"
    case .notXML: "请提供以 UTF-8 保存的 XML 文件。"
    case .doctype: "请删去 DOCTYPE，并把它定义的实体直接写出。"
    case .unknownEncoding: "请将文件另存为 UTF-8，并声明 encoding=\"UTF-8\"。"
    case .badEncoding: "请将文件另存为 UTF-8，并声明 encoding=\"UTF-8\"。"
    case .notWellFormed(let fault): fault.remedy(in: .chinese)
    case .schema: "请按 XSD 的要求修改文件。"
    case .badSchema: "请使用本程序附带的 XSD 文件。"
    }
  }
}

/// A problem can be thrown by a reader that stops at the first one.
extension Problem: Error {}
