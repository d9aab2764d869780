// SPDX-License-Identifier: Apache-2.0
internal import FoundationEssentials

/// JSON as Steelyard writes it: keys sorted, numbers in the shortest form that reads back
/// exactly, no escaped slashes, one line break at the end.
public enum JSONText {
  /// The bytes of a value.
  ///
  /// Zero has no sign, so that equal results have equal bytes.
  ///
  /// - Throws: `EncodingError` where a number is not finite; no value of ours is.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return withoutNegativeZero([UInt8](try encoder.encode(value))) + [UInt8(ascii: "\n")]
  }

  /// The same JSON with `0` for each number `-0`; texts stay as they are. O(size).
  private static func withoutNegativeZero(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    var (isInText, isEscaped) = (false, false)
    for (place, byte) in json.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if byte == UInt8(ascii: "-"), isZero(json, after: place) {
        continue
      }
      result.append(byte)
    }
    return result
  }

  /// Whether the minus sign begins a number (not an exponent) that is 0 and ends there.
  private static func isZero(_ json: [UInt8], after place: Int) -> Bool {
    let isExponent = place > 0 && (json[place - 1] | 0x20) == UInt8(ascii: "e")
    if isExponent { return false }
    guard place + 1 < json.count, json[place + 1] == UInt8(ascii: "0") else { return false }
    guard place + 2 < json.count else { return true }
    return ![UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(json[place + 2])
  }

  /// The value of bytes.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
