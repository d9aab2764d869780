// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Intake
internal import Problems

extension RoundLoader {
  /// Reports response files that hold the same bytes as one before them, under another name or once
  /// more for the same questionnaire: the same responses would count twice.
  ///
  /// One file may be read for two questionnaires. Files are compared by their digests.
  mutating func reportSameFiles(_ document: RoundDocument) {
    let digests = Dictionary(
      files.inputs.filter { $0.role == "responses" }.map { ($0.file, $0.digest) },
      uniquingKeysWith: { first, _ in first })
    var seen: [String: [(href: String, questionnaire: String)]] = [:]
    for responses in document.responses {
      for href in Files.matches(responses.files.href, in: files.folder) {
        guard let digest = digests[href] else { continue }
        let questionnaire = responses.questionnaire.href
        if let first = seen[digest]?.first(where: {
          $0.href != href || $0.questionnaire == questionnaire
        }) {
          files.problems.append(
            Problem(
              .survey(.sameFileTwice(first: first.href)), at: Place(file: files.path(of: href))))
        }
        seen[digest, default: []].append((href, questionnaire))
      }
    }
  }
}
