// SPDX-License-Identifier: Apache-2.0
import XMLDocuments

/// The texts that cells share, read as they arrive: each without white space around it.
final class SharedStrings: XMLStreamHandler {
  static let names = ["si", "t", "rPh"]
  private enum Name: Int { case si, t, rPh }

  private(set) var texts: [String] = []
  private var text: [UInt8] = []
  private var isInText = false
  private var isInGuide = false

  func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    switch name.flatMap(Name.init) {
    case .si: text.removeAll(keepingCapacity: true)
    case .t: isInText = !isInGuide
    case .rPh: isInGuide = true
    case nil: break
    }
  }

  func end(_ name: Int?) {
    switch name.flatMap(Name.init) {
    case .si: texts.append(Self.cellText(of: text))
    case .t: isInText = false
    case .rPh: isInGuide = false
    case nil: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: bytes) }
  }

  /// A text of a cell with its escapes read and without white space around it.
  static func cellText(of bytes: [UInt8]) -> String {
    let text = Spreadsheets.cellText(String(decoding: bytes, as: UTF8.self))
    return bytes.contains(UInt8(ascii: "_")) ? Spreadsheets.cellText(unescaped(text)) : text
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
