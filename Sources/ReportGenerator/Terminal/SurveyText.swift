// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree

extension EvaluationResult {
  /// How good the data are, as text: for each questionnaire whether alliances can be told apart,
  /// how the items hang together, and a line per group. For inside the house: nothing is
  /// withheld, but for alliances that too few people answered for, which are in no figure.
  public func surveyText(in language: TerminalLanguage) -> String {
    guard !surveyQuality.isEmpty else {
      return language.pick("no responses to examine\n", "没有可检查的答卷\n")
    }
    return surveyQuality.map { quality in
      SurveyText(
        quality: quality, questionnaire: questionnaires.first { $0.id == quality.questionnaire },
        names: Dictionary(
          alliances.map { ($0.id, language.text($0.name)) }, uniquingKeysWith: { first, _ in first }
        ),
        minimum: round.publish.minimumRespondents, language: language
      ).lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

/// The quality of one questionnaire's data as lines of text.
struct SurveyText {
  let quality: SurveyQuality
  let questionnaire: Questionnaire?
  let names: [String: String]
  let minimum: Int
  let language: TerminalLanguage

  private var words: any Words { language.words }

  var lines: [String] {
    let name = questionnaire.map { language.text($0.name) } ?? quality.questionnaire
    var lines = [words.phrase(.qualityPage) + words.colon + name]
    for sentence in sentences { lines += TextWrap.lines(sentence, indent: 2) }
    guard let whole = quality.whole else { return lines }
    lines += [""] + groups.lines(indent: 2, cuttingNamesIn: 1)
    if !whole.attention.isEmpty {
      lines += [""] + counts(whole.attention, .attentionItem, .missed)
    }
    if !whole.contradictions.isEmpty {
      lines += [""] + counts(whole.contradictions, .indicator, .contradicting)
    }
    lines += [""] + items(whole).lines(indent: 2)
    guard whole.reliability?.alpha == nil else { return lines }
    for audience in quality.audiences where audience.reliability?.alpha != nil {
      lines += ["", "  " + groupName(audience.id)] + items(audience).lines(indent: 2)
    }
    return lines
  }

  private var sentences: [String] {
    var sentences: [String] = []
    if !quality.leftOut.isEmpty {
      sentences.append(words.leftOut(quality.leftOut.count, minimum: minimum))
    }
    guard let whole = quality.whole else { return sentences }
    if let differences = whole.differences, let verdict = differences.verdict {
      sentences.append(
        words.toldApart(
          verdict, reliability: SurveyNumbers.coefficient(differences.ofMeans) ?? "–",
          probability: SurveyNumbers.afterLetter(differences.probability, words)))
    } else {
      sentences.append(words.phrase(quality.isWithoutDifference ? .noDifference : .noTest))
    }
    guard let scale = whole.reliability, let alpha = scale.alpha else {
      return sentences + [words.phrase(.noAlpha)]
    }
    sentences.append(
      words.alphaSentence(
        AlphaLevel(alpha), alpha: SurveyNumbers.coefficient(alpha) ?? "–", items: scale.items,
        respondents: scale.respondents))
    if let varied = SurveyNumbers.coefficient(whole.reliabilityWithoutStraight?.alpha),
      let straight = whole.straight, straight.count > 0
    {
      sentences.append(
        words.alphaWithoutStraight(
          varied, straight: SurveyNumbers.percent(straight.share, words) ?? "–"))
    }
    return sentences
  }

  private func groupName(_ id: String) -> String {
    if id.isEmpty { return words.phrase(.allRespondents) }
    let audience = questionnaire?.audiences.first { $0.id == id }
    return names[id] ?? audience.map { language.text($0.name) } ?? id
  }

  /// A line per group: how many answered, and how well.
  private var groups: TextTable {
    var table = TextTable(
      [
        language.pick("id", "编号"), words.phrase(.respondentGroup), "n",
        language.pick("invited", "应答率"), language.pick("missing", "无评语"),
        language.pick("straight", "直线"), language.pick("attention", "注意力"),
        language.pick("contrary", "矛盾"), language.pick("alpha", "α"), "r_wg",
      ], rightAligned: Set(2...9))
    func percent(_ share: Double?) -> String { SurveyNumbers.percent(share, words) ?? "–" }
    for group in quality.groups {
      table.add([
        group.id.isEmpty ? "*" : group.id, groupName(group.id), String(group.respondents),
        percent(group.rateOfInvited),
        percent(group.answers.share(group.answers.asked - group.answers.valid)),
        percent(group.straight?.share), percent(group.inattentive?.share),
        percent(group.contradicting?.share),
        SurveyNumbers.coefficient(group.reliability?.alpha) ?? "–",
        SurveyNumbers.coefficient(group.agreement) ?? "–",
      ])
    }
    return table
  }

  private func counts(
    _ counts: [CountOf], _ name: SurveyPhrase, _ holds: SurveyPhrase
  ) -> [String] {
    var table = TextTable([words.phrase(name), words.phrase(holds)])
    for count in counts {
      table.add([
        count.id, SurveyNumbers.count(count, words) ?? "–",
      ])
    }
    return table.lines(indent: 2)
  }

  /// A line per item: what was answered, and what the item does to the scale.
  private func items(_ whole: SurveyGroup) -> TextTable {
    var table = TextTable(
      [
        words[.item], language.pick("valid", "有评语"), language.pick("n/a", "不适用"),
        language.pick("don’t know", "不了解"), language.pick("blank", "未答"),
        language.pick("alpha without", "去掉后α"), language.pick("item–rest", "与其余相关"),
      ], rightAligned: Set(1...6))
    for item in whole.items {
      let answers = item.answers
      table.add([
        item.id, answers.map { String($0.valid) } ?? "–",
        answers.map { String($0.notApplicable) } ?? "–",
        answers.map { String($0.dontKnow) } ?? "–", answers.map { String($0.blank) } ?? "–",
        SurveyNumbers.coefficient(item.alphaIfDeleted) ?? "–",
        SurveyNumbers.coefficient(item.itemRest) ?? "–",
      ])
    }
    return table
  }
}
