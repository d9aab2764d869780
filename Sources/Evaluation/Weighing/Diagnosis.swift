// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

extension JudgementQuality {
  /// How consistent judgements of pairs are, and what to look at again.
  ///
  /// - Parameters:
  ///   - given: the judgements as given, which connect all items.
  ///   - measured: their λmax, CI and CR.
  ///   - items: the items' ids.
  init(
    of given: IncompleteMatrix, measured: MeasuredConsistency, items: [String],
    rule: WeightingRule
  ) {
    let consistency = measured.value
    let geometric = GeometricConsistency(of: given)
    self.init(
      randomIndexTable: consistency.randomIndex == nil ? nil : consistency.table.rawValue,
      absence: consistency.absence?.name, geometricIndex: geometric?.index,
      geometricLimit: geometric?.limit, triadIndex: TriadInconsistency.index(of: given),
      rightLeftDifference: rule.method == .eigenvector
        ? given.complete.map(RightLeftDifference.of) : nil,
      worstTriad: TriadInconsistency.worst(of: given).map { TriadRecord($0, items: items) },
      revisions: Revisions.ranked(
        of: given, by: rule.engineMethod, randomIndex: consistency.randomIndex,
        optimum: measured.optimum
      ).map { RevisionRecord($0, items: items) })
  }

  /// What to look at again in a best–worst sheet: the items whose two judgements contradict best
  /// over worst most, and the value that the other two imply; the ratio is that of the sheet with
  /// this one judgement changed.
  init(of answer: Judgements.BestWorst, items: [String]) {
    let result = try? WeightingEngine.BestWorst(
      best: answer.best, worst: answer.worst, bestToOthers: answer.bestToOthers,
      othersToWorst: answer.othersToWorst)
    let span = answer.bestToOthers[answer.worst]
    let revisions = (result?.furthest ?? []).map { item -> RevisionRecord in
      let implied = span / answer.othersToWorst[item]
      let suggested = min(max(implied.rounded(), 1), 9)
      var changed = answer.bestToOthers
      changed[item] = suggested
      let after = try? WeightingEngine.BestWorst(
        best: answer.best, worst: answer.worst, bestToOthers: changed,
        othersToWorst: answer.othersToWorst)
      return RevisionRecord(
        left: items[answer.best], right: items[item], value: answer.bestToOthers[item],
        implied: implied, suggested: suggested, ratioIfChanged: after?.consistencyRatio)
    }
    self.init(
      randomIndexTable: nil, absence: nil, geometricIndex: nil, geometricLimit: nil,
      triadIndex: nil, rightLeftDifference: nil, worstTriad: nil, revisions: revisions)
  }

  /// What is known of a sheet whose comparisons do not connect all items.
  static let unconnected = JudgementQuality(
    randomIndexTable: nil, absence: "unconnected", geometricIndex: nil, geometricLimit: nil,
    triadIndex: nil, rightLeftDifference: nil, worstTriad: nil, revisions: [])

  /// What is known of points: nothing in them could contradict.
  static let untested = JudgementQuality(
    randomIndexTable: nil, absence: "untested", geometricIndex: nil, geometricLimit: nil,
    triadIndex: nil, rightLeftDifference: nil, worstTriad: nil, revisions: [])
}

extension Consistency.Absence {
  fileprivate var name: String {
    switch self {
    case .untested: "untested"
    case .beyondTable: "beyond-table"
    }
  }
}

extension TriadRecord {
  fileprivate init(_ triad: Triad, items: [String]) {
    self.init(
      items: [items[triad.first], items[triad.second], items[triad.third]],
      firstOverSecond: triad.firstOverSecond, secondOverThird: triad.secondOverThird,
      firstOverThird: triad.firstOverThird)
  }
}

extension RevisionRecord {
  fileprivate init(_ revision: Revision, items: [String]) {
    self.init(
      left: items[revision.pair.first], right: items[revision.pair.second],
      value: revision.value, implied: revision.implied, suggested: revision.suggested,
      ratioIfChanged: revision.ratioIfChanged)
  }
}

extension ConcordanceRecord {
  init(_ concordance: KendallConcordance) {
    self.init(
      coefficient: concordance.coefficient, chiSquare: concordance.chiSquare,
      degreesOfFreedom: concordance.degreesOfFreedom,
      probability: concordance.exactProbability ?? concordance.approximateProbability,
      isExact: concordance.exactProbability != nil)
  }
}
