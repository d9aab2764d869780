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
    let digests = digestsOfResponses()
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

  /// The digests of response files; where none are made otherwise, only of those that have as many
  /// bytes as another.
  private func digestsOfResponses() -> [String: String] {
    let inputs = files.inputs.filter { $0.role == "responses" }
    var digests: [String: String] = [:]
    for input in inputs where digests[input.file] == nil {
      if !input.digest.isEmpty {
        digests[input.file] = input.digest
      } else if inputs.contains(where: { $0.file != input.file && $0.bytes == input.bytes }),
        let source = try? Files.open(files.path(of: input.file)),
        let digest = try? SHA256.hexadecimal(source)
      {
        digests[input.file] = digest
      } else {
        digests[input.file] = "of \(input.file)"
      }
    }
    return digests
  }
}
