// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake

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
    _ document: RoundDocument, _ questionnaires: [String: Questionnaire], gradeScores: [Double],
    alliances: [Alliance]
  ) -> Answered {
    var answered = Answered()
    for responses in document.responses {
      guard let questionnaire = questionnaires[responses.questionnaire.href],
        let gathered = readResponses(
          responses, questionnaire, gradeScores: gradeScores, indicators: [],
          alliances: alliances, round: document.definition)
      else { continue }
      observed.add(gathered)
      if responses.token == nil {
        for group in gathered.observers.totals?.groups ?? [] {
          answered.counts[[group.alliance, group.audience], default: 0] += group.count
        }
        continue
      }
      for place in gathered.answered where answered.tokens.insert(place).inserted {
        let invitation = invitations[place]
        answered.counts[[invitation.alliance, invitation.audience], default: 0] += 1
      }
    }
    answered.signs = observed.handSigns(alliances.map(\.id))
    return answered
  }
}
