// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import Evaluation
public import Evidence
public import Intake
import Problems
import ReportGenerator
import Rounds

extension ObjectiveWeights.Method: ExpressibleByArgument {}
extension XMCDAVersion: ExpressibleByArgument {}

struct Weigh: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weights from judgements, with their consistency.",
    discussion: """
      Of a round, by the rules that the round declares; or of files of judgements alone, by the \
      options. With --objective, weights from the round's own figures are written to a file that \
      a round may declare.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String?

  @OptionGroup(title: "Judgements without a round") var weighing: WeighingOptions

  @Option(help: "Write weights that follow from how the round's figures differ: entropy or critic.")
  var objective: ObjectiveWeights.Method?

  @Option(help: "Where --objective writes its file.")
  var out: String?

  @Option(help: "Write the judgements and weights as XMCDA to this file.")
  var xmcda: String?

  @Option(help: "The version of XMCDA.")
  var xmcdaVersion: XMCDAVersion?

  @Option(help: "Write a slip for every expert with a sheet above the limit to this folder.")
  var slips: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    try weighing.check(hasRound: round != nil)
    if (objective == nil) != (out == nil) {
      throw ValidationError("--objective and --out belong together.")
    }
    if objective != nil, round == nil {
      throw ValidationError("--objective needs a round: weights follow from its figures.")
    }
    if xmcdaVersion != nil, xmcda == nil {
      throw ValidationError("--xmcda-version needs --xmcda.")
    }
  }

  func run() throws {
    if let round {
      guard let result = try Terminal.load(round, options).result else { return }
      try writeFiles(result.weighting, slips: ExpertSlips(result, sha256: SHA256.digest))
      if let objective, let out {
        try write(WeightsFile.bytes(of: ObjectiveWeights(of: result, by: objective)), to: out)
      }
      try write(result.weighting, nodes: result.nodes)
      return
    }
    let sources = weighing.sources
    do {
      let weighed = try WeighedJudgements(sources, rule: weighing.rule)
      try Terminal.report(weighed.problems, options)
      guard let record = weighed.record else { throw Terminal.inputHasErrors }
      try writeFiles(record, slips: ExpertSlips(record, names: [:], sha256: SHA256.digest))
      try write(record, nodes: [])
    } catch let fault as Files.Fault {
      throw try Terminal.cannotRead(missing(sources), fault, options)
    }
  }

  /// The first of the files that is not there.
  private func missing(_ sources: WeighedJudgements.Sources) -> String {
    let names = [sources.judgements, sources.allocations, sources.bestWorst].compactMap { $0 }
    return names.first { (try? Files.read($0)) == nil } ?? names.first ?? ""
  }

  private func write(_ record: WeightingRecord, nodes: [NodeRecord]) throws {
    switch options.format {
    case .text:
      try Terminal.print(
        record.text(nodes: nodes, in: options.terminal, isTerminal: Terminal.isTerminal))
    case .json: try Terminal.print(try JSONText.weights(record))
    }
  }

  private func writeFiles(_ record: WeightingRecord, slips: ExpertSlips) throws {
    if let xmcda {
      try write(XMCDAFile.bytes(of: record, version: xmcdaVersion ?? .v4), to: xmcda)
    }
    if let folder = self.slips {
      for file in slips.files() { try write(file.bytes, to: folder + "/" + file.path) }
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try OutputFiles.write(bytes, to: path)
    } catch {
      throw try Terminal.cannotWrite(error, options)
    }
  }
}
