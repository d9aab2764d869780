// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
internal import IndicatorTree

extension EvaluationResult {
  /// The alliances' names by id, for ``Swift/Array/text(names:in:)``.
  public func allianceNames(in language: TerminalLanguage) -> [String: String] {
    Dictionary(
      alliances.map { ($0.id, $0.name.text(in: language.rawValue)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension [HandSign] {
  /// The signs as sentences for people in the house, or "" where there is none.
  ///
  /// - Parameter names: the alliances' names by id.
  public func text(names: [String: String], in language: TerminalLanguage) -> String {
    isEmpty ? "" : lines(names: names, language).joined(separator: "\n") + "\n"
  }

  func lines(names: [String: String], _ language: TerminalLanguage) -> [String] {
    let opening = language.pick(
      "Signs that one hand may have filled in many responses. They are a reason to ask, not a verdict; nothing was dropped because of them. For inside the house.",
      "以下迹象提示可能有人代填多份答卷。它们只是核实的线索，并非结论，也未据此剔除任何答卷。仅供内部使用。")
    return TextWrap.lines(opening, indent: 0)
      + flatMap { sign in
        TextWrap.lines(
          sign.sentence(name: names[sign.alliance] ?? sign.alliance, language), indent: 2)
      }
  }
}

extension HandSign {
  fileprivate func sentence(name: String, _ language: TerminalLanguage) -> String {
    func part(_ group: Group?, _ english: String, _ chinese: String) -> String? {
      group.map { group in
        let share =
          group.oneIn == 1
          ? "" : language.pick(" (1 in \(group.oneIn) looked at)", "（抽查1/\(group.oneIn)）")
        return language.pick(
          "\(group.responses) \(english), at most \(group.greatest) together",
          "\(chinese)\(group.responses)份（最多一组\(group.greatest)份）") + share
      }
    }
    let parts = [
      part(sameAddress, "from shared addresses", "来自相同网络地址的"),
      part(burst, "within minutes of one another", "几分钟内集中提交的"),
      part(identical, "with identical answers", "答案完全相同的"),
      tooFast > 0 ? language.pick("\(tooFast) too fast", "作答过快的\(tooFast)份") : nil,
    ].compactMap { $0 }
    return language.pick(
      "\(name), \(questionnaire): of \(responses) responses " + parts.joined(separator: "; ") + ".",
      "\(name)（\(questionnaire)）：共\(responses)份答卷，其中" + parts.joined(separator: "；") + "。")
  }
}
