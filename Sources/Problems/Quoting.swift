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
  list(items, joinedBy: language.pick(" and ", "和"), in: language)
}

/// A list whose last item comes after a word of its own: `a, b or c`.
func list(_ items: [String], joinedBy word: String, in language: Language) -> String {
  guard let last = items.last else { return "" }
  if items.count == 1 { return last }
  return items.dropLast().joined(separator: language.pick(", ", "、")) + word + last
}

/// " Did you mean "x"?" where one of the choices is within an edit distance of 2, otherwise "".
func suggestion(for value: String, among choices: [String], in language: Language) -> String {
  nearest(to: value, among: choices).map { question(after: $0, in: language) } ?? ""
}

/// " Did you mean "x"?"
func question(after nearest: String, in language: Language) -> String {
  switch language {
  case .english: return " Did you mean \(quoted(nearest, in: language))?"
  case .chinese: return "是否应为\(quoted(nearest, in: language))？"
  }
}

/// The first choice with the least edit distance of at most 2 from a value that is longer than
/// that distance, or `nil`.
///
/// - Parameter most: the most edits, at most 2.
public func nearest(to value: String, among choices: [String], atMost most: Int = 2) -> String? {
  var best: (choice: String, distance: Int)?
  for choice in choices where choice != value {
    let distance = editDistance(Array(value.unicodeScalars), Array(choice.unicodeScalars))
    guard distance <= most, distance < value.unicodeScalars.count else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (choice, distance) }
  }
  return best?.choice
}

/// Levenshtein's distance. Complexity: O(n × m), and O(1) where the lengths differ by over 2.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if abs(a.count - b.count) > 2 { return 3 }
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let substituted = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
