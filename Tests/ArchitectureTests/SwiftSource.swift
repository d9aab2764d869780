// SPDX-License-Identifier: Apache-2.0

/// The text of one Swift file, and what of it is code.
struct SwiftSource {
  /// One `import` line: the module it names, where it stands, whether it re-exports.
  struct Import: Equatable {
    let module: String
    let line: Int
    let isReexported: Bool
  }

  /// The file as it is.
  let text: String

  /// The lines of the file with comments and the contents of strings left out, so that a
  /// sentence about `import` is not one. Code inside an interpolation stays.
  let codeLines: [String]

  init(_ text: String) {
    self.text = text
    codeLines = SwiftSource.code(of: Array(text))
  }

  /// The number of lines of the file.
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The lines, counted from 1, whose code holds a word.
  func lines(with word: String) -> [Int] {
    codeLines.indices.filter { codeLines[$0].contains(word) }.map { $0 + 1 }
  }

  /// Every `import`, with any attribute, access level or kind of declaration.
  var imports: [Import] {
    let pattern =
      /(?:^|;|\s)import\s+(?:(?:struct|class|enum|protocol|typealias|func|var|let)\s+)?`?(\w+)/
    return codeLines.enumerated().flatMap { index, line in
      line.matches(of: pattern).map { match in
        Import(
          module: String(match.1), line: index + 1,
          isReexported: line.contains("@_exported"))
      }
    }
  }

  /// What the lexer is inside of: code up to a closing parenthesis (an interpolation), a string
  /// with its number of `#`, or a comment of some depth.
  private enum Region {
    case code(parentheses: Int)
    case string(hashes: Int, isMultiline: Bool)
    case comment(depth: Int)
  }

  private static func code(of text: [Character]) -> [String] {
    var kept = ""
    var regions: [Region] = [.code(parentheses: 0)]
    var i = 0

    func stands(_ word: String, at index: Int) -> Bool {
      text[min(index, text.count)...].starts(with: word)
    }

    while i < text.count, let region = regions.last {
      let character = text[i]
      if character.isNewline {
        kept.append("\n")
        // A string on one line ends with it, whatever stood in it.
        if case .string(_, isMultiline: false) = region { regions.removeLast() }
        i += 1
        continue
      }
      switch region {
      case .comment(let depth):
        if stands("/*", at: i) {
          regions[regions.count - 1] = .comment(depth: depth + 1)
          i += 2
        } else if stands("*/", at: i) {
          regions.removeLast()
          if depth > 1 { regions.append(.comment(depth: depth - 1)) }
          i += 2
        } else {
          i += 1
        }

      case .string(let hashes, let isMultiline):
        let fence = String(repeating: "#", count: hashes)
        let quotes = isMultiline ? "\"\"\"" : "\""
        if stands(quotes + fence, at: i) {
          regions.removeLast()
          kept.append("\"")
          i += quotes.count + hashes
        } else if stands("\\" + fence + "(", at: i) {
          regions.append(.code(parentheses: 0))
          i += 2 + hashes
        } else if stands("\\" + fence, at: i) {
          i += 2 + hashes
        } else {
          i += 1
        }

      case .code(let parentheses):
        let hashes = text[i...].prefix { $0 == "#" }.count
        if stands("//", at: i) {
          while i < text.count, !text[i].isNewline { i += 1 }
        } else if stands("/*", at: i) {
          regions.append(.comment(depth: 1))
          i += 2
        } else if stands("\"", at: i + hashes) {
          let isMultiline = stands("\"\"\"", at: i + hashes)
          regions.append(.string(hashes: hashes, isMultiline: isMultiline))
          kept.append("\"")
          i += hashes + (isMultiline ? 3 : 1)
        } else {
          if character == "(" {
            regions[regions.count - 1] = .code(parentheses: parentheses + 1)
          } else if character == ")", parentheses == 0, regions.count > 1 {
            regions.removeLast()
          } else if character == ")" {
            regions[regions.count - 1] = .code(parentheses: parentheses - 1)
          }
          kept.append(character)
          i += 1
        }
      }
    }
    return kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
