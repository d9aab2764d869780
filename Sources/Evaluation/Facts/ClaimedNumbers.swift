// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Numbers that several alliances claim, and what part of each is whose.
///
/// Of a number that A alliances claim: `lead`, all for the one whose row says that it leads, and where
/// none or several do, 1/A each; `split`, 1/A each; `reject`, 0; `each`, 1. Only rows that count take
/// part. A row without a number is the alliance's own.
struct ClaimedNumbers {
  private struct Key: Hashable {
    let list: String
    let number: String
  }

  let claims: [SharedClaim]
  private var shares: [Key: [String: Double]] = [:]

  init(_ facts: Facts, lists: [FactList], stage: VerificationStage) {
    var claimants: [Key: [String: Bool]] = [:]
    for row in facts.rows where !row.number.isEmpty && row.counted(at: stage) > 0 {
      let key = Key(list: row.list, number: row.number)
      let leads = claimants[key]?[row.alliance] ?? false
      claimants[key, default: [:]][row.alliance] = leads || row.leads == true
    }
    var claims: [SharedClaim] = []
    for list in lists {
      let shared = claimants.filter { $0.key.list == list.id && $0.value.count > 1 }
      for (key, leads) in shared.sorted(by: { Self.precedes($0.key.number, $1.key.number) }) {
        let leaders = leads.values.count { $0 }
        let entries = leads.sorted { Self.precedes($0.key, $1.key) }.map { alliance, leads in
          SharedClaim.Claim(
            alliance: alliance, leads: leads,
            share: Self.share(
              by: list.claimed, among: shared[key]?.count ?? 1, leads: leads, leaders: leaders))
        }
        claims.append(
          SharedClaim(list: list.id, number: key.number, rule: list.claimed, claims: entries))
        shares[key] = Dictionary(
          entries.map { ($0.alliance, $0.share) }, uniquingKeysWith: { first, _ in first })
      }
    }
    self.claims = claims
  }

  /// The part of a row's number that is its alliance's.
  func share(of row: FactRow) -> Double {
    shares[Key(list: row.list, number: row.number)]?[row.alliance] ?? 1
  }

  private static func share(
    by rule: FactList.ClaimRule, among count: Int, leads: Bool, leaders: Int
  ) -> Double {
    switch rule {
    case .lead where leaders == 1: leads ? 1 : 0
    case .lead, .split: 1 / Double(count)
    case .reject: 0
    case .each: 1
    }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
