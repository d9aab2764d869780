// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

extension ColumnAliases {
  /// The headings of a list's table: those of all tables, and Chinese ones of what every list has,
  /// unless a column of the list itself is called so.
  static func facts(of list: FactList) -> [String: [String]] {
    let own = Set(list.columns.map(\.id))
    return chinese.merging(common) { $1 }.filter { !own.contains($0.key) }
      .mapValues { $0.filter { !own.contains($0) } }
  }

  private static let common: [String: [String]] = [
    "number": ["编号", "号码"], "date": ["日期"], "evidence": ["佐证材料", "佐证"],
    "owner": ["权利人", "所有人"], "lead": ["牵头", "是否牵头"], "home": ["归属", "归属指标"],
    "reported": ["填报", "填报值", "自报"], "first_check": ["初审", "初核"],
    "verified": ["核定", "核定值"], "reason": ["原因", "核减原因"], "verified_by": ["核定人"],
    "verified_on": ["核定日期"],
  ]
}
