// SPDX-License-Identifier: Apache-2.0

/// Parts of JSON that this program has written, cut out as they stand: what was encoded once need
/// not be encoded again to be written a second time.
struct JSONParts {
  private let json: [UInt8]

  /// Takes JSON of ``JSONText``: an object, without white space.
  init(_ json: [UInt8]) { self.json = json }

  /// The elements of the array that is the object's member of that name; none where it has no such
  /// member. Complexity: O(size).
  func elements(of name: String) -> [ArraySlice<UInt8>] {
    let key = Array("\"\(name)\":".utf8)
    var elements: [ArraySlice<UInt8>] = []
    var (depth, isInText, isEscaped, isMember) = (0, false, false, false)
    var start = 0
    for (place, byte) in json.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1, byte == UInt8(ascii: "["), json[..<place].suffix(key.count) == key[...] {
          isMember = true
          start = place + 1
        }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1, isMember {
          if start < place { elements.append(json[start..<place]) }
          return elements
        }
      case UInt8(ascii: ",") where depth == 2 && isMember:
        elements.append(json[start..<place])
        start = place + 1
      default: break
      }
    }
    return elements
  }
}
