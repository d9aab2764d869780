// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import ReportGenerator

extension ImportRecord {
  /// What a plan and the counts of its cells say, in words and numbers.
  init(
    _ file: String, digest: String, _ layout: ResponseLayout, _ planned: PlannedResponses,
    _ inventory: AnswerInventory, _ questionnaire: Questionnaire
  ) {
    let scales = Dictionary(
      questionnaire.items.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
    func code(_ item: String, _ answer: Int) -> String? {
      let answers = scales[item]?.flatMap { questionnaire.scale($0)?.answers } ?? []
      return answer < answers.count ? answers[answer].code : nil
    }
    self.init(
      file: file, digest: digest, source: layout.source.rawValue, evidence: layout.evidence,
      headerRecords: layout.headerRecords, rows: inventory.rows,
      columns: planned.columns.enumerated().map { position, column in
        var (item, option, role, near): (String?, String?, String?, String?)
        switch column.use {
        case .item(let id, let part):
          item = id
          switch part {
          case .option(let answer)?, .rank(let answer)?: option = code(id, answer)
          case .place(let place)?: option = "place \(place + 1)"
          case .other(let answer)?: option = answer.flatMap { code(id, $0) } ?? "other"
          case .all?, nil: break
          }
        case .role(let name): role = name
        case .notRead: role = "ignore"
        case .nothing(let nearest): near = nearest
        }
        return Column(
          name: column.name, item: item, option: option, role: role, bond: column.bond?.rawValue,
          near: near, answers: inventory.answers[position], blank: inventory.blanks[position],
          notShown: inventory.notShown[position])
      },
      itemsWithoutColumn: planned.itemsWithoutColumn,
      unknownAnswers: Self.unknown(inventory, scales: scales))
  }

  /// Texts that are no answers; where items of one scale share one, the scale stands for them.
  private static func unknown(
    _ inventory: AnswerInventory, scales: [String: String?]
  ) -> [Unknown] {
    struct Key: Hashable {
      let scale: String
      let text: String
    }
    var groups: [(key: Key, found: [AnswerInventory.Unknown])] = []
    var place: [Key: Int] = [:]
    for unknown in inventory.unknown {
      let key = Key(scale: (scales[unknown.item] ?? nil) ?? unknown.item, text: unknown.text)
      if let position = place[key] {
        groups[position].found.append(unknown)
      } else {
        place[key] = groups.count
        groups.append((key, [unknown]))
      }
    }
    return groups.map { key, found in
      let items = Set(found.map(\.item))
      let count = found.reduce(0) { $0 + $1.count }
      let near = found.lazy.compactMap(\.near).first
      let isKey = scales[found[0].item] == nil
      return Unknown(
        target: items.count > 1 ? key.scale : found[0].item, isKey: isKey,
        text: near != nil || SurveyImport.mayShow(key.text, cells: count) ? key.text : nil,
        count: count,
        near: near)
    }.sorted {
      ($0.target, -$0.count, $0.text ?? "\u{10FFFF}") < (
        $1.target, -$1.count, $1.text ?? "\u{10FFFF}"
      )
    }
  }
}
