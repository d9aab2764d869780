// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
public import Problems
internal import Spreadsheets

/// The list to chase (催办清单) as a workbook: a sheet for responses and one for each kind of thing
/// that alliances supply themselves.
///
/// The same status gives the same bytes: the date of creation is the round's.
public struct ChaseWorkbook: Sendable {
  /// Why there is no workbook.
  public struct Fault: Error, Sendable {
    /// What was wrong.
    public let reason: String
  }

  private let status: RoundStatus
  private let unanswered: [Invitation]
  private let language: Language

  /// Makes the list of a report that has a status.
  public init?(_ report: StatusReport, language: Language) {
    guard let status = report.status else { return nil }
    self.status = status
    unanswered = report.unanswered
    self.language = language
  }

  /// The workbook's bytes.
  public func bytes() throws(Fault) -> [UInt8] {
    do {
      return try content.bytes()
    } catch {
      throw Fault(reason: String(describing: error))
    }
  }

  /// The workbook as plain values.
  var content: WorkbookContent {
    WorkbookContent(
      title: pick("Still missing: ", "催办清单：") + text(status.round.name), author: "Steelyard",
      created: .ofCreation(date: status.round.date),
      sheets: [responses]
        + RoundStatus.Kind.allCases.filter { status.progress($0) != nil }.map(sheet))
  }

  private func pick(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }

  private func text(_ text: LocalizedText) -> String { text.text(in: language.rawValue) }

  /// A row for each invitation without an answer; where there is no list of invitations, one for
  /// each alliance and audience that lacks answers, with their number.
  private var responses: SheetContent {
    var rows: [[CellValue]] = []
    let audienceNames = Dictionary(
      status.audiences.map { ($0.id, text($0.name)) }, uniquingKeysWith: { first, _ in first })
    let open = Dictionary(grouping: unanswered) { [$0.alliance, $0.audience] }
    for alliance in status.alliances {
      for audience in alliance.audiences {
        let begin: [CellValue] = [
          .text(alliance.id), .text(text(alliance.name)), .text(audience.id),
          .text(audienceNames[audience.id] ?? audience.id),
        ]
        if let invitations = open[[alliance.id, audience.id]] {
          for invitation in invitations {
            rows.append(
              begin + [
                .text(invitation.organisation), .text(invitation.token), .text(invitation.link),
                .number(1),
              ])
          }
        } else if let missing = audience.missing, missing > 0 {
          rows.append(begin + [.blank, .blank, .blank, .number(Double(missing))])
        }
      }
    }
    return sheet(
      pick("responses", "答卷"),
      [
        ("alliance", "联盟代码", 18), ("name", "联盟", 36), ("audience", "对象代码", 14),
        ("asked as", "答卷对象", 18), ("organisation", "单位", 28), ("token", "邀请码", 24),
        ("link", "链接", 48), ("missing", "尚缺", 9),
      ], rows)
  }

  private func sheet(_ kind: RoundStatus.Kind) -> SheetContent {
    let rows = status.alliances.flatMap { alliance in
      alliance.outstanding.filter { $0.kind == kind }.map { lacking -> [CellValue] in
        [
          .text(alliance.id), .text(text(alliance.name)), .text(lacking.id),
          .text(text(lacking.name)),
        ]
      }
    }
    let name =
      switch kind {
      case .figure: pick("figures", "数据")
      case .point: pick("points", "核查要点")
      case .evidence: pick("papers", "证明材料")
      case .gate: pick("gates", "门槛条件")
      }
    return sheet(
      name,
      [
        ("alliance", "联盟代码", 18), ("name", "联盟", 36), ("what", "指标或要点代码", 28),
        ("called", "名称", 48),
      ], rows)
  }

  private func sheet(
    _ name: String, _ columns: [(english: String, chinese: String, width: Double)],
    _ rows: [[CellValue]]
  ) -> SheetContent {
    var sheet = SheetContent(name: name)
    sheet.frozenRows = 1
    sheet.isLandscape = true
    for (index, column) in columns.enumerated() {
      sheet.columnWidths[index + 1] = column.width
      sheet.write(
        .text(pick(column.english, column.chinese)), row: 1, column: index + 1, style: .header)
    }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where cell != .blank && cell != .text("") {
        sheet.write(cell, row: row + 2, column: column + 1)
      }
    }
    return sheet
  }
}
