// SPDX-License-Identifier: Apache-2.0
import XMLDocuments

/// The texts that cells share, one after another in one buffer: each without white space around
/// it. A workbook of a hundred thousand written answers has as many of them.
struct SharedTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many there are.
  var count: Int { ends.count }

  /// Adds a text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Where a text stands in ``bytes``. The position must be below ``count``.
  func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }
}

/// Reads the part of shared texts as it arrives.
final class SharedTextsReading: XMLStreamHandler {
  static let names = ["si", "t", "rPh"]
  private enum Name: Int { case si, t, rPh }

  private(set) var texts = SharedTexts()
  private var text: [UInt8] = []
  private var isInText = false
  private var isInGuide = false

  override func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    switch name.flatMap(Name.init) {
    case .si: text.removeAll(keepingCapacity: true)
    case .t: isInText = !isInGuide
    case .rPh: isInGuide = true
    case nil: break
    }
  }

  override func end(_ name: Int?) {
    switch name.flatMap(Name.init) {
    case .si: text.withUnsafeBufferPointer { add($0) }
    case .t: isInText = false
    case .rPh: isInGuide = false
    case nil: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: bytes) }
  }

  private func add(_ stored: UnsafeBufferPointer<UInt8>) {
    guard !CellText.isPlain(stored) else { return texts.append(stored) }
    var text = CellText.text(stored)
    text.withUTF8 { texts.append($0) }
  }
}

/// The text of a cell of a workbook, from the bytes that are stored.
enum CellText {
  /// The text, with its escapes read and without white space around it.
  static func text(_ stored: UnsafeBufferPointer<UInt8>) -> String {
    let text = cellText(String(decoding: stored, as: UTF8.self))
    return stored.contains(UInt8(ascii: "_")) ? cellText(unescaped(text)) : text
  }

  /// Whether there is surely nothing to take away: no underscore, and neither end can be white
  /// space. Those beyond ASCII begin with C2, E1, E2, E3 or EF in UTF-8, and Chinese texts seldom
  /// do.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    func mayBlank(_ lead: UInt8) -> Bool {
      lead <= 0x20 || lead == 0xC2 || (0xE1...0xE3).contains(lead) || lead == 0xEF
    }
    if mayBlank(first) { return false }
    if last < 0x80 {
      if last <= 0x20 { return false }
    } else {
      var index = text.count - 1
      while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
      if mayBlank(text[index]) { return false }
    }
    return !text.contains(UInt8(ascii: "_"))
  }

  /// `_x000D_` as the character of that number; `_x005F_` is the underscore that keeps such a
  /// text from being read so [ECMA-376-1, 22.9.2.19, ST_Xstring].
  static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    var found = false
    var rest = text.utf16[...]
    while let unit = rest.first {
      if let value = escaped(rest.prefix(7)) {
        units.append(value)
        rest = rest.dropFirst(7)
        found = true
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    // Halves of characters beyond U+FFFF that stand alone become U+FFFD.
    return found ? String(decoding: units, as: UTF16.self) : text
  }

  /// Whether a text begins with such an escape.
  static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    escaped(Substring(text).utf16.prefix(7)) != nil
  }

  /// The number in `_xHHHH_`, or `nil` for anything else.
  private static func escaped(_ units: Substring.UTF16View) -> UInt16? {
    let units = Array(units)
    let underscore = UInt16(UInt8(ascii: "_"))
    guard units.count == 7, units[0] == underscore, units[6] == underscore,
      units[1] == UInt16(UInt8(ascii: "x"))
    else { return nil }
    var value: UInt16 = 0
    for unit in units[2...5] {
      guard let scalar = Unicode.Scalar(unit), let digit = Character(scalar).hexDigitValue,
        scalar.isASCII
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
