// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree

/// A questionnaire as it goes out: who is asked about which alliance, in which language first.
///
/// Every form is made from this value and nothing else; the same value gives the same bytes. What
/// is fixed here is not asked: one alliance, one audience. Invariant: at least one item is left.
public struct QuestionnaireForm: Sendable {
  /// Why there is no form.
  public enum Fault: Error, Sendable, Hashable {
    /// The questionnaire has no such audience.
    case unknownAudience(String, known: [String])
    /// The round has no such alliance.
    case unknownAlliance(String, known: [String])
    /// The audience is asked nothing.
    case nothingAsked(audience: String)
  }

  /// The questionnaire with the sections and items that are asked.
  public let questionnaire: Questionnaire
  /// The whole questionnaire, which codes follow from: they are the same for every audience.
  public let whole: Questionnaire
  /// Those who can be meant; one where it is fixed.
  public let audiences: [Audience]
  /// The alliances that can be meant; one where it is fixed; none where whoever sends the form out
  /// knows which one it is about.
  public let alliances: [Alliance]
  /// The language that comes first: `zh-Hans` or `en`.
  public let language: String

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - audience: the only audience, or `nil`: then each respondent says it.
  ///   - alliances: the alliances of the registry, or none.
  ///   - alliance: the only alliance, by its id; or `nil`: then each respondent says it where there
  ///     are several. Without a registry every id is taken as it is.
  public init(
    _ questionnaire: Questionnaire, audience: String? = nil, alliances: [Alliance] = [],
    alliance: String? = nil, language: String
  ) throws(Fault) {
    let asked =
      audience.map { id in questionnaire.audiences.filter { $0.id == id } }
      ?? questionnaire.audiences
    if let audience, asked.isEmpty {
      throw .unknownAudience(audience, known: questionnaire.audiences.map(\.id))
    }
    if let alliance, !alliances.isEmpty {
      guard let found = alliances.first(where: { $0.id == alliance }) else {
        throw .unknownAlliance(alliance, known: alliances.map(\.id))
      }
      self.alliances = [found]
    } else {
      self.alliances =
        alliance.map { [Alliance(id: $0, name: LocalizedText([:]))] } ?? alliances
    }
    audiences = asked
    self.language = language
    let sections = questionnaire.sections.compactMap { section in
      let items = section.items.filter { item in asked.contains { item.isAsked(of: $0.id) } }
      return items.isEmpty
        ? nil
        : Questionnaire.Section(
          id: section.id, name: section.name, instruction: section.instruction, items: items)
    }
    if sections.isEmpty { throw .nothingAsked(audience: audience ?? "") }
    whole = questionnaire
    self.questionnaire = Questionnaire(
      id: questionnaire.id, indexSystem: questionnaire.indexSystem, name: questionnaire.name,
      instruction: questionnaire.instruction, audiences: questionnaire.audiences,
      scales: questionnaire.scales, sections: sections)
  }

  /// Both languages, the first one first.
  public var languages: [String] { language == "en" ? ["en", "zh-Hans"] : ["zh-Hans", "en"] }

  /// The audiences that an item is asked of, or `nil` where it is all of them.
  public func asked(of item: Item) -> [Audience]? {
    let asked = audiences.filter { item.isAsked(of: $0.id) }
    return asked.count == audiences.count ? nil : asked
  }

  /// A limit of a number as a person writes it.
  public static func plain(_ limit: Double) -> String {
    FixedPoint(limit, places: 9)?.shortest ?? String(limit)
  }

  /// The scale of an item.
  public func scale(of item: Item) -> AnswerScale? { item.scale.flatMap(questionnaire.scale) }

  /// How an item is answered.
  public func question(_ item: Item) -> Question {
    switch item.kind {
    case .number: return .number
    case .text: return .text
    case .scale, .yesNo, .choice, .attention:
      guard let scale = scale(of: item) else { return .text }
      let most = min(item.choices, scale.answers.count)
      guard item.choices > 1 else { return .one(scale) }
      return item.ordered ? .order(scale, most: most) : .several(scale, most: most)
    }
  }

  /// How an item is answered.
  public enum Question: Sendable, Hashable {
    /// One answer of a scale.
    case one(AnswerScale)
    /// Answers of a scale, so many at most.
    case several(AnswerScale, most: Int)
    /// Answers of a scale in the respondent's order, so many at most.
    case order(AnswerScale, most: Int)
    /// A number.
    case number
    /// Free text.
    case text
  }

  /// Items one after another that are answered on the same scale and by the same audiences: what a
  /// program shows as one table.
  public func runs(of section: Questionnaire.Section) -> [[Item]] {
    var runs: [[Item]] = []
    for item in section.items {
      if let before = runs.last?.last, case .one(let scale) = question(item),
        case .one(let other) = question(before), scale.id == other.id,
        asked(of: item)?.map(\.id) == asked(of: before)?.map(\.id)
      {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs
  }
}

extension AnswerScale.Answer {
  /// What the answer is called, or its code where it has no words.
  func shown(in language: String) -> String {
    name.isEmpty ? code : name.text(in: language)
  }
}
