// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Evidence
import Problems
import Rounds

extension Judgements.Form: ExpressibleByArgument {}

/// What a form is written as.
enum FormKind: String, CaseIterable, ExpressibleByArgument {
  case html, workbook, xlsform, limesurvey, wjx
}

struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Write a form: a questionnaire to be answered, a round's pairs to be judged, or its alliances \
      to be marked.
      """,
    discussion: """
      Of a questionnaire: --as html (one file that works without a network), xlsform (KoboToolbox, \
      ODK), limesurvey (its tab-separated structure) or wjx (text for 问卷星). What is answered \
      reads back as responses of a round.

      Of a round: --as workbook (.xlsx) or html, for one expert, with live consistency. It needs \
      the round's definition, index system and experts only. What is filled in reads back with \
      weigh --judgements (points with --allocations) and as a file of the round.

      Of a round with --panel: a workbook for one reviewer, a row for each alliance and indicator \
      that reviewers judge, without the alliances that the reviewer stands aside from. What is \
      filled in is a file of the round's panel.

      Forms are in the language of --language; those that hold both open in it.
      """)

  @Argument(help: "A questionnaire (*.xml), or a round's folder or its round.xml.")
  var source: String

  @Option(help: "What is written: html, xlsform, limesurvey, wjx; of a round workbook or html.")
  var `as`: FormKind?

  @Option(help: "The file that is written.")
  var out: String

  @OptionGroup(title: "Of a questionnaire") var asked: AskedOptions
  @OptionGroup(title: "Of a round") var judged: JudgedOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if judged.expert?.isEmpty == true {
      throw ValidationError("--expert is empty: leave it out.")
    }
  }

  func run() throws {
    let kind: FormSource
    do {
      kind = try FormSource.kind(of: source)
    } catch {
      throw try Terminal.cannotRead(LoadedRound.file(of: source), error, options)
    }
    switch kind {
    case .questionnaire:
      guard !judged.areGiven else {
        throw ValidationError(
          pick(
            "--expert, --parent, --form and --panel are for a round.",
            "--expert、--parent、--form 和 --panel 只用于评价年度文件。"))
      }
      guard let format = QuestionnaireFormat(rawValue: (`as` ?? .html).rawValue) else {
        throw ValidationError(
          pick(
            "A questionnaire is written as html, xlsform, limesurvey or wjx.",
            "问卷可以写成 html、xlsform、limesurvey 或 wjx。"))
      }
      try writeQuestionnaire(format)
    case .round:
      guard !asked.areGiven else {
        throw ValidationError(
          pick(
            "--audience, --alliance, --round and --key are for a questionnaire.",
            "--audience、--alliance、--round 和 --key 只用于问卷。"))
      }
      if judged.panel {
        guard (`as` ?? .workbook) == .workbook, judged.parent.isEmpty, judged.form == nil else {
          throw ValidationError(
            pick(
              "With --panel there is a workbook only, and neither --parent nor --form.",
              "--panel 只能写成工作簿，且不与 --parent 和 --form 同用。"))
        }
        return try writeReviewerForm()
      }
      switch `as` ?? .workbook {
      case .workbook: try writeJudgements { form throws(JudgementForm.Fault) in try form.bytes() }
      case .html: try writeJudgements { form throws(JudgementForm.Fault) in try form.page() }
      case .xlsform, .limesurvey, .wjx:
        throw ValidationError(
          pick(
            "What a round's experts judge is written as workbook or html.",
            "专家判断表可以写成 workbook 或 html。"))
      }
    }
  }

  func pick(_ english: String, _ chinese: String) -> String {
    options.language == .english ? english : chinese
  }

  /// That there is no such id, with the nearest one and all.
  func unknown(
    _ id: String, _ known: [String], _ english: String, _ chinese: String
  ) -> ValidationError {
    let near = nearest(to: id, among: known)
    return ValidationError(
      pick(
        "There is no \(english) \"\(id)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? "")
          + " There are \(known.joined(separator: ", ")).",
        "没有\(chinese)“\(id)”。" + (near.map { "是否应为“\($0)”？" } ?? "")
          + "现有：\(known.joined(separator: "、"))。"))
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try OutputFiles.write(bytes, to: path)
    } catch {
      throw try Terminal.cannotWrite(error, options)
    }
  }
}
