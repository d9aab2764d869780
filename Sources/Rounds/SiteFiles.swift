// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree
public import ReportGenerator

/// One alliance's result by itself (`steelyard.scorecard/1`): what its page shows, as data.
struct Scorecard: Encodable {
  let schema = "steelyard.scorecard/1"
  let round: String
  let indexSystem: String
  let digest: String
  let alliance: AllianceResult
}

extension EvaluationResult {
  /// All files of the site: pages and tables of the published result, and its JSON.
  public func siteFiles() throws -> [SiteFile] {
    let result = published()
    var files = Site(result, sha256: SHA256.digest).files()
    files.append(SiteFile(path: SiteFolder.mark, bytes: try JSONText.encode(result)))
    for alliance in result.alliances {
      let card = Scorecard(
        round: round.id, indexSystem: indexSystem.definition.id, digest: indexSystem.digest,
        alliance: alliance)
      files.append(
        SiteFile(path: "alliances/\(alliance.id).json", bytes: try JSONText.encode(card)))
    }
    return files
  }
}
