// SPDX-License-Identifier: Apache-2.0

/// A number as people type it, brought into one form before it is looked at.
///
/// Full-width characters become narrow ones, small letters capitals, and every dash, colon, middle
/// dot and ideographic full stop its ASCII sign; white space and characters without width go. What is left
/// is compared byte by byte.
enum IdentifierText {
  /// The characters of a text in that form.
  static func characters(of text: String) -> [Character] {
    var result: [Character] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        // The same as below, without the tables of Unicode.
        switch scalar.value {
        case 0x09...0x0d, 0x20: continue
        case 0x61...0x7a: result.append(Character(Unicode.Scalar(UInt8(scalar.value - 0x20))))
        default: result.append(Character(scalar))
        }
        continue
      }
      if scalar.properties.isWhitespace || isWithoutWidth(scalar) { continue }
      result.append(contentsOf: narrow(scalar).properties.uppercaseMapping)
    }
    return result
  }

  /// The same for each word of a text: what white space separates.
  static func words(of text: String) -> [[Character]] {
    text.split(whereSeparator: \.isWhitespace).map { characters(of: String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Zero-width space and joiners, direction marks, word joiner, byte order mark.
  private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200b...0x200f, 0x202a...0x202e, 0x2060, 0xfeff: true
    default: false
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xff01...0xff5e:
      // The full-width forms stand in the order of ASCII.
      let ascii = Unicode.Scalar(UInt8(scalar.value - 0xff01 + 0x21))
      return ascii == "~" ? "-" : ascii
    case 0x2010...0x2015, 0x2212, 0xfe58, 0xfe63: return "-"
    case 0xfe55, 0x2236: return ":"
    case 0xb7, 0x2022, 0x2219, 0x22c5, 0x3002, 0x30fb, 0xfe52, 0xff61, 0xff65: return "."
    case 0x2044, 0x2215: return "/"
    default: return scalar
    }
  }
}

extension Character {
  /// 0 … 9 for an ASCII digit.
  var digit: Int? { isASCII ? wholeNumberValue : nil }

  /// Whether it is one of A … Z.
  var isCapital: Bool { ("A"..."Z").contains(self) && isASCII }

  /// The check character for a remainder of 0 … 10 by 11: a digit, or X for ten.
  static func modulus11(_ remainder: Int) -> Character {
    remainder == 10 ? "X" : Character(String(remainder))
  }
}

extension Collection where Element == Character {
  /// The whole number that ASCII digits say; nil where one is none, there are none, or too many.
  var number: Int? {
    allSatisfy { $0.digit != nil } ? Int(String(self)) : nil
  }
}
