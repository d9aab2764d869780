// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Problems
import Rounds

extension Form {
  /// Writes the form of one reviewer.
  func writeReviewerForm() throws {
    let read: (source: ReviewerForm.Source?, problems: [Problem])
    do {
      read = try ReviewerForm.Source.read(source)
    } catch {
      throw try Terminal.cannotRead(LoadedRound.file(of: source), error, options)
    }
    try Terminal.report(read.problems, options)
    guard let round = read.source else { throw Terminal.inputHasErrors }
    let form: ReviewerForm
    let written: [UInt8]
    do {
      form = try ReviewerForm(round, expert: judged.expert, language: options.language)
      written = try form.bytes()
    } catch {
      throw refusal(error)
    }
    try write(written, to: out)
    switch options.format {
    case .json: try Terminal.print(JSONText.form(out, form))
    case .text:
      let (marks, alliances) = (form.marks, form.alliances.count)
      try Terminal.print(
        pick(
          "\(out): \(marks) \(marks == 1 ? "mark" : "marks") for \(alliances) \(alliances == 1 ? "alliance" : "alliances")\n",
          "\(out)：\(alliances)个联盟，共\(marks)项待评分\n"))
    }
  }

  private func refusal(_ fault: ReviewerForm.Fault) -> ValidationError {
    switch fault {
    case .unknownExpert(let code, let known): return unknown(code, known, "expert", "专家")
    case .nothingToMark:
      return ValidationError(
        pick(
          "There is nothing to mark: reviewers judge nothing of this index system.",
          "没有可评分的项目：该指标体系没有由评审专家评分的内容。"))
    case .noAlliances:
      return ValidationError(
        pick(
          "There is nothing to mark: the reviewer stands aside from every alliance, or nothing applies.",
          "没有可评分的联盟：该专家对全部联盟回避，或没有适用的项目。"))
    case .workbook(let reason):
      return ValidationError(
        pick("The workbook cannot be written: \(reason).", "无法写出工作簿：\(reason)。"))
    }
  }
}
