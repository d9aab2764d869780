// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Builds results for the tests of pages: leaf memberships are given by hand, everything above
/// them is the plain weighted average, so that scores, contributions and ranks fit together.
struct Sample {
  /// One alliance as a test states it.
  struct Entry {
    var id: String
    var name: LocalizedText
    var attributes: [Alliance.Attribute] = []
    /// Leaf memberships by indicator; none there means not supplied and redistributed.
    var leaves: [String: [Double]]
    var values: [String: Double] = [:]
    var composition: MemberComposition?
    /// Changes a node after everything is computed.
    var change: (inout NodeResult) -> Void = { _ in }
  }

  var definition = SampleDefinitions.indexSystem
  var round = SampleDefinitions.round
  var questionnaires = [SampleDefinitions.questionnaire]
  var weighting = SampleDefinitions.weighting
  var entries: [Entry]
  var problems: [ProblemRecord] = []
  var inputFile = "responses/成员单位 [1].csv"

  /// The result, alliances by id.
  func result() -> EvaluationResult {
    let outline = Outline(definition)
    let weights = localWeights(outline)
    var global = Array(repeating: 1.0, count: outline.entries.count)
    for (place, entry) in outline.entries.enumerated() {
      if let parent = entry.parent { global[place] = global[parent] * weights[place] }
    }
    var alliances = entries.sorted { $0.id < $1.id }.map {
      alliance($0, outline: outline, weights: weights)
    }
    for place in outline.entries.indices {
      let scores = alliances.map { $0.absent == nil ? $0.nodes[place].score : nil }
      for index in alliances.indices {
        guard let score = scores[index] else { continue }
        alliances[index].nodes[place].rank =
          1 + scores.count { ($0.map(comparison) ?? .min) > comparison(score) }
        alliances[index].nodes[place].tied =
          scores.count { $0.map(comparison) == comparison(score) } > 1
      }
    }
    for index in alliances.indices {
      alliances[index].rank = alliances[index].nodes[0].rank
      alliances[index].tied = alliances[index].nodes[0].tied
      for place in alliances[index].nodes.indices {
        let entry = entries.first { $0.id == alliances[index].id }
        entry?.change(&alliances[index].nodes[place])
      }
    }
    let records = outline.entries.enumerated().map { place, entry in
      NodeRecord(
        id: entry.id, parent: entry.parent.map { outline.entries[$0].id },
        number: entry.number, kind: kind(entry),
        name: entry.node?.name ?? definition.name, localWeight: weights[place],
        globalWeight: global[place],
        weightSource: entry.parent.map { source(entry, siblings: outline.entries[$0].children) },
        scores: distribution(
          alliances.compactMap { $0.absent == nil ? $0.nodes[place].score : nil }),
        values: distribution(alliances.compactMap { $0.nodes[place].value }))
    }
    return EvaluationResult(
      round: round,
      indexSystem: IndexSystemRecord(
        definition: definition, digest: "0123456789abcdef" + String(repeating: "0", count: 48)),
      questionnaires: questionnaires, nodes: records, weighting: weighting,
      references: [
        ReferenceRecord(
          reference: .allBest, score: 100, resultClass: definition.classes[0].id, expected: nil),
        ReferenceRecord(
          reference: .nothingDone, score: 20,
          resultClass: definition.classes[definition.classes.count - 1].id, expected: nil),
      ], alliances: alliances, problems: problems,
      provenance: Provenance(
        version: "0.1.0",
        inputs: [
          .init(
            file: "round.xml", role: "round",
            digest: "fedcba9876543210" + String(repeating: "1", count: 48), bytes: 1200, rows: nil,
            encoding: nil),
          .init(
            file: inputFile, role: "responses",
            digest: "00ff00ff00ff00ff" + String(repeating: "2", count: 48), bytes: 90_000,
            rows: 214, encoding: "GB18030"),
        ], seed: 2026))
  }

  private func source(_ entry: Outline.Entry, siblings: [Int]) -> NodeRecord.WeightSource {
    if let judged = weighting.matrices.first(where: { $0.items.contains(entry.id) }) {
      return judged.weights == judged.expertWeights ? .judgements : .combined
    }
    return siblings.count == 1 ? .singleChild : .indexSystem
  }

  private func comparison(_ score: Double) -> Int64 {
    Int64((score * 1e9).rounded(.toNearestOrEven))
  }

  private func kind(_ entry: Outline.Entry) -> String {
    guard let node = entry.node else { return "root" }
    if case .indicator(let indicator) = node { return indicator.kind.rawValue }
    return "criterion"
  }

  private func localWeights(_ outline: Outline) -> [Double] {
    var weights = Array(repeating: 1.0, count: outline.entries.count)
    for (place, entry) in outline.entries.enumerated() {
      guard let node = entry.node, let parent = entry.parent else { continue }
      let judged = weighting.matrices.first { $0.parent == outline.entries[parent].id }
      if let judged, let index = judged.items.firstIndex(of: entry.id) {
        weights[place] = judged.weights[index]
      } else {
        weights[place] = node.weight ?? 1 / Double(outline.entries[parent].children.count)
      }
    }
    return weights
  }

  private func alliance(_ entry: Entry, outline: Outline, weights: [Double]) -> AllianceResult {
    var nodes = outline.entries.map { NodeResult(id: $0.id) }
    let scores = definition.grades.map(\.score)
    for (place, node) in outline.entries.enumerated().reversed() {
      if node.children.isEmpty {
        nodes[place].membership = entry.leaves[node.id]
        nodes[place].value = entry.values[node.id]
        if entry.leaves[node.id] == nil {
          nodes[place].completeness = 0
          nodes[place].absent = .notSupplied
        }
      } else {
        let there = node.children.filter { nodes[$0].membership != nil }
        let total = there.reduce(0) { $0 + weights[$1] }
        nodes[place].completeness = node.children.reduce(0) {
          $0 + weights[$1] * nodes[$1].completeness
        }
        guard total > 0 else {
          nodes[place].absent = .notSupplied
          continue
        }
        var membership = Array(repeating: 0.0, count: scores.count)
        for child in there {
          for (grade, share) in (nodes[child].membership ?? []).enumerated() {
            membership[grade] += weights[child] / total * share
          }
        }
        nodes[place].membership = membership
      }
      nodes[place].score = nodes[place].membership.map { membership in
        zip(membership, scores).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    nodes[0].weightUsed = 1
    for (place, node) in outline.entries.enumerated() where !node.children.isEmpty {
      let there = node.children.filter { nodes[$0].membership != nil }
      let total = there.reduce(0) { $0 + weights[$1] }
      for child in node.children {
        let isThere = there.contains(child)
        let used = isThere ? (nodes[place].weightUsed ?? 0) * weights[child] / total : 0
        nodes[child].weightUsed = used
        nodes[child].contribution = nodes[child].score.map { $0 * used }
      }
    }
    nodes[0].contribution = nodes[0].score
    let completeness = nodes[0].completeness
    let isScored = completeness >= round.missing.minimumCompleteness
    let score = isScored ? nodes[0].score : nil
    if !isScored {
      for place in nodes.indices {
        nodes[place].weightUsed = nil
        nodes[place].contribution = nil
      }
      nodes[0].score = nil
      nodes[0].membership = nil
      nodes[0].absent = .belowCompleteness
    }
    let reached = score.map { score in
      definition.classes.firstIndex { comparison($0.from ?? -1e9) <= comparison(score) }
    }
    return AllianceResult(
      id: entry.id, name: entry.name, attributes: entry.attributes, score: score,
      resultClass: reached.flatMap { $0 }.map { definition.classes[$0].id }, missedClasses: [],
      rank: nil, tied: false, membership: isScored ? nodes[0].membership : nil,
      applicability: 1, completeness: completeness,
      bounds: completeness < 1
        ? score.map {
          Bounds(
            worst: $0 * completeness + 20 * (1 - completeness),
            best: $0 * completeness + 100 * (1 - completeness))
        } : score.map { Bounds(worst: $0, best: $0) },
      absent: isScored ? nil : .belowCompleteness, composition: entry.composition,
      participation: [
        Participation(
          audience: "enterprise", members: 24, invited: 24, respondents: .exactly(18)),
        Participation(
          audience: "university", members: 6, invited: 5, respondents: .fewer(than: 5)),
      ], nodes: nodes)
  }

  private func distribution(_ values: [Double]) -> Distribution? {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let at = share * Double(sorted.count - 1)
      let low = Int(at)
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (at - Double(low)) * (sorted[high] - sorted[low])
    }
    return Distribution(
      count: sorted.count, minimum: first, lowerQuartile: quantile(0.25),
      median: quantile(0.5), upperQuartile: quantile(0.75), maximum: last)
  }
}
