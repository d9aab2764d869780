// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import Problems
internal import Spreadsheets

/// Who has answered so far.
struct Answered {
  /// Responses by alliance and audience; where they carry tokens, tokens.
  var counts: [[String]: Int] = [:]
  /// The invitations that were answered with, by their places in the list.
  var tokens: Set<Int> = []
  /// Signs that one hand filled in many responses.
  var signs: [HandSign] = []
}

extension RoundLoader {
  /// Reads who has answered; files that are not there yet have no answers.
  mutating func readAnswered(
    _ document: RoundDocument, _ questionnaires: [String: Questionnaire], gradeCount: Int,
    alliances: [String]
  ) -> Answered {
    var answered = Answered()
    var signs: [String: HandSigns] = [:]
    let places = Dictionary(
      invitations.enumerated().map { ($0.element.token, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for responses in document.responses {
      if let token = responses.token {
        for place in readTokens(responses, column: token, places) {
          if answered.tokens.insert(place).inserted {
            let invitation = invitations[place]
            answered.counts[[invitation.alliance, invitation.audience], default: 0] += 1
          }
        }
        continue
      }
      guard let questionnaire = questionnaires[responses.questionnaire.href],
        let table = readResponses(
          responses, questionnaire, gradeCount: gradeCount, alliances: alliances)?.table
      else { continue }
      let rules = ResponseRules(
        responses.counting, columns: table.columns, questionnaire: questionnaire)
      var seen =
        signs[questionnaire.id]
        ?? HandSigns(
          alliances: alliances.count, columns: table.columns, questionnaire: questionnaire)
      let width = table.columns.count
      for row in 0..<table.count {
        let alliance = Int(table.alliances[row])
        let audience = table.audienceIDs[Int(table.audiences[row])]
        answered.counts[[table.allianceIDs[alliance], audience], default: 0] += 1
        let codes = table.codes.span.extracting(row * width..<(row + 1) * width)
        seen.add(alliance: alliance, RowFacts(), codes, rules.marks(RowFacts(), codes))
      }
      signs[questionnaire.id] = seen
    }
    answered.signs = signs.sorted { $0.key < $1.key }.flatMap { $0.value.signs(alliances) }
    return answered
  }

  /// The places in the list of invitations of all tokens in a column of response files.
  private mutating func readTokens(
    _ responses: RoundDocument.Responses, column: String, _ places: [String: Int]
  ) -> [Int] {
    var found: [Int] = []
    for href in Files.matches(responses.files.href, in: files.folder) {
      guard let bytes = files.read(href, role: "responses", namedAt: responses.files.place)
      else { continue }
      let (table, problems) = Table.read(
        bytes, file: files.path(of: href), requiredColumns: [column], duplicateColumns: .allowed)
      files.problems += problems.map { withoutWords($0, column: column) }
      guard let table, table.position(of: column) != nil else { continue }
      for row in table.rows {
        let token = table.text(row, column) ?? ""
        if let place = places[token] {
          found.append(place)
        } else {
          files.problems.append(
            Problem(.counting(.unknownToken), at: table.place(of: row, column: column)))
        }
      }
    }
    return found
  }

  /// Where the header of a file is lacking, its first row is a respondent's: of the columns found,
  /// only those are named that are near to the one looked for.
  private func withoutWords(_ problem: Problem, column: String) -> Problem {
    guard case .table(.missingColumn(let name, let found)) = problem.kind else { return problem }
    let shown = found.filter { nearest(to: $0, among: [column]) != nil }
    return Problem(.table(.missingColumn(name, found: shown)), at: problem.place)
  }
}
