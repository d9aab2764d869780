// SPDX-License-Identifier: Apache-2.0

/// Breaks sentences into lines for a terminal: at spaces, and between East Asian wide characters,
/// but not before a mark that closes or after one that opens.
enum TextWrap {
  /// How many places a line takes at most: what every terminal has.
  static let width = 80
  private static let closing: Set<Character> = ["，", "。", "；", "：", "、", "）", "”", "！", "？"]
  private static let opening: Set<Character> = ["（", "“"]

  /// The lines, each indented by so many spaces. A word longer than a line has a line of its own.
  static func lines(_ text: String, indent: Int, width: Int = width) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      let size = TextTable.width(piece)
      let visible = TextTable.width(trimmed(piece))
      if used > 0, indent + used + visible > width {
        lines.append(margin + trimmed(line))
        line = ""
        used = 0
      }
      line += piece
      used += size
    }
    if !line.isEmpty { lines.append(margin + trimmed(line)) }
    return lines
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text in pieces between which a line may break; spaces stay at the end of their piece.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var last: Character?
    for character in text {
      if let last, breaks(last, character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      last = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func breaks(_ left: Character, _ right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    if closing.contains(right) || opening.contains(left) { return false }
    return isWide(left) || isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    character == "“" || character == "”" || TextTable.width(String(character)) == 2
  }
}
