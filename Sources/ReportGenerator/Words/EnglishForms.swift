// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

extension English {
  func form(_ phrase: FormPhrase) -> String {
    switch phrase {
    case .noScript:
      "JavaScript is off, so answers cannot be saved here. The page can still be printed and filled in on paper."
    case .language: "Language"
    case .choose: "Please choose"
    case .needed: "Please choose one."
    case .clear: "Clear this answer"
    case .mistakes: "Please put these right first:"
    case .saved: "Saved as the file {file}. Please send it back to whoever sent you this form."
    case .copyInstead: "No file? Send the text instead"
    case .copyText: "The answers as text"
    case .startAnew: "Clear, and fill in another one"
    case .confirmAnew: "This clears everything on the page. Press again to confirm."
    case .privacy:
      "This page connects to nothing. What you fill in stays in this tab on this device and is gone when the tab is closed; you send the saved file yourself."
    case .blocked: "This browser keeps nothing: reloading the page loses what is filled in."
    case .aboutYou: "About this response"
    case .whichAlliance: FormCodes.allianceQuestion.text(in: "en")
    case .whichAudience: FormCodes.audienceQuestion.text(in: "en")
    case .onlyFor(let names): "Only for: " + names.joined(separator: ", ")
    case .atMost(let most): "At most \(most)"
    case .inOrder(let most): "In order, at most \(most)"
    case .place(let place):
      ["", "First", "Second", "Third"].indices.contains(place)
        ? ["", "First", "Second", "Third"][place] : "No. \(place)"
    case .number(let least?, let most?): "A number from \(least) to \(most)"
    case .number(let least?, nil): "A number of at least \(least)"
    case .number(nil, let most?): "A number of at most \(most)"
    case .number(nil, nil): "A number"
    case .ownWords: "In your own words; may stay blank"
    case .numberFault: "This is no such number. Write decimals with a point, and no unit."
    case .tooMany(let most): "Too many: at most \(most)."
    case .placeTwice: "The same answer stands in two places."
    case .placeSkipped: "A place before it is blank: fill them in order."
    case .answered: "{done} of {all} answered"
    case .unanswered: "Not answered yet ({open}):"
    case .save: "Save the response"
    case .saveAnyway: "Leave these blank and save"
    case .finish: "Save"
    case .judgeTitle: "Judgements of indicators in pairs"
    case .judgeLead:
      "Compare two indicators of the same parent at a time: which counts more, and by how much. Once a group is judged, its weights and their consistency show at once."
    case .judgeScale:
      "1 counts the same, 3 somewhat more, 5 clearly more, 7 much more, 9 extremely more; 2, 4, 6 and 8 lie between. A pair that you cannot judge may stay open."
    case .judgeKeep:
      "A judgement to look at again is a hint only: keep what you mean."
    case .expertCode: "Code of the expert"
    case .expertCodeNeeded: "Please fill in the expert’s code."
    case .compare(let name): "\(name): how much do its parts count?"
    case .pair(let left, let right): "\(left) against \(right)"
    case .more(let name, let times):
      "\(times) \(name) counts"
        + [
          "", "", " 2 times", " somewhat more", " 4 times", " clearly more", " 6 times",
          " much more", " 8 times", " extremely more",
        ][times]
    case .equal: "1 both count the same"
    case .notJudged: "not judged"
    case .weights: "Weights that follow from your judgements"
    case .judged: "{judged} of {pairs} pairs judged"
    case .ratio(let limit, let table):
      "Consistency ratio CR {ratio} (at most \(limit) passes; random index \(table))"
    case .noRatio: "There are too many items for the table of random indices: no CR."
    case .incomplete: "Weights and CR show once all pairs are judged."
    case .within: "Consistent enough."
    case .above:
      "The judgements contradict each other more than the limit allows: please look again."
    case .lookAgain:
      "Look at this pair first: {pair}. You judged {value}; the others imply about {implied}, nearest on the scale {suggested}. With {suggested}, CR would be {then}."
    case .alreadyBest: "No change of a single judgement lowers CR."
    case .method(.eigenvector):
      "Weights by the principal eigenvector, as in the calculation that counts."
    case .method(.geometricMean):
      "Weights by row geometric means, as in the calculation that counts."
    case .method(.columnMean):
      "Weights by means of the normalised columns, as in the calculation that counts."
    case .method(.fuzzyGeometricMean):
      "Weights shown here are those of row geometric means; the calculation that counts uses fuzzy geometric means, whose figures can differ a little."
    case .saveJudgements: "Save the judgements"
    case .nothingJudged: "Nothing is judged yet."
    case .pairsMissing: "{open} pairs are not judged; they may stay open."
    }
  }
}
