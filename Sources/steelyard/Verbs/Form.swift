// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Evidence
import Problems
import Rounds

extension Judgements.Form: ExpressibleByArgument {}

struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a workbook (.xlsx) in which one expert judges, with live consistency.",
    discussion: """
      It needs the round's definition, index system and experts only. What is filled in reads \
      back with weigh --judgements (points with --allocations) and as a file of the round. The \
      workbook is in the language of --language.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @Option(help: "The workbook that is written.")
  var out: String

  @Option(help: "The expert's code; where it is left out, the expert fills it in.")
  var expert: String?

  @Option(
    parsing: .upToNextOption,
    help: "Whose children are judged; those of all criteria where it is left out.")
  var parent: [String] = []

  @Option(help: "How the expert is asked: pairwise or allocation.")
  var form: Judgements.Form = .pairwise

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if expert?.isEmpty == true { throw ValidationError("--expert is empty: leave it out.") }
  }

  func run() throws {
    guard let source = try load() else { throw Terminal.inputHasErrors }
    let workbook: JudgementForm
    let bytes: [UInt8]
    do {
      workbook = try JudgementForm(
        source, form: form, expert: expert, parents: parent, language: options.language)
      bytes = try workbook.bytes()
    } catch {
      throw ValidationError(words(of: error))
    }
    do {
      try OutputFiles.write(bytes, to: out)
    } catch {
      throw try Terminal.cannotWrite(error, options)
    }
    switch options.format {
    case .json:
      try Terminal.print(
        JSONText.form(out, form: form, expert: expert, parents: workbook.parents))
    case .text:
      let count = workbook.parents.count
      try Terminal.print(
        options.language == .english
          ? "\(out): \(count) \(count == 1 ? "parent" : "parents") to judge\n"
          : "\(out)：待判断的上级指标\(count)个\n")
    }
  }

  private func load() throws -> JudgementForm.Source? {
    let read: (source: JudgementForm.Source?, problems: [Problem])
    do {
      read = try JudgementForm.Source.read(round)
    } catch {
      throw try Terminal.cannotRead(LoadedRound.file(of: round), error, options)
    }
    try Terminal.report(read.problems, options)
    return read.source
  }

  private func words(of fault: JudgementForm.Fault) -> String {
    func pick(_ english: String, _ chinese: String) -> String {
      options.language == .english ? english : chinese
    }
    func unknown(_ id: String, _ known: [String], _ english: String, _ chinese: String) -> String {
      let near = nearest(to: id, among: known)
      return pick(
        "There is no \(english) \"\(id)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? "")
          + " There are \(known.joined(separator: ", ")).",
        "没有\(chinese)“\(id)”。" + (near.map { "是否应为“\($0)”？" } ?? "")
          + "现有：\(known.joined(separator: "、"))。")
    }
    switch fault {
    case .unknownExpert(let code, let known): return unknown(code, known, "expert", "专家")
    case .unknownParent(let id, let known): return unknown(id, known, "parent", "上级指标")
    case .nothingToCompare(let parent?):
      return pick(
        "There is nothing to compare: \"\(parent)\" has one child.",
        "没有可比较的指标：“\(parent)”只有一个下级指标。")
    case .nothingToCompare(nil):
      return pick(
        "There is nothing to compare: no parent has more than one child.",
        "没有可比较的指标：没有任何上级指标有两个以上的下级指标。")
    case .tooManyItems(let parent, let count, let most):
      return pick(
        "\"\(parent)\" has \(count) children, and at most \(most) are compared in pairs. Leave it out with --parent, or use --form allocation.",
        "“\(parent)”有\(count)个下级指标，两两比较最多\(most)个。请用 --parent 排除，或改用 --form allocation。")
    case .noSuchForm(let form):
      return pick(
        "There is no workbook for \(form.rawValue) judgements. Use --form pairwise or --form allocation.",
        "没有 \(form.rawValue) 形式的判断表。请使用 --form pairwise 或 --form allocation。")
    case .workbook(let reason):
      return pick("The workbook cannot be written: \(reason).", "无法写出工作簿：\(reason)。")
    }
  }
}
