// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evidence
import Problems
import Rounds

/// Who judges what.
struct JudgedOptions: ParsableArguments {
  @Option(help: "The expert's code; where it is left out, the expert fills it in.")
  var expert: String?

  @Option(
    parsing: .upToNextOption,
    help: "Whose children are judged; those of all criteria where it is left out.")
  var parent: [String] = []

  @Option(help: "How the expert is asked: pairwise or allocation; as html pairwise only.")
  var form: Judgements.Form?

  @Flag(help: "A form for a reviewer who marks alliances, not for an expert who judges weights.")
  var panel = false

  /// Whether any is given.
  var areGiven: Bool { expert != nil || !parent.isEmpty || form != nil || panel }
}

extension Form {
  /// Writes the form of one expert.
  func writeJudgements(
    _ bytes: (JudgementForm) throws(JudgementForm.Fault) -> [UInt8]
  ) throws {
    let read: (source: JudgementForm.Source?, problems: [Problem])
    do {
      read = try JudgementForm.Source.read(source)
    } catch {
      throw try Terminal.cannotRead(LoadedRound.file(of: source), error, options)
    }
    try Terminal.report(read.problems, options)
    guard let round = read.source else { throw Terminal.inputHasErrors }
    let kind = judged.form ?? .pairwise
    let form: JudgementForm
    let written: [UInt8]
    do {
      form = try JudgementForm(
        round, form: kind, expert: judged.expert, parents: judged.parent,
        language: options.language)
      written = try bytes(form)
    } catch {
      throw refusal(error)
    }
    try write(written, to: out)
    switch options.format {
    case .json:
      try Terminal.print(
        JSONText.form(out, form: kind, expert: judged.expert, parents: form.parents))
    case .text:
      let count = form.parents.count
      try Terminal.print(
        pick(
          "\(out): \(count) \(count == 1 ? "parent" : "parents") to judge\n",
          "\(out)：待判断的上级指标\(count)个\n"))
    }
  }

  private func refusal(_ fault: JudgementForm.Fault) -> ValidationError {
    switch fault {
    case .unknownExpert(let code, let known): return unknown(code, known, "expert", "专家")
    case .unknownParent(let id, let known): return unknown(id, known, "parent", "上级指标")
    case .nothingToCompare(let parent?):
      return ValidationError(
        pick(
          "There is nothing to compare: \"\(parent)\" has one child.",
          "没有可比较的指标：“\(parent)”只有一个下级指标。"))
    case .nothingToCompare(nil):
      return ValidationError(
        pick(
          "There is nothing to compare: no parent has more than one child.",
          "没有可比较的指标：没有任何上级指标有两个以上的下级指标。"))
    case .tooManyItems(let parent, let count, let most):
      return ValidationError(
        pick(
          "\"\(parent)\" has \(count) children, and at most \(most) are compared in pairs. Leave it out with --parent, or use --form allocation.",
          "“\(parent)”有\(count)个下级指标，两两比较最多\(most)个。请用 --parent 排除，或改用 --form allocation。"))
    case .noSuchForm(.allocation):
      return ValidationError(
        pick(
          "Points are shared out in a workbook only. Leave out --as html.",
          "比重分配表只能写成工作簿，请去掉 --as html。"))
    case .noSuchForm(let form):
      return ValidationError(
        pick(
          "There is no workbook for \(form.rawValue) judgements. Use --form pairwise or --form allocation.",
          "没有 \(form.rawValue) 形式的判断表。请使用 --form pairwise 或 --form allocation。"))
    case .workbook(let reason):
      return ValidationError(
        pick("The workbook cannot be written: \(reason).", "无法写出工作簿：\(reason)。"))
    }
  }
}
