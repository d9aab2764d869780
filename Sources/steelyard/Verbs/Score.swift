// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evaluation
import Evidence
import Problems
import ReportGenerator
import Rounds

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a round and write its site: pages, tables and evaluation.json.")

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @Option(help: "The site's folder: new, empty, or holding a site of Steelyard.")
  var out: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard SiteFolder.mayHold(out) else { throw try refuse() }
    guard let result = try Terminal.load(round, options, for: .probed).result else { return }
    let files = try result.siteFiles()
    do {
      try SiteFolder.write(files, to: out)
    } catch .notOurs {
      throw try refuse()
    } catch .refused(let code, let reason) {
      let words = code.map(Terminal.words(of:)) ?? reason
      try Terminal.report(
        [Problem(.round(.cannotWrite(folder: out, reason: words)), at: Place(file: out))], options)
      throw Terminal.cannotReadOrWrite
    }
    switch options.format {
    case .json:
      try Terminal.print(
        JSONText.written(out, files: files.count, scored: result.scoredCount))
    case .text:
      let certainty = RobustnessText(result, in: options.terminal).line.map { $0 + "\n" }
      try Terminal.print(summary(result, files: files.count) + "\n" + (certainty ?? ""))
    }
  }

  private func summary(_ result: EvaluationResult, files: Int) -> String {
    let all = result.alliances.count
    let judges = result.round.publish.judges
    switch options.language {
    case .english:
      return "\(out)/index.html: "
        + (judges
          ? "\(result.scoredCount) of \(all) alliances scored"
          : "\(all) alliances described, no score, rank or class published")
        + ", \(files) files written"
    case .chinese:
      return "\(out)/index.html："
        + (judges ? "\(all)个联盟中\(result.scoredCount)个有得分" : "\(all)个联盟的概况，不公布得分、名次和评价结果")
        + "，写入\(files)个文件"
    }
  }

  private func refuse() throws -> ExitCode {
    try Terminal.report(
      [Problem(.round(.notInPlace(folder: out)), at: Place(file: out))], options)
    return Terminal.cannotReadOrWrite
  }
}
