// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// The items of a questionnaire by what a column may call them.
struct ItemIndex {
  let items: [Item]
  private var byID: [String: Int] = [:]
  /// By ids without hyphens, for programs whose codes hold none; `nil` where two share one.
  private var byPlainID: [String: Int?] = [:]
  private var byText: [String: [Int]] = [:]

  init(_ questionnaire: Questionnaire) {
    items = questionnaire.items
    for (position, item) in items.enumerated() {
      byID[item.id] = position
      let plain = item.id.filter { $0 != "-" }
      byPlainID[plain] = byPlainID[plain] == nil ? .some(position) : .some(nil)
      for key in Set(item.text.byLanguage.values.map(SurveyText.questionKey)) {
        byText[key, default: []].append(position)
      }
    }
  }

  /// The item of that id.
  func item(id: String) -> Int? { byID[id] }

  /// The item that a program's code calls: its id, also with `_`, `.` or `/` for `-`.
  func item(code: String) -> Int? { byID[code] ?? byID[SurveyText.codeKey(code)] }

  /// The item whose id is the code but for hyphens, where there is one alone.
  func item(plainCode code: String) -> Int? {
    (byPlainID[code.lowercased()] ?? nil)
  }

  /// The items that have these words, in any language.
  func items(text: String) -> [Int] {
    let key = SurveyText.questionKey(text)
    return key.isEmpty ? [] : byText[key] ?? []
  }

  /// The items whose words are those of a question and of one of its rows: together, with a dash or in
  /// brackets between, else the row's alone.
  func items(question: String, row: String) -> [Int] {
    for joined in ["\(question)\(row)", "\(question)-\(row)", "\(question)[\(row)]"] {
      let found = items(text: joined)
      if !found.isEmpty { return found }
    }
    return items(text: row)
  }

  /// The id of the item whose words are most like a text, or `nil` where none is half like it.
  func nearest(to text: String) -> String? {
    let key = SurveyText.questionKey(text)
    guard !key.isEmpty else { return nil }
    if let item = byID[key] { return items[item].id }
    if let id = Problems.nearest(to: key, among: items.map(\.id)) { return id }
    let pairs = Self.pairs(key)
    var best: (item: Int, likeness: Double)?
    for (other, positions) in byText.sorted(by: { $0.value[0] < $1.value[0] }) {
      let likeness = Self.likeness(pairs, Self.pairs(other))
      if likeness >= 0.5, likeness > best?.likeness ?? 0, let item = positions.first {
        best = (item, likeness)
      }
    }
    return best.map { items[$0.item].id }
  }

  /// Pairs of neighbouring characters; of a single character, itself.
  private static func pairs(_ key: String) -> Set<String> {
    let characters = Array(key)
    if characters.count < 2 { return [key] }
    return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
  }

  /// Dice's coefficient, 2 |A ∩ B| ÷ (|A| + |B|), of two sets of pairs; 0 to 1.
  private static func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
    2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }
}
