// SPDX-License-Identifier: Apache-2.0
package import Evaluation
package import Evidence
internal import Intake
internal import Problems
internal import ReportGenerator

/// What comes out of weighing judgements that a person should know, as problems with the places of
/// the sheets.
struct WeighingReport {
  /// The sheets, or `nil` where none could be read.
  let sheets: JudgementSheets?
  /// The place of a problem that belongs to no sheet.
  let fallback: Place

  /// Why there are no weights; a parent without any is the caller's to place.
  func problem(_ fault: WeighingFault, noWeightsAt place: (_ parent: String) -> Place) -> Problem {
    switch fault {
    case .noWeights(let parent):
      Problem(.round(.noWeights(parent: parent)), at: place(parent))
    case .everySheetExcluded(let parent):
      Problem(.round(.everySheetExcluded(parent: parent)), at: self.place(under: parent))
    case .unusableSheet(let parent, let expert):
      Problem(
        .weighing(.unusableSheet(expert: expert, parent: parent)),
        at: self.place(of: expert, under: parent))
    case .unconnectedSheet(let parent, let expert, let parts):
      Problem(
        .weighing(.unconnectedSheet(expert: expert, parent: parent, parts: parts)),
        at: self.place(of: expert, under: parent))
    case .unconnectedGroup(let parent, let parts, let excluded):
      Problem(
        .weighing(.unconnectedGroup(parent: parent, parts: parts, excluded: excluded)),
        at: self.place(under: parent))
    case .noCommonWeight(let parent):
      Problem(.weighing(.noCommonWeight(parent: parent)), at: self.place(under: parent))
    case .noCommonItem(let parent):
      Problem(.weighing(.noCommonItem(parent: parent)), at: self.place(under: parent))
    case .incompleteTriangular(let parent, let expert, let missing):
      Problem(
        .weighing(.incompleteTriangular(expert: expert, parent: parent, missing: missing)),
        at: self.place(of: expert, under: parent))
    case .looksMirrored(let parent, let expert, let first, let second, let given, let others):
      Problem(
        .weighing(
          .looksMirrored(
            expert: expert, parent: parent, left: first, right: second,
            given: Decimals.ratio(given), others: Decimals.ratio(others))),
        at: sheets?.place(of: first, second, by: expert, under: parent)
          ?? self.place(of: expert, under: parent))
    }
  }

  /// Sheets and groups above the limit, limits that cannot be held, and items that one expert rules
  /// out.
  func problems(_ record: WeightingRecord) -> [Problem] {
    let limit = record.rule.highestRatio
    return record.matrices.flatMap { matrix -> [Problem] in
      var found = matrix.experts.filter(\.aboveLimit).map { expert in
        Problem(
          .judgements(
            .aboveLimit(
              expert: expert.id, parent: matrix.parent,
              ratio: JudgementNumbers.ratio(
                expert.consistencyRatio ?? 0, limit: expert.limit ?? limit),
              limit: Decimals.shown(expert.limit ?? limit, 4))),
          at: place(of: expert.id, under: matrix.parent))
      }
      if let ratio = matrix.consistencyRatio, matrix.isAbove(limit) {
        found.append(
          Problem(
            .judgements(
              .groupAboveLimit(
                parent: matrix.parent, ratio: JudgementNumbers.ratio(ratio, limit: limit),
                limit: Decimals.shown(limit, 4))),
            at: place(under: matrix.parent)))
      }
      let absences = matrix.experts.map { $0.quality?.absence } + [matrix.quality?.absence]
      if absences.contains("beyond-table") {
        found.append(
          Problem(
            .weighing(
              .beyondTable(
                parent: matrix.parent, table: record.rule.randomIndex,
                count: matrix.items.count)), at: place(under: matrix.parent)))
      }
      let unheld = matrix.experts.filter { expert in
        expert.bestWorst != nil && expert.limit == nil && (expert.consistencyRatio ?? 0) > 0
      }
      if !unheld.isEmpty {
        found.append(
          Problem(
            .weighing(
              .noBestWorstLimit(parent: matrix.parent, experts: unheld.map(\.id))),
            at: place(under: matrix.parent)))
      }
      let vetoed = record.rule.mean == .geometric ? matrix.vetoed : []
      if !vetoed.isEmpty {
        found.append(
          Problem(
            .weighing(.vetoed(parent: matrix.parent, items: vetoed)),
            at: place(under: matrix.parent)))
      }
      return found
    }
  }

  /// Where the first sheet on a parent begins.
  func place(under parent: String) -> Place {
    let experts = sheets?.judgements.group(of: parent)?.sheets.map(\.expert) ?? []
    return experts.first.flatMap { sheets?.place(of: $0, under: parent) } ?? fallback
  }

  private func place(of expert: String, under parent: String) -> Place {
    sheets?.place(of: expert, under: parent) ?? fallback
  }
}

extension MatrixRecord {
  /// The items without weight that some expert gives weight to.
  fileprivate var vetoed: [String] {
    items.indices.filter { item in
      expertWeights[item] == 0
        && experts.contains { $0.share > 0 && ($0.weights?[item] ?? 0) > 0 }
    }.map { items[$0] }
  }

  /// Whether XMCDA has no place for the sheets.
  package func isBeyondXMCDA(_ rule: WeightingRule) -> Bool {
    form != .pairwise || rule.method == .fuzzyGeometricMean
  }
}
