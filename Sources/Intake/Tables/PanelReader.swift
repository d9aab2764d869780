// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads reviewers' marks, any number of files into one panel:
/// `alliance,indicator,expert,value[,source,note]`.
///
/// `value` is a number of points from 0 to full marks, or a grade by its id, its name or its position
/// from 1 for the best; blank is no mark. The indicators are those of kind `panel`, and those,
/// bonuses and deductions that are scored by reviewers.
public struct PanelReader {
  private struct Key: Hashable {
    let alliance: String
    let indicator: String
    let expert: String
  }

  private let registry: NamedChoices
  private let experts: NamedChoices
  private let reviewed: NamedChoices
  private let indicators: [String: Indicator]
  private let grades: NamedChoices
  private let aside: Set<[String]>
  private var places: [Key: Place] = [:]

  /// Begins without a file.
  ///
  /// - Parameters:
  ///   - experts: the experts by code; where it is empty, any code may stand.
  ///   - recusals: who stands aside: a mark of theirs is an error.
  public init(
    alliances: [String], indexSystem: IndexSystem, experts: [Expert],
    recusals: [ReviewerMarks.Recusal]
  ) {
    registry = NamedChoices(ids: alliances)
    self.experts = NamedChoices(ids: experts.map(\.id))
    let judged = indexSystem.reviewed
    reviewed = NamedChoices(judged.map { ($0.id, $0.name) })
    indicators = Dictionary(judged.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    grades = NamedChoices(indexSystem.grades.map { ($0.id, $0.name) })
    aside = Set(recusals.map { [$0.expert, $0.alliance] })
  }

  /// Reads one file's marks, in their order; one that an earlier file has too is reported.
  public mutating func read(_ bytes: [UInt8], file: String) -> Reading<[ReviewerMarks.Mark]> {
    var places = places
    let reading = Table.readingRules(
      bytes, file: file, required: ["alliance", "indicator", "expert", "value"],
      known: ["source", "note"], into: [ReviewerMarks.Mark]()
    ) { row, marks in
      // A row of a form that nobody filled in says nothing, not even whose it is.
      if row["value"].isEmpty, row["source"].isEmpty { return }
      let (alliance, expert) = (row.alliance(registry), row.expert(among: experts))
      let source = row.source("source")
      guard let id = row.choice("indicator", .reviewed, of: reviewed),
        let indicator = indicators[id]
      else { return }
      let (points, grade) = mark(on: indicator, &row)
      guard let alliance, let expert else { return }
      if aside.contains([expert, alliance]), !row["value"].isEmpty {
        row.report(.markInSpiteOfRecusal(expert: expert, alliance: alliance), "expert")
      }
      guard points != nil || grade != nil else { return }
      let key = Key(alliance: alliance, indicator: id, expert: expert)
      let place = row.table.place(of: row.row)
      if let first = places[key] {
        row.report(.duplicateMark(first: EarlierPlace(first, seenFrom: place)))
        return
      }
      places[key] = place
      marks.append(
        ReviewerMarks.Mark(
          alliance: alliance, indicator: id, expert: expert, points: points, grade: grade,
          source: source))
    }
    self.places = places
    return reading
  }

  /// A row's points or the position of its grade; neither where the cell is blank or holds none,
  /// which is reported.
  private func mark(
    on indicator: Indicator, _ row: inout RuleRow
  ) -> (points: Double?, grade: Int?) {
    let cell = row["value"]
    if cell.isEmpty { return (nil, nil) }
    guard let full = indicator.rule?.full else {
      if let id = grades.id(cell) { return (nil, grades.ids.firstIndex(of: id)) }
      if let position = Int(cell), (1...max(1, grades.ids.count)).contains(position) {
        return (nil, position - 1)
      }
      row.report(
        .notAGrade(shown: grades.shown(cell), indicator: indicator.id, grades: grades.ids), "value")
      return (nil, nil)
    }
    if case .success(let points) = NumberText.parse(cell), (0...full).contains(points) {
      return (points, nil)
    }
    row.report(
      .notPoints(
        shown: ShownCell(cell, allowed: []), indicator: indicator.id,
        full: StatisticsReader.shortest(full)), "value")
    return (nil, nil)
  }
}
