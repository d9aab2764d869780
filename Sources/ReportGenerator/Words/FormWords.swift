// SPDX-License-Identifier: Apache-2.0
import Evidence

/// What forms say in one language.
protocol FormWords: Sendable {
  /// A word or sentence. `{name}` in it is a place that the form's script fills in.
  func form(_ phrase: FormPhrase) -> String
}

/// The words and sentences of forms; names come in as they stand in the definitions.
enum FormPhrase: Sendable, Hashable {
  // Around every form
  case noScript, language, choose, needed, clear, mistakes, saved, copyInstead, copyText, startAnew
  case confirmAnew, privacy, blocked

  // Questionnaires
  case aboutYou, whichAlliance, whichAudience, onlyFor([String]), atMost(Int), inOrder(Int)
  case place(Int), number(least: String?, most: String?), ownWords, numberFault, tooMany(Int)
  case placeTwice, placeSkipped, answered, unanswered, save, saveAnyway, finish

  // Judgements
  case judgeTitle, judgeLead, judgeScale, judgeKeep, expertCode, expertCodeNeeded
  case compare(String), pair(String, String), more(String, Int), equal, notJudged, weights
  case judged, ratio(limit: String, table: String), noRatio, incomplete, within, above, lookAgain
  case alreadyBest, method(WeightingRule.Method), saveJudgements, nothingJudged, pairsMissing
}
