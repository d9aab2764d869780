// SPDX-License-Identifier: Apache-2.0

/// A survey tool's export, or the mapping of its columns to items, breaks a rule.
public enum SurveyProblem: ProblemWords, ProblemEntries {
  /// Nothing shows which program wrote the file.
  case sourceNotRecognised(known: [String])
  /// The file is not what the round says it is.
  case notOfSource(declared: String, found: String?)
  /// The file looks like the work of several programs.
  case severalSources(taken: String, others: [String])
  /// A mapping names a role that is none.
  case mappingUnknownRole(value: String, known: [String])
  /// A line of a mapping ties a column to an item and to a role.
  case mappingItemAndRole(item: String, role: String)
  /// A line of a mapping has an answer without a text.
  case mappingAnswerWithoutText(value: String)
  /// A line of a mapping says a text's answer and not what it is an answer to.
  case mappingTextWithoutItem
  /// A mapping names an option that the item has not.
  case mappingUnknownOption(value: String, known: [String])
  /// A mapping names an answer that the item or scale has not.
  case mappingUnknownAnswer(value: String, known: [String])
  /// A cell is no answer of its item.
  case unknownAnswer(column: String, item: String, shown: ShownCell, allowed: [String])
  /// A cell holds a date where an answer should be.
  case dateForAnswer(column: String, item: String)
  /// A cell holds a number that may be that of the option or the answer's code.
  case numbersUnstated(column: String, value: String, item: String)
  /// Columns are neither items nor keys; the first of them that is like an item, and that item.
  case columnsWithoutItem(columns: [String], near: String?, item: String?)
  /// Items are no columns of the file.
  case itemsWithoutColumn(items: [String])
  /// A column's words are those of several items.
  case textOfTwoItems(column: String, items: [String])
  /// Two columns are the same item.
  case itemInTwoColumns(item: String, columns: [String])
  /// Two answers of a scale have the same words, or one has another's code for its words.
  case answersOfOneName(scale: String, text: String, codes: [String])
  /// A column's code is one item's and its words are another's.
  case codeAndTextDiffer(column: String, byCode: String, byText: String)
  /// A column is of an option that the item has not.
  case unknownOption(column: String, item: String, known: [String])
  /// Nothing tells one respondent from another.
  case noRespondents
  /// Nothing says the alliance or the audience of a row.
  case keyMissing(key: String)
  /// A file is the same, byte for byte, as one before it.
  case sameFileTwice(first: String)
  /// A file that would be written is there already and holds something else.
  case notOverwritten(path: String)
  /// More answers are given than the item takes.
  case tooManyAnswers(column: String, item: String, count: Int, most: Int)
  /// An answer or a place is given twice.
  case answerTwice(column: String, item: String)
  /// A scale has more answers than are told apart.
  case scaleTooLong(scale: String, count: Int, most: Int)

  // Exports of single programs (SV-040 to SV-048).

  /// LimeSurvey's headings are cut after some characters.
  case abbreviatedHeadings
  /// The table holds the rows of a repeat, known by a column, and not respondents.
  case tableOfRepeats(column: String)
  /// Repeats that the file mentions are not read.
  case repeatsLeftOut(names: [String])
  /// A JSON file holds something else than objects of answers.
  case jsonNotResponses
  /// A JSON file holds a survey's questions and not its responses.
  case surveyDefinition
  /// A JSON file holds an empty list.
  case jsonWithoutResponses
  /// A JSON file is larger than is read.
  case jsonTooLarge(mebibytes: Int)
  /// A response in JSON names a question twice.
  case answeredTwice(name: String)
  /// A question of a JSON file holds lists of answers, and is not read.
  case panelLeftOut(name: String)

  // Structures of LimeSurvey that become questionnaires (SV-049 to SV-057).

  /// The file is an archive of several files.
  case surveyArchive
  /// The XML is no survey of LimeSurvey's, but something else of it, or of another program.
  case notASurveyStructure(found: String)
  /// None of a survey's languages is read.
  case unknownLanguages(found: [String])
  /// Some of a survey's languages are not read.
  case languagesLeftOut(found: [String])
  /// No question of a survey can be carried over.
  case structureWithoutItems
  /// A question has no counterpart in a questionnaire.
  case questionLeftOut(code: String, kind: ForeignQuestionKind)
  /// Questions are shown under conditions, which a questionnaire does not hold.
  case conditionsLeftOut(codes: [String])
  /// Texts hold expressions that LimeSurvey would replace.
  case expressionsInTexts(codes: [String])
  /// The questionnaire that was made names no indicators and no grades.
  case gradesToBeAdded

  /// Kinds of questions that have no counterpart in a questionnaire.
  public enum ForeignQuestionKind: Sendable, Hashable {
    /// A date or time.
    case date
    /// A text without an answer.
    case display
    /// Something that is computed.
    case equation
    /// A file.
    case upload
    /// The choice of a language.
    case language
    /// A table of numbers or texts.
    case table
    /// One answer, or none, to choose from.
    case tooFewAnswers
    /// Answers without codes, or several with the same.
    case unclearAnswers
    /// Any other, by LimeSurvey's letter.
    case other(String)
  }

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
