// SPDX-License-Identifier: Apache-2.0
import XMLDocuments

/// What the attributes of a cell of an OpenDocument spreadsheet say of its value
/// [OpenDocument 1.3, part 3, 19.387].
struct OpenDocumentValue {
  static let table: StaticString = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let text: StaticString = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let style: StaticString = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  private static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  /// LibreOffice's own: the only place where an error value is told from a text.
  private static let extended: StaticString =
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

  private var type: String?
  private var value: String?
  private var isError = false
  private var hasFormula = false

  init() {}

  init(_ attributes: XMLStreamAttributes) {
    type = attributes.text(of: "value-type", namespace: Self.office)
    hasFormula = attributes.text(of: "formula", namespace: Self.table) != nil
    isError = attributes.text(of: "value-type", namespace: Self.extended) == "error"
    let name: StaticString? =
      switch type {
      case "float", "currency", "percentage": "value"
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      case "string": "string-value"
      default: nil
      }
    value = name.flatMap { attributes.text(of: $0, namespace: Self.office) }
  }

  /// The cell's text and kind, or `nil` if it is blank; `shown` is what its paragraphs say.
  func content(_ shown: String) -> (text: String, kind: Workbook.Cell.Kind)? {
    let shown = cellText(shown)
    var found: (text: String, kind: Workbook.Cell.Kind)
    switch type {
    case "float", "currency": found = (number(.number) ?? shown, .number)
    case "percentage": found = (number(.percentage) ?? shown, .number)
    case "date": found = (value.map(Self.date) ?? shown, .date)
    case "time": found = (value.flatMap(Self.time) ?? shown, .date)
    case "boolean":
      found = (value == "true" || value == "1" ? "TRUE" : "FALSE", .boolean)
    case "string" where isError: found = (shown, .error)
    case "string": found = (cellText(value ?? shown), .text)
    default:
      if shown.isEmpty, hasFormula { return ("", .formulaWithoutResult) }
      found = (shown, .text)
    }
    return found.text.isEmpty ? nil : found
  }

  private func number(_ format: NumberFormat) -> String? {
    value.map { NumberCell().text(cellText($0), as: format) }
  }

  /// `2026-03-31`, with the time of day where it is not midnight; parts of seconds are left out.
  private static func date(_ written: String) -> String {
    let parts = cellText(written).split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return cellText(written) }
    let clock = parts[1].prefix { $0 != "." && $0 != "," && $0 != "Z" }
    return clock == "00:00:00" ? String(parts[0]) : parts[0] + "T" + clock
  }

  /// `09:30:00` of `PT09H30M00S`; a duration may have more than a day's hours [ISO 8601].
  private static func time(_ written: String) -> String? {
    guard written.hasPrefix("PT") else { return nil }
    var parts: [Character: String] = [:]
    var digits = ""
    for character in written.dropFirst(2) {
      if character.isASCII, character.isNumber || character == "." || character == "," {
        digits.append(character)
      } else {
        parts[character] = String(digits.prefix { $0 != "." && $0 != "," })
        digits = ""
      }
    }
    guard digits.isEmpty, !parts.isEmpty, parts.keys.allSatisfy({ "HMS".contains($0) }) else {
      return nil
    }
    return "HMS".map { letter in
      let part = parts[letter] ?? ""
      return String(repeating: "0", count: max(0, 2 - part.utf8.count)) + part
    }.joined(separator: ":")
  }

  /// How often something stands; once where it is not said or is no number.
  static func count(_ written: String?) -> Int {
    guard let written, let count = Int(written), count > 0 else { return 1 }
    return min(count, 1 << 24)
  }
}
