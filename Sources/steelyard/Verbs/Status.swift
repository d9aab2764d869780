// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evidence
import Problems
import ReportGenerator
import Rounds

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who has answered, and what is still missing.",
    discussion: """
      It works before all data are there: files that are missing are nothing yet. With --out it \
      writes the list to chase as a workbook. For inside the house: it shows counts of small groups.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @Option(help: "The workbook (.xlsx) with what is still missing, in the language of --language.")
  var out: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let report: StatusReport
    do {
      report = try StatusReport(round)
    } catch {
      throw try Terminal.cannotRead(LoadedRound.file(of: round), error, options)
    }
    try Terminal.report(report.problems, options)
    guard let status = report.status else { throw Terminal.inputHasErrors }
    if let out { try write(report, to: out) }
    switch options.format {
    case .json: try Terminal.print(try JSONText.status(status))
    case .text: try Terminal.print(status.text(in: options.terminal))
    }
    if report.problems.hasErrors { throw Terminal.inputHasErrors }
  }

  private func write(_ report: StatusReport, to out: String) throws {
    guard let workbook = ChaseWorkbook(report, language: options.language) else { return }
    let bytes: [UInt8]
    do {
      bytes = try workbook.bytes()
    } catch {
      throw ValidationError(
        options.language == .english
          ? "The workbook cannot be written: \(error.reason)." : "无法写出工作簿：\(error.reason)。")
    }
    do {
      try OutputFiles.write(bytes, to: out)
    } catch {
      throw try Terminal.cannotWrite(error, options)
    }
  }
}
