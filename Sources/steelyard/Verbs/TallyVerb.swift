// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evaluation
import ReportGenerator
import Rounds

struct TallyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Counts of answers per alliance, item, audience and answer, as CSV.",
    discussion: """
      The CSV (UTF-8, LF, no byte order mark) reads back as a round's tallies. It holds counts \
      of small groups: it is not for publication.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard
      let inputs = try Terminal.load(
        round, options, for: .tally(moments: options.format == .json)
      ).inputs
    else { return }
    switch options.format {
    case .text: try Terminal.print(inputs.tallyCSV())
    case .json: try Terminal.print(try JSONText.tally(inputs.tally))
    }
  }
}
