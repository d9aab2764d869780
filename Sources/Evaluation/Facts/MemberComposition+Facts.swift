// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree

extension MemberComposition {
  /// The id of the list that compositions are counted from.
  public static let list = "members"

  /// The compositions by alliance, counted from the list `members` with its columns `sector`
  /// (government, enterprise, university, institute, user) and, where there is one, `kind`: an
  /// enterprise of the kind `service` is a service enterprise.
  ///
  /// A row brings its amount, or 1 where the list has none, as far as it counts; seats are rounded to a
  /// whole number. Empty where there is no such list or no such column; an alliance without rows has
  /// none.
  public static func counted(
    from facts: Facts, lists: [FactList], at stage: VerificationStage
  ) -> [String: MemberComposition] {
    guard let list = lists.first(where: { $0.id == Self.list }),
      list.columns.contains(where: { $0.id == "sector" })
    else { return [:] }
    let rows = Dictionary(grouping: facts.rows.filter { $0.list == list.id }, by: \.alliance)
    return rows.mapValues { rows in
      func seats(_ sector: String, isService: Bool? = nil) -> Int {
        var seats = 0.0
        for row in rows where row.cells["sector"] == sector {
          if let isService, (row.cells["kind"] == "service") != isService { continue }
          seats += row.counted(at: stage).rounded()
        }
        return Int(min(seats, mostSeats))
      }
      return MemberComposition(
        government: seats("government"), enterprise: seats("enterprise", isService: false),
        service: seats("enterprise", isService: true), university: seats("university"),
        institute: seats("institute"), user: seats("user"))
    }
  }
}

/// Far above any count of seats, and far from overflow where six are added.
private let mostSeats = 1e15
