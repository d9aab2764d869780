// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A result in one language: what every page of that language is written from.
struct Edition: Sendable {
  let result: EvaluationResult
  let outline: Outline
  let printing: Printing
  /// The tree as the index system has it.
  let base: GroupTree
  /// The tree as each group has it, by profile.
  let trees: [String?: GroupTree]
  let words: any Words
  /// The folder of this language's pages with its slash; empty for the round's own language.
  let folder: String
  /// The other language's tag and folder.
  let twin: (language: String, folder: String, name: String)
  /// What stands above the shares of the grades, wherever they are shown.
  private(set) var gradesHead = HTMLWriter.Fragment()
  /// What stands above the answers to items, wherever they are shown.
  private(set) var itemsHead = HTMLWriter.Fragment()

  init(
    result: EvaluationResult, outline: Outline, printing: Printing, words: any Words,
    folder: String, twin: (language: String, folder: String, name: String)
  ) {
    self.result = result
    self.outline = outline
    self.printing = printing
    self.words = words
    self.folder = folder
    self.twin = twin
    (base, trees) = GroupTree.all(of: result, outline: outline)
    gradesHead = HTMLWriter.Fragment { GradeShares.head(on: self, to: &$0) }
    itemsHead = HTMLWriter.Fragment { Answers.itemsHead(on: self, to: &$0) }
  }

  var language: String { words.language }
  var round: RoundDefinition { result.round }
  var indexSystem: IndexSystem { result.indexSystem.definition }

  /// Whether classes are published: the index system has some, and the round lets them out.
  var hasClasses: Bool { round.publish.resultClass && !indexSystem.classes.isEmpty }

  /// Whether anything that judges is published: a score, a rank or a class.
  var judges: Bool { round.publish.judges }

  /// Whether the round says what alliances are and nothing about how good their work is.
  var isStructureProfile: Bool {
    !judges && result.alliances.contains { $0.composition != nil }
  }

  /// A text in this language, or in the one it has.
  func text(_ text: LocalizedText) -> String { text.text(in: language) }

  /// A score as it is printed.
  func score(_ score: Double, places: Int? = nil) -> String {
    FixedPoint.comparison(score).rounded(to: places ?? printing.scorePlaces).text
  }

  /// A share of completeness or applicability, with its percent sign.
  func completeness(_ share: Double) -> String {
    words.percent(FixedPoint.percentage(share).rounded(to: printing.completenessPlaces).text)
  }

  /// A share (0–1) in percent with so many decimals.
  func percent(_ share: Double, places: Int = 1) -> String {
    words.percent(FixedPoint.percentage(share).rounded(to: places).text)
  }

  /// A figure: at most two decimals from 1 on, four below, without trailing zeros.
  func figure(_ value: Double) -> String { FixedPoint.figure(value) }

  /// A count, which may be fractional.
  func count(_ count: Double) -> String {
    FixedPoint(count, places: 2)?.shortest.replacingHyphen ?? String(count)
  }

  /// The name of an audience, by its id.
  func audience(_ id: String) -> LocalizedText {
    for questionnaire in result.questionnaires {
      if let audience = questionnaire.audiences.first(where: { $0.id == id }) {
        return audience.name
      }
    }
    return LocalizedText([:])
  }

  /// An item of a questionnaire, by their ids.
  func item(_ id: String, of questionnaire: String?) -> Item? {
    result.questionnaires.first { $0.id == questionnaire }?.items.first { $0.id == id }
  }

  /// The class with an id and its position, best first.
  func resultClass(_ id: String) -> (position: Int, value: ResultClass)? {
    indexSystem.classes.firstIndex { $0.id == id }.map { ($0, indexSystem.classes[$0]) }
  }

  /// The place on the palette of five for a position in a list of so many, best first.
  static func tone(_ position: Int, of count: Int) -> Int {
    count < 2 ? 0 : min(4, (position * 8 + count - 1) / (2 * (count - 1)))
  }

  /// The least and the greatest score: of the grades; from 0 where points or deductions count.
  var scale: (least: Double, greatest: Double) {
    let least = hasPoints || hasAdjustments ? 0 : indexSystem.grades.map(\.score).min() ?? 0
    return (least, indexSystem.scale)
  }

  /// The ends of an axis of scores: the scale, longer where a bonus lifts a score above it.
  var axis: (least: Double, greatest: Double) {
    guard hasAdjustments else { return scale }
    let scores = result.alliances.flatMap { $0.nodes.compactMap(\.score) }
    return (scale.least, max(scale.greatest, (scores.max() ?? 0).rounded(.up)))
  }
}

extension FixedPoint {
  /// A figure: at most two decimals from 1 on, four below, without trailing zeros.
  static func figure(_ value: Double) -> String {
    guard let number = FixedPoint(value, places: value.magnitude >= 1 ? 2 : 4) else {
      return String(value)
    }
    return number.shortest.replacingHyphen
  }
}

extension String {
  /// The same number with U+2212 for its hyphen.
  fileprivate var replacingHyphen: String {
    first == "-" ? "\u{2212}" + dropFirst() : self
  }
}

/// The way from one page to another file of the site, both given from the site's top.
func relativePath(from page: String, to file: String) -> String {
  var from = page.split(separator: "/").dropLast()[...]
  var to = file.split(separator: "/")[...]
  while to.count > 1, let head = from.first, head == to.first {
    from = from.dropFirst()
    to = to.dropFirst()
  }
  return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
}
