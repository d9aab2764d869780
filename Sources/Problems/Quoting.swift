// SPDX-License-Identifier: Apache-2.0

/// A value as it is quoted in a sentence: in the language's own quotation marks, line breaks and
/// control characters made visible, and cut to 60 characters.
func quoted(_ value: String, in language: Language) -> String {
  var shown = ""
  for scalar in value.unicodeScalars.prefix(60) {
    switch scalar {
    case "\n": shown += "\\n"
    case "\r": shown += "\\r"
    case "\t": shown += "\\t"
    default:
      if scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      {
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }
  if value.unicodeScalars.count > 60 { shown += "…" }
  switch language {
  case .english: return "\"\(shown)\""
  case .chinese: return "“\(shown)”"
  }
}

/// A list as it is written in a sentence: `a, b and c`, `a、b和c`.
func list(_ items: [String], in language: Language) -> String {
  guard let last = items.last else { return "" }
  if items.count == 1 { return last }
  let head = items.dropLast()
  switch language {
  case .english: return head.joined(separator: ", ") + " and " + last
  case .chinese: return head.joined(separator: "、") + "和" + last
  }
}
