// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import Evaluation
public import Evidence
import Problems
import ReportGenerator
import Rounds
public import WeightingEngine

extension WeightingRule.Method: ExpressibleByArgument {}
extension WeightingRule.Grouping: ExpressibleByArgument {}
extension RandomIndex: ExpressibleByArgument {}

struct Weigh: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weights from judgements, with their consistency.",
    discussion: """
      Of a round, by the rules that the round declares; or of a table of judgements alone, \
      by the options.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String?

  @Option(help: "A table with parent, expert, left, right and value.")
  var judgements: String?

  @Option(help: "How one matrix gives weights.")
  var method: WeightingRule.Method?

  @Option(help: "What is averaged over the experts.")
  var group: WeightingRule.Grouping?

  @Option(help: "The table of random indices.")
  var randomIndex: RandomIndex?

  @Option(name: .customLong("highest-cr"), help: "The highest consistency ratio that passes.")
  var highestRatio: Double?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if (round == nil) == (judgements == nil) {
      throw ValidationError("Name a round, or judgements with --judgements, and not both.")
    }
    if round != nil,
      method != nil || group != nil || randomIndex != nil || highestRatio != nil
    {
      throw ValidationError(
        "A round declares --method, --group, --random-index and --highest-cr itself.")
    }
    if let highestRatio, !(highestRatio > 0 && highestRatio <= 1) {
      throw ValidationError("--highest-cr is a number above 0 and at most 1.")
    }
  }

  func run() throws {
    if let round {
      guard let result = try Terminal.load(round, options).result else { return }
      try write(result.weighting, nodes: result.nodes)
    } else if let judgements {
      var rule = WeightingRule()
      if let method { rule.method = method }
      if let group { rule.group = group }
      if let randomIndex { rule.randomIndex = randomIndex.rawValue }
      if let highestRatio { rule.highestRatio = highestRatio }
      do {
        let weighed = try WeighedJudgements(judgements, rule: rule)
        try Terminal.report(weighed.problems, options)
        guard let record = weighed.record else { throw Terminal.inputHasErrors }
        try write(record, nodes: [])
      } catch let fault as Files.Fault {
        throw try Terminal.cannotRead(judgements, fault, options)
      }
    }
  }

  private func write(_ record: WeightingRecord, nodes: [NodeRecord]) throws {
    switch options.format {
    case .text: try Terminal.print(record.text(nodes: nodes, in: options.terminal))
    case .json: try Terminal.print(try JSONText.weights(record))
    }
  }
}
