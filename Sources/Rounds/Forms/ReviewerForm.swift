// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
public import Problems
internal import Spreadsheets
internal import WeightingEngine

/// A workbook in which one reviewer marks the alliances (专家评分表): instructions, then a row for each
/// alliance and each thing that reviewers judge and that applies there.
///
/// It needs a round's definition, its index system, registry, experts, recusals, profiles and
/// applicability: it is written before there is a mark. Alliances that the reviewer stands aside
/// from are left out. What is filled in reads back with ``PanelReader`` as it stands. The same round
/// and expert give the same bytes; the date of creation is the round's.
public struct ReviewerForm: Sendable {
  /// What a round says before there are any marks.
  public struct Source: Sendable {
    let round: RoundDefinition
    let indexSystem: IndexSystem
    let alliances: [Alliance]
    let experts: [Expert]
    let recusals: [ReviewerMarks.Recusal]
    let profiles: [String: ProfileAssignment]
    let notApplicable: [NotApplicable]

    /// Reads a round as far as a form needs it.
    ///
    /// - Parameter path: the round's folder, or its definition.
    /// - Returns: the source, or `nil` where what was read has errors, and all problems.
    /// - Throws: ``Files/Fault`` where the round itself is not there.
    public static func read(
      _ path: String
    ) throws(Files.Fault) -> (source: Source?, problems: [Problem]) {
      let file = LoadedRound.file(of: path)
      let bytes = try Files.read(file)
      var loader = RoundLoader(file: file)
      let (document, problems) = RoundReader.read(
        bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
      loader.files.problems += problems
      let source = document.flatMap { loader.readReviewerSource($0) }
      let found = loader.files.problemsInFileOrder()
      return (found.hasErrors ? nil : source, found)
    }
  }

  /// Why there is no form.
  public enum Fault: Error, Sendable, Hashable {
    /// The round has experts, and none of this code.
    case unknownExpert(String, known: [String])
    /// Nothing is judged by reviewers.
    case nothingToMark
    /// The reviewer stands aside from every alliance, or nothing applies to the others.
    case noAlliances
    /// The workbook cannot be written; what was wrong.
    case workbook(String)
  }

  /// One row: an alliance and what is judged there.
  struct Row {
    let alliance: Alliance
    let item: Item
  }

  /// One thing that reviewers judge.
  struct Item {
    let indicator: Indicator
    /// Whether it is a bonus or a deduction, or `nil` of an indicator.
    let sign: Adjustment.Sign?
  }

  let source: Source
  let expert: String?
  let language: Language
  let rows: [Row]

  /// The ids of the alliances that are marked, in the registry's order.
  public var alliances: [String] { unique(rows.map(\.alliance.id)) }
  /// The ids of what is judged, in reading order.
  public var indicators: [String] {
    let there = Set(rows.map(\.item.indicator.id))
    return source.indexSystem.reviewed.map(\.id).filter(there.contains)
  }
  /// How many marks are asked for.
  public var marks: Int { rows.count }

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - expert: the reviewer's code, or `nil`: then it is filled in on the first sheet, and no
  ///     alliance is left out.
  ///   - language: the language of the texts and names.
  public init(_ source: Source, expert: String? = nil, language: Language) throws(Fault) {
    let known = source.experts.map(\.id)
    if let expert, !known.isEmpty, !known.contains(expert) {
      throw .unknownExpert(expert, known: known)
    }
    guard !source.indexSystem.reviewed.isEmpty else { throw .nothingToMark }
    let aside = Set(source.recusals.filter { $0.expert == expert }.map(\.alliance))
    self.source = source
    self.expert = expert
    self.language = language
    rows = source.alliances.filter { !aside.contains($0.id) }.flatMap { alliance in
      source.items(of: alliance.id).map { Row(alliance: alliance, item: $0) }
    }
    if rows.isEmpty { throw .noAlliances }
  }

  /// The workbook's bytes.
  public func bytes() throws(Fault) -> [UInt8] {
    do {
      return try content.bytes()
    } catch {
      throw .workbook(String(describing: error))
    }
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

extension ReviewerForm.Source {
  /// What reviewers judge of an alliance: what does not apply by its profiles or by declaration is
  /// left out, with all that is below it and its bonuses and deductions.
  fileprivate func items(of alliance: String) -> [ReviewerForm.Item] {
    let without = indexSystem.notApplicable(
      to: alliance, profiles: profiles, declared: notApplicable)
    func items(_ nodes: [IndexNode], _ adjustments: Adjustments?) -> [ReviewerForm.Item] {
      nodes.filter { !without.contains($0.id) }.flatMap { node -> [ReviewerForm.Item] in
        switch node {
        case .indicator(let indicator): [ReviewerForm.Item(indicator: indicator, sign: nil)]
        case .criterion(let criterion): items(criterion.children, criterion.adjustments)
        }
      }
        + (adjustments?.items ?? []).map {
          ReviewerForm.Item(indicator: $0.indicator, sign: $0.sign)
        }
    }
    let reviewed = Set(indexSystem.reviewed.map(\.id))
    return items(indexSystem.children, indexSystem.adjustments)
      .filter { reviewed.contains($0.indicator.id) }
  }
}

extension RoundLoader {
  /// Whatever a reviewer's form is made from; `nil` without an index system.
  fileprivate mutating func readReviewerSource(
    _ document: RoundDocument
  ) -> ReviewerForm.Source? {
    readIndexSystem(document)
    let alliances = readAlliances(document).alliances
    let experts = document.experts.flatMap { read($0, role: "experts", ExpertsReader.read) } ?? []
    guard let indexSystem else { return nil }
    let ids = alliances.map(\.id)
    let application = readApplication(document, indexSystem, alliances: ids)
    return ReviewerForm.Source(
      round: document.definition, indexSystem: indexSystem, alliances: alliances,
      experts: experts,
      recusals: readRecusals(document, alliances: ids, experts: experts),
      profiles: application.profiles, notApplicable: application.notApplicable)
  }
}
