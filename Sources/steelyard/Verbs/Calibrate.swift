// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evaluation
import ReportGenerator
import Rounds

struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a round's figures say of its index system.",
    discussion: """
      Which indicators tell alliances apart and which do not, what each weighs in effect, which \
      siblings say the same, and round anchors to discuss. It changes nothing: anchors are written \
      into the index system once and then left alone. For inside the house.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard let result = try Terminal.load(round, options).result else { return }
    let calibration = Calibration(result)
    switch options.format {
    case .text: try Terminal.print(calibration.text(of: result, in: options.terminal))
    case .json: try Terminal.print(try JSONText.calibration(calibration))
    }
  }
}
