// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree
internal import Intake
public import Problems
public import ReportGenerator
internal import WeightingEngine

/// What a form is made from: a questionnaire, which respondents fill in, or a round, in which
/// experts judge.
public enum FormSource: Sendable {
  /// A questionnaire's file.
  case questionnaire
  /// A round's folder or file.
  case round

  /// Which of both a path names: what is no questionnaire is read as a round.
  public static func kind(of path: String) throws(Files.Fault) -> FormSource {
    if Files.isFolder(path) { return .round }
    let bytes = try Files.read(path)
    return CheckedInputs.rootName(bytes, path) == "questionnaire" ? .questionnaire : .round
  }

  /// A questionnaire alone, without its index system, as far as a form needs it.
  ///
  /// - Returns: the questionnaire, or `nil` where it has errors, and all problems.
  public static func readQuestionnaire(
    _ path: String
  ) throws(Files.Fault) -> (questionnaire: Questionnaire?, problems: [Problem]) {
    let (questionnaire, problems) = QuestionnaireReader.read(
      try Files.read(path), file: path, indexSystem: nil)
    return (problems.hasErrors ? nil : questionnaire, problems)
  }

  /// The registry of a round, before there is anything else.
  ///
  /// - Returns: the alliances, or `nil` where they cannot be read, and all problems.
  public static func readAlliances(
    _ path: String
  ) throws(Files.Fault) -> (alliances: [Alliance]?, problems: [Problem]) {
    let file = LoadedRound.file(of: path)
    let bytes = try Files.read(file)
    var loader = RoundLoader(file: file)
    let (document, problems) = RoundReader.read(
      bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
    loader.files.problems += problems
    let alliances = document.map { loader.readAlliances($0).alliances }
    let found = loader.files.problemsInFileOrder()
    return (found.hasErrors ? nil : alliances, found)
  }
}

/// The programs that a questionnaire can be written for.
public enum QuestionnaireFormat: String, Sendable, CaseIterable {
  /// One HTML file.
  case html
  /// An XLSForm workbook.
  case xlsForm = "xlsform"
  /// LimeSurvey's tab-separated structure.
  case limeSurvey = "limesurvey"
  /// Text to paste into 问卷星.
  case wjx

  /// The form's bytes, and the key to it where it goes to another program.
  public func bytes(
    _ form: QuestionnaireForm
  ) throws -> (bytes: [UInt8], key: FormKey?) {
    switch self {
    case .html: return (QuestionnairePage(form, sha256: SHA256.digest).bytes(), nil)
    case .xlsForm:
      let xlsForm = XLSForm(form)
      return (try xlsForm.bytes(), xlsForm.key)
    case .limeSurvey:
      let structure = LimeSurveyStructure(form)
      return (structure.bytes(), structure.key)
    case .wjx:
      let text = WJXText(form)
      return (text.bytes(), text.key)
    }
  }
}
