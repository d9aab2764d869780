// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree

extension Facts {
  /// What counts for less than it was reported (核减), by alliance: by list in the order of the
  /// lists' ids, then by number, then by what was reported.
  ///
  /// A row that the stage has not reached counts for nothing yet; it is no reduction.
  /// Complexity: O(rows log rows).
  public func reductions(at stage: VerificationStage) -> [String: [Reduction]] {
    var reductions: [String: [Reduction]] = [:]
    for row in rows where row.isStruckOut(at: stage) {
      let verification = row.verification
      reductions[row.alliance, default: []].append(
        Reduction(
          list: row.list, number: row.number, reported: row.reported,
          firstCheck: verification.firstCheck, counted: row.counted(at: stage),
          reason: verification.reason, by: verification.by, on: verification.on,
          evidence: verification.evidence))
    }
    return reductions.mapValues { found in found.sorted(by: Reduction.precedes) }
  }
}

extension Reduction {
  /// An order that does not depend on the rows'.
  fileprivate static func precedes(_ a: Reduction, _ b: Reduction) -> Bool {
    let texts = [
      (a.list ?? "", b.list ?? ""), (a.number, b.number), (a.evidence, b.evidence),
      (a.reason, b.reason), (a.by, b.by), (a.on, b.on),
    ]
    if a.list == b.list, a.number == b.number, a.reported != b.reported {
      return a.reported > b.reported
    }
    for (left, right) in texts where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return (a.counted, a.firstCheck ?? -1) < (b.counted, b.firstCheck ?? -1)
  }
}
