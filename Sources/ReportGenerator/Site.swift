// SPDX-License-Identifier: Apache-2.0
public import Evaluation
import Evidence

/// The site of a result: pages in two languages and the tables beside them.
///
/// The same result gives the same bytes. `evaluation.json` and `alliances/<id>.json`, which the
/// pages link to, are the result itself and not written here.
public struct Site {
  private let result: EvaluationResult
  private let sha256: @Sendable ([UInt8]) -> [UInt8]

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - result: the result as it may be published: what is withheld is `nil` in it.
  ///   - sha256: SHA-256 of bytes, for the policy that names each page's style sheet.
  public init(_ result: EvaluationResult, sha256: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.result = result
    self.sha256 = sha256
  }

  /// All files in the order of ``writers()``.
  public func files() -> [SiteFile] { writers().map { $0() } }

  /// What writes each file, all of which may run at once: the pages of the round's own language,
  /// then the tables, then the pages of the other language.
  /// Complexity: O(alliances × nodes) pages, each O(alliances) in its plots.
  public func writers() -> [@Sendable () -> SiteFile] {
    let outline = result.outline
    let printing = Printing(result, outline: outline)
    let isEnglish = result.round.language == "en"
    let languages: [any Words] = isEnglish ? [English(), Chinese()] : [Chinese(), English()]
    return languages.indices.flatMap { place in
      let (words, other) = (languages[place], languages[1 - place])
      return writers(
        Edition(
          result: result, outline: outline, printing: printing, words: words,
          folder: place == 0 ? "" : words.language + "/",
          twin: (other.language, place == 0 ? other.language + "/" : "", other.ownName)),
        withTables: place == 0)
    }
  }

  private func writers(_ edition: Edition, withTables: Bool) -> [@Sendable () -> SiteFile] {
    let (result, sha256) = (result, sha256)
    var writers: [@Sendable () -> SiteFile] = [
      { IndexPage(edition: edition, sha256: sha256).file() },
      { MethodologyPage(edition: edition, sha256: sha256).file() },
    ]
    if !edition.isStructureProfile {
      writers.append { WeightsPage(edition: edition, sha256: sha256).file() }
    }
    if edition.hasRobustness {
      writers.append { RobustnessPage(edition: edition, sha256: sha256).file() }
    }
    if !result.surveyQuality.isEmpty {
      writers.append { SurveyQualityPage(edition: edition, sha256: sha256).file() }
    }
    if !result.descriptive.isEmpty {
      writers.append { OtherAnswersPage(edition: edition, sha256: sha256).file() }
    }
    for alliance in result.alliances {
      writers.append {
        ScorecardPage(edition: edition, alliance: alliance, sha256: sha256).file()
      }
    }
    if withTables {
      writers.append { ResultsCSV(edition: edition).file() }
      if ReductionsCSV.isNeeded(result) {
        writers.append { ReductionsCSV(edition: edition).file() }
      }
      if RobustnessCSV.isNeeded(edition) {
        writers.append { RobustnessCSV(edition: edition).file() }
      }
      if InfluencesCSV.isNeeded(edition) {
        writers.append { InfluencesCSV(edition: edition).file() }
      }
      if GatesCSV.isNeeded(edition) { writers.append { GatesCSV(edition: edition).file() } }
      for alliance in result.alliances {
        writers.append { TreeCSV(edition: edition, alliance: alliance).file() }
      }
    }
    return writers
  }
}
