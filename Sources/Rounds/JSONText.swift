// SPDX-License-Identifier: Apache-2.0
internal import FoundationEssentials

/// JSON as Steelyard writes it: keys sorted, numbers in the shortest form that reads back
/// exactly, no escaped slashes, one line break at the end.
public enum JSONText {
  /// The bytes of a value.
  ///
  /// - Throws: `EncodingError` where a number is not finite; no value of ours is.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The value of bytes.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
