// SPDX-License-Identifier: Apache-2.0

/// The attention items of a table: scales whose wording says which answer to tick.
///
/// A response misses an attention item where it gives another answer than the one asked for. An
/// item left blank or not shown was not answered and is not missed.
public struct AttentionItems: Sendable, Hashable {
  /// The items' ids, in the order of the columns.
  public let items: [String]
  private let columns: [Int]
  private let expected: [UInt8]
  private let width: Int

  /// Looks up the attention items among the columns of a table.
  public init(questionnaire: Questionnaire, columns: [ResponseTable.Column]) {
    var found: [(item: String, column: Int, expected: UInt8)] = []
    for (position, column) in columns.enumerated() where column.questionnaire == questionnaire.id {
      guard let item = questionnaire.items.first(where: { $0.id == column.item }),
        item.kind == .attention, column.indicator == nil,
        let scale = item.scale.flatMap(questionnaire.scale),
        let place = scale.answers.firstIndex(where: { $0.code == item.expect }), place < 250
      else { continue }
      found.append((item.id, position, UInt8(place)))
    }
    items = found.map(\.item)
    self.columns = found.map(\.column)
    expected = found.map(\.expected)
    width = columns.count
  }

  /// Whether one row of a block answered the item at a place of ``items``, and whether it missed
  /// it; O(1).
  public func verdict(_ codes: [UInt8], row: Int, item: Int) -> (answered: Bool, missed: Bool) {
    let code = ResponseTable.Code(rawValue: codes[row * width + columns[item]])
    guard code.grade != nil else { return (false, false) }
    return (true, code.rawValue != expected[item])
  }

  /// Whether one row of a block answered any attention item, and whether it missed any; O(items).
  public func verdict(_ codes: [UInt8], row: Int) -> (answered: Bool, missed: Bool) {
    var all = (answered: false, missed: false)
    for item in items.indices {
      let one = verdict(codes, row: row, item: item)
      all = (all.answered || one.answered, all.missed || one.missed)
    }
    return all
  }
}
