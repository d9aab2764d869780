// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Evaluation
import Evidence
import Problems
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
    let loaded = try Terminal.load(round, options, for: .probed)
    guard let result = loaded.result else { return }
    guard result.alliances.contains(where: { $0.id == alliance }) else {
      throw unknown(alliance, result.alliances.map(\.id), english: "alliance", chinese: "联盟")
    }
    guard
      let explanation = Explanation(
        of: result, alliance: alliance, node: node, in: options.terminal)
    else {
      throw unknown(node ?? "", result.nodes.map(\.id), english: "node", chinese: "指标")
    }
    switch options.format {
    case .text:
      try Terminal.print(explanation.text)
      let signs = loaded.handSigns.filter { $0.alliance == alliance }
      if !signs.isEmpty {
        try Terminal.print(
          "\n" + signs.text(names: result.allianceNames(in: options.terminal), in: options.terminal)
        )
      }
    case .json: try Terminal.print(try JSONText.explanation(result, alliance: alliance, node: node))
    }
  }

  private func unknown(
    _ id: String, _ known: [String], english: String, chinese: String
  ) -> ValidationError {
    let near = nearest(to: id, among: known)
    switch options.language {
    case .english:
      return ValidationError(
        "There is no \(english) \"\(id)\"."
          + (near.map { " Did you mean \"\($0)\"?" } ?? "")
          + " There are \(known.joined(separator: ", ")).")
    case .chinese:
      return ValidationError(
        "没有\(chinese)“\(id)”。" + (near.map { "是否应为“\($0)”？" } ?? "")
          + "现有：\(known.joined(separator: "、"))。")
    }
  }
}
