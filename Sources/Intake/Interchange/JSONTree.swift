// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// A JSON document (RFC 8259) as plain values with their places, of bounded size and depth.
///
/// Foundation's decoder tells no line and no column, and a file of another program is where
/// people need them.
struct JSONTree {
  /// What a value is.
  enum Content {
    case null
    case truth(Bool)
    /// A number, as written.
    case number(String)
    case text(String)
    case array([JSONTree])
    /// The members in the order written.
    case object([(key: String, value: JSONTree)])
  }

  let content: Content
  let place: Place

  /// Why a text is not JSON, and where.
  struct Fault: Error {
    var problem: InterchangeProblem
    var place: Place
  }

  /// The first member of that name.
  subscript(key: String) -> JSONTree? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The values of an array; `nil` for anything else.
  var values: [JSONTree]? {
    if case .array(let values) = content { values } else { nil }
  }

  /// A text, or a number as written: databases give some columns either way.
  var text: String? {
    switch content {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// Reads a text in UTF-8, with or without a byte order mark. O(size).
  static func read(_ bytes: [UInt8], file: String) throws(Fault) -> JSONTree {
    guard bytes.count <= InterchangeLimits.bytes else {
      throw Fault(
        problem: .beyondLimit(.size), place: Place(file: file))
    }
    var reader = try reader(bytes, file: file)
    return try reader.document()
  }

  /// Reads a text whose value is an array, and hands over its elements one after another, so that
  /// only one of them is in memory; any other value is handed over whole. Of any size. O(size).
  static func forEachElement(
    of bytes: [UInt8], file: String, _ body: (JSONTree) throws(Fault) -> Void
  ) throws(Fault) {
    var reader = try reader(bytes, file: file)
    try reader.elements(body)
  }

  private static func reader(
    _ bytes: [UInt8], file: String
  ) throws(Fault) -> JSONTreeReader {
    let body = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    guard String(validating: body, as: UTF8.self) != nil else {
      throw Fault(
        problem: .notWellFormed(language: "UTF-8", message: "an invalid byte sequence"),
        place: Place(file: file))
    }
    return JSONTreeReader(body, file: file)
  }
}

/// One reading of a JSON text.
private struct JSONTreeReader {
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  /// The column of the byte at `counted`: files of one line are the rule, and counting each
  /// place from the line's beginning would take the square of its length.
  private var column = 1
  private var counted = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func document() throws(JSONTree.Fault) -> JSONTree {
    let value = try value(depth: 0)
    try end()
    return value
  }

  mutating func elements(_ body: (JSONTree) throws(JSONTree.Fault) -> Void) throws(JSONTree.Fault) {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else {
      return try body(try document())
    }
    try elements(depth: 0, body)
    try end()
  }

  private mutating func end() throws(JSONTree.Fault) {
    skipBlanks()
    if index < bytes.count { throw fault("something stands after the end") }
  }

  private mutating func here() -> Place {
    let end = min(index, bytes.count)
    column += bytes[counted..<max(end, counted)].count { $0 & 0xC0 != 0x80 }
    counted = max(end, counted)
    return Place(file: file, line: line, column: column)
  }

  private mutating func fault(_ message: String) -> JSONTree.Fault {
    JSONTree.Fault(
      problem: .notWellFormed(language: "JSON", message: message), place: here())
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
      index += 1
      if bytes[index - 1] == 0x0A { (line, column, counted) = (line + 1, 1, index) }
    }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONTree.Fault) -> JSONTree {
    skipBlanks()
    let place = here()
    guard depth <= InterchangeLimits.depth else {
      throw JSONTree.Fault(
        problem: .beyondLimit(.levels), place: place)
    }
    guard index < bytes.count else { throw fault("the file ends too soon") }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      return JSONTree(content: .object(try members(depth: depth)), place: place)
    case UInt8(ascii: "["):
      return JSONTree(content: .array(try elements(depth: depth)), place: place)
    case UInt8(ascii: "\""): return JSONTree(content: .text(try string()), place: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONTree(content: .number(try number()), place: place)
    default:
      for (word, content) in [
        ("null", JSONTree.Content.null), ("true", .truth(true)), ("false", .truth(false)),
      ] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONTree(content: content, place: place)
      }
      throw fault("no value begins here")
    }
  }

  private mutating func members(
    depth: Int
  ) throws(JSONTree.Fault) -> [(key: String, value: JSONTree)] {
    index += 1
    var members: [(key: String, value: JSONTree)] = []
    skipBlanks()
    if take("}") { return [] }
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw fault("a name in quotation marks is missing")
      }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw fault("a colon is missing") }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or a closing brace is missing") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONTree.Fault) -> [JSONTree] {
    var elements: [JSONTree] = []
    try self.elements(depth: depth) { elements.append($0) }
    return elements
  }

  private mutating func elements(
    depth: Int, _ body: (JSONTree) throws(JSONTree.Fault) -> Void
  ) throws(JSONTree.Fault) {
    index += 1
    skipBlanks()
    if take("]") { return }
    while true {
      try body(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return }
      guard take(",") else { throw fault("a comma or a closing bracket is missing") }
    }
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    return index - start
  }

  private mutating func number() throws(JSONTree.Fault) -> String {
    let start = index
    _ = take("-")
    let first = index < bytes.count ? bytes[index] : 0
    let whole = digits()
    if whole == 0 || (whole > 1 && first == UInt8(ascii: "0")) {
      throw fault("this is no number")
    }
    if take("."), digits() == 0 { throw fault("digits are missing") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw fault("digits are missing") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws(JSONTree.Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 { throw fault("a control character stands in a text") }
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      text += Array(String(Character(try escaped())).utf8)
    }
    throw fault("a text has no end")
  }

  private mutating func escaped() throws(JSONTree.Fault) -> Unicode.Scalar {
    guard index < bytes.count else { throw fault("a text has no end") }
    index += 1
    switch bytes[index - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try codeUnit()
      if (0xD800..<0xDC00).contains(code), bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half a character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault("half a character") }
      return scalar
    default: throw fault("an unknown escape")
    }
  }

  private mutating func codeUnit() throws(JSONTree.Fault) -> UInt32 {
    let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let code = UInt32(digits, radix: 16)
    else { throw fault("four hexadecimal digits are missing") }
    index += 4
    return code
  }
}
