// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree

extension RoundStatus {
  /// The status as text: who has answered, alliance by alliance, then what is supplied, then signs
  /// that one hand filled in many responses. No line is wider than 80 places but for names that no
  /// line can hold.
  public func text(in language: TerminalLanguage) -> String {
    var lines = TextWrap.lines(summary(in: language), indent: 0)
    lines.append("")
    lines += answerLines(in: language)
    lines += supplyLines(in: language)
    if !handSigns.isEmpty { lines += [""] + handSigns.lines(names: names(in: language), language) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func names(in language: TerminalLanguage) -> [String: String] {
    Dictionary(
      alliances.map { ($0.id, language.text($0.name)) }, uniquingKeysWith: { first, _ in first })
  }

  private func summary(in language: TerminalLanguage) -> String {
    let stated = alliances.flatMap(\.audiences).contains { $0.invited != nil }
    let below = alliances.flatMap(\.audiences).count { $0.isBelowMinimum }
    let least = round.publish.minimumRespondents
    switch language {
    case .english:
      return "\(answered) \(answered == 1 ? "response" : "responses")"
        + (stated ? ", \(invited) invited, \(missing) still missing" : "")
        + "; \(below) \(below == 1 ? "group" : "groups") below the minimum of \(least)"
    case .chinese:
      return "已收答卷\(answered)份" + (stated ? "，应邀\(invited)份，尚缺\(missing)份" : "")
        + "；有\(below)组少于公布下限\(least)份"
    }
  }

  /// A table whose rows stand under their alliances' names.
  private func answerLines(in language: TerminalLanguage) -> [String] {
    var names: [String: String] = [:]
    for audience in audiences { names[audience.id] = language.text(audience.name) }
    var table = TextTable(
      [
        language.pick("audience", "答卷对象"), language.pick("invited", "应邀"),
        language.pick("answered", "已答"), language.pick("missing", "尚缺"), "",
      ], rightAligned: [1, 2, 3])
    func figure(_ count: Int?) -> String { count.map(String.init) ?? "–" }
    for alliance in alliances {
      for audience in alliance.audiences {
        table.add([
          TextTable.cut(names[audience.id] ?? audience.id, to: 28), figure(audience.invited),
          figure(audience.answered), figure(audience.missing),
          audience.isBelowMinimum
            ? language.pick("below the minimum", "低于公布下限") : "",
        ])
      }
    }
    var rows = table.lines(indent: 2)[...]
    var lines = [rows.removeFirst()]
    for alliance in alliances {
      lines += TextWrap.lines("\(language.text(alliance.name)) (\(alliance.id))", indent: 0)
      lines += rows.prefix(alliance.audiences.count)
      rows = rows.dropFirst(alliance.audiences.count)
      if alliance.audiences.isEmpty {
        lines.append("  " + language.pick("nobody is invited", "未邀请任何人答卷"))
      }
    }
    return lines
  }

  /// A table of what alliances supply themselves; nothing where nothing is asked for.
  private func supplyLines(in language: TerminalLanguage) -> [String] {
    let kinds = Kind.allCases.filter { progress($0) != nil }
    if kinds.isEmpty { return [] }
    var table = TextTable(
      [language.pick("supplied of asked for", "已报／应报")] + kinds.map { $0.name(in: language) },
      rightAligned: Set(1...kinds.count))
    func shown(_ progress: Progress?) -> String {
      progress.map { "\($0.supplied)/\($0.asked)" } ?? "–"
    }
    for alliance in alliances {
      table.add(
        [TextTable.cut(language.text(alliance.name), to: 36)]
          + kinds.map { shown(alliance.progress[$0]) })
    }
    table.add([language.pick("together", "合计")] + kinds.map { shown(progress($0)) })
    return [""] + table.lines()
  }
}

extension RoundStatus.Kind {
  /// What it is called above a column.
  func name(in language: TerminalLanguage) -> String {
    switch self {
    case .figure: language.pick("figures", "数据")
    case .point: language.pick("points", "核查要点")
    case .evidence: language.pick("papers", "证明材料")
    case .gate: language.pick("gates", "门槛条件")
    }
  }
}
