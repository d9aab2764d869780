// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree
public import ReportGenerator
internal import Synchronization

/// One alliance's result by itself (`steelyard.scorecard/1`): what its page shows, as data.
///
/// Its keys are sorted as ``JSONText`` sorts them, the alliance's first, so that the rest can be
/// encoded once for all alliances and each one's part comes from `evaluation.json` as it stands.
struct Scorecard: Encodable {
  let schema = "steelyard.scorecard/1"
  let round: String
  let indexSystem: String
  let digest: String

  /// The document of one alliance.
  static func document(_ alliance: ArraySlice<UInt8>, rest: [UInt8]) -> [UInt8] {
    Array("{\"alliance\":".utf8) + alliance + [UInt8(ascii: ",")] + rest.dropFirst()
  }
}

extension EvaluationResult {
  /// All files of the site: pages and tables of the published result, and its JSON.
  public func siteFiles() throws -> [SiteFile] {
    let result = published()
    let work = SiteWork(result)
    Threads.run(Threads.count) { _ in work.run() }
    var files = work.files
    let evaluation = try work.evaluation()
    files.append(SiteFile(path: SiteFolder.mark, bytes: evaluation))
    let rest = try JSONText.encode(
      Scorecard(
        round: round.id, indexSystem: indexSystem.definition.id, digest: indexSystem.digest))
    for (alliance, json) in zip(result.alliances, JSONParts(evaluation).elements(of: "alliances")) {
      files.append(
        SiteFile(
          path: "alliances/\(alliance.id).json", bytes: Scorecard.document(json, rest: rest)))
    }
    return files
  }
}

/// The files of a site that are written at once, by as many threads as come.
private final class SiteWork: Sendable {
  private struct State {
    var begun = 0
    var evaluation: Result<[UInt8], any Error>?
    var files: [SiteFile?]
  }

  private let result: EvaluationResult
  private let writers: [@Sendable () -> SiteFile]
  private let state: Mutex<State>

  init(_ result: EvaluationResult) {
    self.result = result
    writers = Site(result, sha256: SHA256.digest).writers()
    state = Mutex(State(files: Array(repeating: nil, count: writers.count)))
  }

  /// The pages and tables, in their order.
  var files: [SiteFile] { state.withLock { $0.files.compactMap { $0 } } }
  /// The result as JSON.
  func evaluation() throws -> [UInt8] { try state.withLock { try $0.evaluation?.get() } ?? [] }

  /// What one thread does until nothing is left to do; the JSON, the longest piece, comes first.
  func run() {
    while true {
      let number = state.withLock { state in
        state.begun += 1
        return state.begun - 2
      }
      if number >= writers.count { return }
      if number < 0 {
        let json = Result { try JSONText.encode(result) }
        state.withLock { $0.evaluation = json }
      } else {
        let file = writers[number]()
        state.withLock { $0.files[number] = file }
      }
    }
  }
}
