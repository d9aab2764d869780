// SPDX-License-Identifier: Apache-2.0
public import Evaluation
import Evidence

/// The site of a result: pages in two languages and the tables beside them.
///
/// The same result gives the same bytes. `evaluation.json` and `alliances/<id>.json`, which the
/// pages link to, are the result itself and not written here.
public struct Site {
  private let result: EvaluationResult
  private let sha256: ([UInt8]) -> [UInt8]

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - result: the result as it may be published: what is withheld is `nil` in it.
  ///   - sha256: SHA-256 of bytes, for the policy that names each page's style sheet.
  public init(_ result: EvaluationResult, sha256: @escaping ([UInt8]) -> [UInt8]) {
    self.result = result
    self.sha256 = sha256
  }

  /// All files: the pages of the round's own language, then the tables, then the pages of the
  /// other language. Complexity: O(alliances × nodes) pages, each O(alliances) in its plots.
  public func files() -> [SiteFile] {
    let outline = result.outline
    let printing = Printing(result, outline: outline)
    let isEnglish = result.round.language == "en"
    let languages: [any Words] = isEnglish ? [English(), Chinese()] : [Chinese(), English()]
    var files: [SiteFile] = []
    for (place, words) in languages.enumerated() {
      let other = languages[1 - place]
      let edition = Edition(
        result: result, outline: outline, printing: printing, words: words,
        folder: place == 0 ? "" : words.language + "/",
        twin: (other.language, place == 0 ? other.language + "/" : "", other.ownName))
      files.append(IndexPage(edition: edition, sha256: sha256).file())
      files.append(MethodologyPage(edition: edition, sha256: sha256).file())
      if !edition.isStructureProfile {
        files.append(WeightsPage(edition: edition, sha256: sha256).file())
      }
      if !result.surveyQuality.isEmpty {
        files.append(SurveyQualityPage(edition: edition, sha256: sha256).file())
      }
      if !result.descriptive.isEmpty {
        files.append(OtherAnswersPage(edition: edition, sha256: sha256).file())
      }
      for alliance in result.alliances {
        files.append(
          ScorecardPage(edition: edition, alliance: alliance, sha256: sha256).file())
      }
      if place == 0 {
        files.append(ResultsCSV(edition: edition).file())
        files += result.alliances.map { TreeCSV(edition: edition, alliance: $0).file() }
      }
    }
    return files
  }
}
