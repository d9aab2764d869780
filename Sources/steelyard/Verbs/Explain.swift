// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evaluation
import ReportGenerator
import Rounds

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How a number came about, down to counts and judgements.",
    discussion: "For inside the house: it shows figures that may not be published.")

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @Argument(help: "The alliance's id.")
  var alliance: String

  @Argument(help: "A criterion's or indicator's id; the whole score where it is left out.")
  var node: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard let result = try Terminal.load(round, options).result else { return }
    guard result.alliances.contains(where: { $0.id == alliance }) else {
      throw ValidationError(
        "There is no alliance \"\(alliance)\". "
          + "There are \(result.alliances.map(\.id).joined(separator: ", ")).")
    }
    guard
      let explanation = Explanation(
        of: result, alliance: alliance, node: node, in: options.terminal)
    else {
      throw ValidationError(
        "There is no node \"\(node ?? "")\". "
          + "There are \(result.nodes.map(\.id).joined(separator: ", ")).")
    }
    switch options.format {
    case .text: try Terminal.print(explanation.text)
    case .json: try Terminal.print(try JSONText.explanation(result, alliance: alliance, node: node))
    }
  }
}
