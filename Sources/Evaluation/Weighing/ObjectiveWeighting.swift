// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree
internal import WeightingEngine

extension ObjectiveWeights {
  /// The objective weights of a result's indicators: per group of siblings, from how the alliances
  /// differ.
  ///
  /// A benefit or cost indicator enters with its verified figure in its direction, everything else
  /// (survey, range, checklist, criterion) with its score. Only alliances with a value for every
  /// sibling enter a group; with fewer than three, and where nothing differs, the group is left out
  /// and says why. Groups of a single child are passed over.
  ///
  /// - Parameters:
  ///   - result: the result with nothing withheld.
  ///   - method: entropy or CRITIC.
  ///   - roles: which of the result's input files figures come from, by role.
  /// - Complexity: O(alliances × nodes × siblings).
  public init(
    of result: EvaluationResult, by method: Method,
    roles: Set<String> = ["statistics", "checklist", "responses", "tallies", "facts", "panel"]
  ) {
    let outline = result.outline
    var groups: [Group] = []
    var leftOut: [LeftOut] = []
    var cohort: Set<String> = []
    for entry in outline.entries where entry.children.count > 1 {
      let children = entry.children.map { (place: $0, kind: result.direction(of: $0)) }
      var rows: [[Double]] = []
      var names: [String] = []
      for alliance in result.alliances {
        let row = children.compactMap { child -> Double? in
          let node = alliance.nodes[child.place]
          return child.kind == nil ? node.score : node.value
        }
        if row.count == children.count {
          rows.append(row)
          names.append(alliance.id)
        }
      }
      do {
        let table = try DecisionTable(
          rows: rows, directions: children.map { $0.kind ?? .benefit })
        let weights = try table.weights(by: method)
        groups.append(
          Group(
            parent: entry.id, items: children.map { outline.entries[$0.place].id },
            weights: weights, alliances: rows.count))
      } catch {
        leftOut.append(LeftOut(parent: entry.id, reason: LeftOut.Reason(error)))
        continue
      }
      cohort.formUnion(names)
    }
    self.init(
      method: method, indexSystem: result.indexSystem.definition.id,
      indexSystemDigest: result.indexSystem.digest, round: result.round.id,
      date: result.round.date, cohort: result.alliances.map(\.id).filter(cohort.contains),
      sources: result.provenance.inputs.filter { roles.contains($0.role) }.map {
        Source(file: $0.file, digest: $0.digest)
      }, groups: groups, leftOut: leftOut)
  }
}

extension EvaluationResult {
  /// The direction of an indicator whose figure counts; `nil` for what counts by its score.
  fileprivate func direction(of place: Int) -> DecisionTable.Direction? {
    guard let indicator = outline.entries[place].indicator else { return nil }
    switch indicator.kind {
    case .benefit: return .benefit
    case .cost: return .cost
    default: return nil
    }
  }
}

extension DecisionTable {
  /// The weights of the table's indicators.
  fileprivate func weights(by method: ObjectiveWeights.Method) throws -> [Double] {
    switch method {
    case .entropy: try EntropyWeights(self).weights
    case .critic: try CriticWeights(self).weights
    }
  }
}

extension ObjectiveWeights.LeftOut.Reason {
  /// Why a table of at least two indicators gives no weights.
  fileprivate init(_ error: any Error) {
    switch error {
    case ObjectiveWeightsError.allConstant: self = .allConstant
    case ObjectiveWeightsError.allRedundant: self = .allRedundant
    default: self = .tooFewAlliances
    }
  }
}
