// SPDX-License-Identifier: Apache-2.0

/// A set of scored items that are looked at together, and of which respondents.
public struct SurveyScope: Sendable, Hashable {
  /// Which items.
  public enum Items: Sendable, Hashable {
    /// All that are scored.
    case all
    /// Those that every audience is asked; only where audiences are asked different items.
    case common
    /// Those of one section.
    case section(String)
  }

  /// Which items.
  public let items: Items
  /// Whether respondents with a straight line are left out.
  public let isVaried: Bool
  /// The items' positions among the scored columns.
  public let columns: [Int]

  /// The scopes of a questionnaire: all scored items, those asked of everyone, and each section, as far
  /// as they have two items at least and differ; the first two also without straight lines.
  static func scopes(
    of questionnaire: Questionnaire, scored: [ResponseTable.Column]
  ) -> [SurveyScope] {
    let items = scored.map { column in questionnaire.items.first { $0.id == column.item } }
    let all = Array(scored.indices)
    let common = all.filter { position in
      questionnaire.audiences.allSatisfy { items[position]?.isAsked(of: $0.id) ?? true }
    }
    var scopes: [SurveyScope] = []
    for isVaried in [false, true] {
      scopes.append(SurveyScope(items: .all, isVaried: isVaried, columns: all))
      if common.count >= 2, common != all {
        scopes.append(SurveyScope(items: .common, isVaried: isVaried, columns: common))
      }
    }
    for section in questionnaire.sections {
      let ids = Set(section.items.map(\.id))
      let columns = all.filter { ids.contains(scored[$0].item) }
      if columns.count >= 2, columns != all {
        scopes.append(SurveyScope(items: .section(section.id), isVaried: false, columns: columns))
      }
    }
    return scopes
  }
}
