// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Yams

/// A YAML document as plain values, of bounded size whatever its references unfold to.
struct YAMLTree {
  /// What a node is.
  enum Content {
    /// A text, as written; `isQuoted` where quotation marks or a block stand around it.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLTree])
    /// The pairs in the order written; keys are scalars.
    case mapping([(key: YAMLTree, value: YAMLTree)])
  }

  let content: Content
  let place: Place

  /// Why a text is not read.
  struct Fault: Error {
    var problem: InterchangeProblem
    var place: Place
  }

  /// The text of a scalar, or `nil`.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether there is nothing: an empty plain scalar, `~` or `null`.
  var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLTree? { pairs.first { $0.key.text == key }?.value }

  /// The pairs of a mapping; empty for anything else.
  var pairs: [(key: YAMLTree, value: YAMLTree)] {
    if case .mapping(let pairs) = content { pairs } else { [] }
  }

  /// Reads a text: UTF-8, one document, keys that are scalars. Nothing in it is ever run.
  static func read(_ bytes: [UInt8], file: String) throws(Fault) -> YAMLTree {
    let start = Place(file: file)
    guard bytes.count <= InterchangeLimits.bytes else {
      throw Fault(problem: .beyondLimit(.size), place: start)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Fault(
        problem: .notWellFormed(language: "UTF-8", message: "an invalid byte sequence"),
        place: start)
    }
    if let line = lineOfComplexKey(in: Array(body)) {
      throw Fault(
        problem: .wrongForm(part: "?", expected: "key: value"),
        place: Place(file: file, line: line))
    }
    let node: Node?
    do {
      node = try Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
      throw fault(of: error, file: file)
    } catch {
      throw Fault(problem: .notWellFormed(language: "YAML", message: "unreadable"), place: start)
    }
    guard let node else {
      throw Fault(problem: .missingPart(part: "Goal", parent: file), place: start)
    }
    var count = 0
    return try tree(node, depth: 0, count: &count, file: file)
  }

  // MARK: Guards

  /// The first line with a key that is no plain or quoted text, or `nil`.
  ///
  /// The composer compares all keys of a mapping, and a key that is a reference to references
  /// would unfold without bound. So `? key`, `*reference :`, `] :` and `} :` are looked for in
  /// the bytes before anything is composed. A text in quotation marks that looks like one is
  /// refused as well: no name of a criterion does.
  private static func lineOfComplexKey(in bytes: [UInt8]) -> Int? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }
    var line = 1
    /// Whether only indicators and blanks stood on this line, or since a bracket or comma.
    var atStart = true
    var index = 0
    while index < bytes.count {
      let current = bytes[index]
      switch current {
      case 0x0A: (line, atStart) = (line + 1, true)
      case 0x0D:
        if byte(at: index + 1) != 0x0A { line += 1 }
        atStart = true
      case UInt8(ascii: "?"):
        if atStart { return line }
      case 0x85 where byte(at: index - 1) == 0xC2,
        0xA8 where byte(at: index - 1) == 0x80 && byte(at: index - 2) == 0xE2,
        0xA9 where byte(at: index - 1) == 0x80 && byte(at: index - 2) == 0xE2:
        // U+0085, U+2028 and U+2029 are line breaks to the parser.
        atStart = true
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): atStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
        var next = index + 1
        if current == UInt8(ascii: "*") {
          while let byte = byte(at: next), !isBlank(byte), !isBreak(byte),
            byte != UInt8(ascii: ":"), byte != UInt8(ascii: ",")
          {
            next += 1
          }
        }
        while let byte = byte(at: next), isBlank(byte) { next += 1 }
        if byte(at: next) == UInt8(ascii: ":") { return line }
        atStart = false
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: atStart = false
      }
      index += 1
    }
    return nil
  }

  private static func fault(of error: YamlError, file: String) -> Fault {
    func fault(_ message: String, _ mark: Mark?) -> Fault {
      Fault(
        problem: .notWellFormed(language: "YAML", message: message),
        place: Place(file: file, line: mark?.line, column: mark?.column))
    }
    // The messages of the parser are about signs; those that repeat keys are not passed on.
    return switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fault(problem, mark)
    case .reader(let problem, _, _, _): fault(problem, nil)
    case .duplicatedKeysInMapping(_, let context): fault("a key stands twice", context.mark)
    default: fault("unreadable", nil)
    }
  }

  // MARK: Nodes

  private static func tree(
    _ node: Node, depth: Int, count: inout Int, file: String
  ) throws(Fault) -> YAMLTree {
    let place = Place(file: file, line: node.mark?.line, column: node.mark?.column)
    count += 1
    guard count <= InterchangeLimits.nodes else {
      throw Fault(
        problem: .beyondLimit(.nodes), place: place)
    }
    guard depth <= InterchangeLimits.depth else {
      throw Fault(
        problem: .beyondLimit(.levels), place: place)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return YAMLTree(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
    case .sequence(let sequence):
      var children: [YAMLTree] = []
      for child in sequence {
        children.append(try tree(child, depth: depth + 1, count: &count, file: file))
      }
      return YAMLTree(content: .sequence(children), place: place)
    case .mapping(let mapping):
      var pairs: [(key: YAMLTree, value: YAMLTree)] = []
      for (key, value) in mapping {
        guard case .scalar = key else {
          throw Fault(
            problem: .wrongForm(part: "?", expected: "key: value"), place: place)
        }
        pairs.append(
          (
            try tree(key, depth: depth + 1, count: &count, file: file),
            try tree(value, depth: depth + 1, count: &count, file: file)
          ))
      }
      return YAMLTree(content: .mapping(pairs), place: place)
    case .alias:
      // The parser puts the anchored node in the place of every alias.
      throw Fault(
        problem: .notWellFormed(language: "YAML", message: "undefined alias"), place: place)
    }
  }
}
