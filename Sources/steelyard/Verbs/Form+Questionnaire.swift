// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evidence
import Problems
import ReportGenerator
import Rounds

/// Whom a questionnaire is for.
struct AskedOptions: ParsableArguments {
  @Option(help: "The only audience; where it is left out, each respondent says it.")
  var audience: String?

  @Option(help: "The only alliance; with --round, one of its registry.")
  var alliance: String?

  @Option(help: "A round whose alliances each respondent chooses from.")
  var round: String?

  @Option(help: "Write the key to this file: which heading is which item, which cell which answer.")
  var key: String?

  /// Whether any is given.
  var areGiven: Bool {
    audience != nil || alliance != nil || round != nil || key != nil
  }
}

extension Form {
  /// Writes a questionnaire.
  func writeQuestionnaire(_ format: QuestionnaireFormat) throws {
    if asked.key != nil, format == .html {
      throw ValidationError(
        pick(
          "--key is for other programs: an HTML form saves item ids and answer codes.",
          "--key 用于其他程序：HTML 问卷保存的就是题目编号和选项代码。"))
    }
    guard let form = try questionnaireForm() else { throw Terminal.inputHasErrors }
    let written: (bytes: [UInt8], key: FormKey?)
    do {
      written = try format.bytes(form)
    } catch {
      throw ValidationError(
        pick("The form cannot be written: \(error).", "无法写出问卷：\(error)。"))
    }
    try write(written.bytes, to: out)
    if let key = asked.key, let table = written.key { try write(table.bytes(), to: key) }
    let remarks = written.key?.remarks ?? []
    switch options.format {
    case .json: try Terminal.print(JSONText.form(out, format, form, remarks: remarks))
    case .text:
      let items = form.questionnaire.items.count
      try Terminal.print(
        pick(
          "\(out): \(items) \(items == 1 ? "item" : "items")\n", "\(out)：题目\(items)道\n"))
      if !remarks.isEmpty {
        try Terminal.print(
          pick("To be set by hand there:", "需在该程序中手工设置：") + "\n"
            + remarks.map { "  \($0)\n" }.joined())
      }
    }
  }

  private func questionnaireForm() throws -> QuestionnaireForm? {
    let read: (questionnaire: Questionnaire?, problems: [Problem])
    do {
      read = try FormSource.readQuestionnaire(source)
    } catch {
      throw try Terminal.cannotRead(source, error, options)
    }
    try Terminal.report(read.problems, options)
    var alliances: [Alliance] = []
    if let round = asked.round {
      do {
        let registry = try FormSource.readAlliances(round)
        try Terminal.report(registry.problems, options)
        guard let found = registry.alliances else { return nil }
        alliances = found
      } catch let fault as Files.Fault {
        throw try Terminal.cannotRead(LoadedRound.file(of: round), fault, options)
      }
    }
    guard let questionnaire = read.questionnaire else { return nil }
    do {
      return try QuestionnaireForm(
        questionnaire, audience: asked.audience, alliances: alliances, alliance: asked.alliance,
        language: options.language.rawValue)
    } catch {
      switch error {
      case .unknownAudience(let id, let known): throw unknown(id, known, "audience", "答卷对象")
      case .unknownAlliance(let id, let known): throw unknown(id, known, "alliance", "联盟")
      case .nothingAsked(let audience):
        throw ValidationError(
          pick(
            "The questionnaire asks \"\(audience)\" nothing.", "问卷没有向“\(audience)”提问的题目。"))
      }
    }
  }
}
