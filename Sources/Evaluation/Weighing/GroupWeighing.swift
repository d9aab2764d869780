// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// A group's sheets and shares, and the weights they give: once as they are, and again for every
/// draw of other experts or other judgements.
struct GroupWeighing {
  let group: Judgements.Group
  let rule: WeightingRule
  /// The sheets, experts in order of their codes.
  let sheets: [JudgedSheet]
  /// Each expert's share, summing to 1: the expert's own weight, 0 or half of it above the limit
  /// where the rule says so.
  let shares: [Double]
  /// The judgements of all, where they are pooled and complete: then they can be pooled again quickly.
  private let complete: CompleteJudgements?

  /// Weighs every sheet.
  ///
  /// - Throws: every fault of every sheet.
  init(
    _ rows: Judgements.Group, judgements: Judgements, rule: WeightingRule
  ) throws(WeighingFaults) {
    let group = Judgements.Group(
      parent: rows.parent, items: rows.items, form: rows.form,
      sheets: rows.sheets.sorted { $0.expert.utf8.lexicographicallyPrecedes($1.expert.utf8) })
    var faults: [WeighingFault] = []
    var sheets: [JudgedSheet] = []
    for sheet in group.sheets {
      do {
        sheets.append(try JudgedSheet(sheet, of: group, rule: rule))
      } catch {
        faults.append(group.fault(error, of: sheet.expert))
      }
    }
    faults += Self.mirrored(sheets, group: group, rule: rule)
    guard faults.isEmpty else { throw WeighingFaults(faults) }
    let pull = sheets.map { sheet -> Double in
      let own = judgements.weight(of: sheet.expert)
      guard sheet.isAbove else { return own }
      switch rule.aboveLimit {
      case .flag: return own
      case .exclude: return 0
      case .halve: return own / 2
      }
    }
    let sum = OrderIndependentSum.of(pull)
    guard sum > 0, sum.isFinite else {
      throw WeighingFaults([.everySheetExcluded(parent: group.parent)])
    }
    self.group = group
    self.rule = rule
    self.sheets = sheets
    shares = pull.map { $0 / sum }
    let pools = group.form == .pairwise && rule.group == .judgements
    complete = pools ? CompleteJudgements(sheets.compactMap(\.scaled?.plain)) : nil
  }

  /// The positions of the experts who count.
  var voting: [Int] { sheets.indices.filter { shares[$0] > 0 } }

  /// Whether judgements are brought together pair by pair, or weights.
  var poolsJudgements: Bool { group.form == .pairwise && rule.group == .judgements }

  /// The group's weights with other shares, or with other judgements of the same experts.
  ///
  /// - Returns: `nil` where they do not connect all items, and where no item has weight with all.
  func weights(shares: [Double], drawn: [ScaledJudgements]? = nil) -> [Double]? {
    if drawn == nil, let complete {
      return complete.matrix(weights: shares).map { rule.engineMethod.priorities(of: $0).weights }
    }
    if poolsJudgements {
      return ScaledJudgements.pooled(drawn ?? sheets.compactMap(\.scaled), shares: shares)?
        .outcome(rule)?.weights
    }
    let vectors = drawn?.map { $0.outcome(rule)?.weights } ?? sheets.map(\.weights)
    let known = vectors.compactMap { $0 }
    guard known.count == sheets.count else { return nil }
    return try? Aggregation.priorities(known, weights: shares, mean: rule.engineMean)
  }

  private static func mirrored(
    _ sheets: [JudgedSheet], group: Judgements.Group, rule: WeightingRule
  ) -> [WeighingFault] {
    let weighed = sheets.filter { $0.weights != nil && $0.answers.form == .pairwise }
    return MirroredSheets.suspicions(of: weighed.compactMap(\.weights)).compactMap { suspicion in
      let sheet = weighed[suspicion.expert]
      guard !rule.confirmed.contains(sheet.expert), let weights = sheet.weights else { return nil }
      return .looksMirrored(
        parent: group.parent, expert: sheet.expert, first: group.items[suspicion.first],
        second: group.items[suspicion.second],
        given: (sheet.given?[suspicion.first, suspicion.second] ?? nil)
          ?? weights[suspicion.first] / weights[suspicion.second],
        others: suspicion.others)
    }
  }
}

extension Judgements.Group {
  /// A sheet's fault in the words of ids.
  fileprivate func fault(_ fault: SheetFault, of expert: String) -> WeighingFault {
    switch fault {
    case .unusable: .unusableSheet(parent: parent, expert: expert)
    case .unconnected(let parts):
      .unconnectedSheet(parent: parent, expert: expert, parts: ids(parts))
    case .incomplete(let missing):
      .incompleteTriangular(parent: parent, expert: expert, missing: ids(missing))
    }
  }

  /// Parts of the items by their ids.
  func ids(_ parts: [[Int]]) -> [[String]] { parts.map { $0.map { items[$0] } } }

  /// Pairs by their ids.
  func ids(_ pairs: [ItemPair]) -> [[String]] {
    pairs.map { [items[$0.first], items[$0.second]] }
  }
}
