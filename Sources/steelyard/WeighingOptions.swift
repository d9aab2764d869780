// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Evidence
public import Intake
import Rounds
public import WeightingEngine

extension WeightingRule.Method: ExpressibleByArgument {}
extension WeightingRule.Completion: ExpressibleByArgument {}
extension WeightingRule.Grouping: ExpressibleByArgument {}
extension WeightingRule.Mean: ExpressibleByArgument {}
extension WeightingRule.Scale: ExpressibleByArgument {}
extension WeightingRule.AboveLimit: ExpressibleByArgument {}
extension WeightingRule.Unconnected: ExpressibleByArgument {}
extension RandomIndex: ExpressibleByArgument {}
extension JudgementLayout.Kind: ExpressibleByArgument {}
extension JudgementLayout.Sign: ExpressibleByArgument {}

/// What a round declares about weights, for judgements without a round.
struct WeighingOptions: ParsableArguments {
  @Option(help: "A table of pairs in any layout, an .ahp file, an AHP-OS export or XMCDA.")
  var judgements: String?

  @Option(help: "A table of points: parent, expert, item, points.")
  var allocations: String?

  @Option(help: "A table of best–worst sheets.")
  var bestWorst: String?

  @Option(help: "How a table holds judgements of pairs.")
  var layout: JudgementLayout.Kind?

  @Option(help: "What a number's sign says in the survey layout.")
  var sign: JudgementLayout.Sign?

  @Option(help: "The survey's column with the experts' codes.")
  var expert: String?

  @Option(help: "The parent of judgements that do not name theirs.")
  var parent: String?

  @Option(help: "How one matrix gives weights.")
  var method: WeightingRule.Method?

  @Option(help: "What replaces judgements that are missing.")
  var completion: WeightingRule.Completion?

  @Option(help: "What is averaged over the experts.")
  var group: WeightingRule.Grouping?

  @Option(help: "How priorities are averaged.")
  var mean: WeightingRule.Mean?

  @Option(help: "What a judgement's number stands for.")
  var scale: WeightingRule.Scale?

  @Option(help: "The table of random indices.")
  var randomIndex: RandomIndex?

  @Option(name: .customLong("highest-cr"), help: "The highest consistency ratio that passes.")
  var highestRatio: Double?

  @Option(help: "What happens to a sheet above it.")
  var aboveLimit: WeightingRule.AboveLimit?

  @Option(help: "What happens to a sheet whose comparisons do not connect all items.")
  var unconnected: WeightingRule.Unconnected?

  @Option(
    parsing: .upToNextOption,
    help: "Experts who confirmed a sheet that looks mirrored.")
  var confirmed: [String] = []

  /// Whether any file of judgements is named.
  var namesFiles: Bool { judgements != nil || allocations != nil || bestWorst != nil }

  /// Whether any rule is given.
  private var givesRules: Bool {
    layout != nil || sign != nil || expert != nil || parent != nil || method != nil
      || completion != nil || group != nil || mean != nil || scale != nil || randomIndex != nil
      || highestRatio != nil || aboveLimit != nil || unconnected != nil || !confirmed.isEmpty
  }

  func check(hasRound: Bool) throws {
    if hasRound == namesFiles {
      throw ValidationError(
        "Name a round, or judgements with --judgements, --allocations or --best-worst, and not both."
      )
    }
    if hasRound, givesRules {
      throw ValidationError(
        "A round declares how weights come about itself: leave the options out.")
    }
    if let highestRatio, !(highestRatio > 0 && highestRatio <= 1) {
      throw ValidationError("--highest-cr is a number above 0 and at most 1.")
    }
    if mean != nil, group == .judgements || (group == nil && judgements != nil) {
      throw ValidationError("--mean is for --group priorities.")
    }
    if unconnected == .pool, group == .priorities {
      throw ValidationError("--unconnected pool is for --group judgements.")
    }
  }

  /// The rule that the options give.
  var rule: WeightingRule {
    let usual = WeightingRule()
    return WeightingRule(
      method: method ?? usual.method, completion: completion ?? usual.completion,
      group: group ?? usual.group, mean: mean ?? usual.mean, scale: scale ?? usual.scale,
      randomIndex: randomIndex?.rawValue ?? usual.randomIndex,
      highestRatio: highestRatio ?? usual.highestRatio,
      aboveLimit: aboveLimit ?? usual.aboveLimit, unconnected: unconnected ?? usual.unconnected,
      confirmed: confirmed)
  }

  /// The files that the options name.
  var sources: WeighedJudgements.Sources {
    WeighedJudgements.Sources(
      judgements: judgements,
      layout: JudgementLayout(
        layout ?? .auto, sign: sign, expert: expert ?? "expert", parent: parent),
      allocations: allocations, bestWorst: bestWorst)
  }
}
