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
    if let slips, !OutputFiles.isFree(slips) {
      // Slips of an earlier run would go to people who have nothing to mend.
      try Terminal.report(
        [Problem(.round(.notInPlace(folder: slips)), at: Place(file: slips))], options)
      throw Terminal.cannotReadOrWrite
    }
    if let round {
      guard let result = try Terminal.load(round, options).result else { return }
      try writeFiles(result.weighting, slips: ExpertSlips(result, sha256: SHA256.digest))
      if let objective, let out {
        let weights = ObjectiveWeights(of: result, by: objective)
        try write(WeightsFile.bytes(of: weights), to: out)
        try note(summary(weights, out))
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
      let lost = record.matrices.filter { $0.isBeyondXMCDA(record.rule) }.map(\.parent)
      if !lost.isEmpty {
        try Terminal.report(
          [Problem(.weighing(.notInXMCDA(parents: lost)), at: Place(file: xmcda))], options)
      }
      try note(options.language == .english ? "\(xmcda): written" : "\(xmcda)：已写出")
    }
    if let folder = self.slips {
      let files = slips.files()
      for file in files { try write(file.bytes, to: folder + "/" + file.path) }
      try note(
        options.language == .english
          ? "\(folder): \(files.count) slips written" : "\(folder)：写出\(files.count)份复核单")
    }
  }

  /// Says what was written, for people; programs know what they asked for.
  private func note(_ line: String) throws {
    if options.format == .text { try Terminal.note(line) }
  }

  private func summary(_ weights: ObjectiveWeights, _ out: String) -> String {
    let left = weights.leftOut.map { "\($0.parent) (\($0.reason.rawValue))" }
    switch options.language {
    case .english:
      return
        "\(out): weights of \(weights.groups.count) groups from \(weights.cohort.count) alliances"
        + (left.isEmpty ? "" : "; left out: " + left.joined(separator: ", "))
    case .chinese:
      return "\(out)：由\(weights.cohort.count)个联盟的数据得出\(weights.groups.count)组权重"
        + (left.isEmpty ? "" : "；未得出：" + left.joined(separator: "、"))
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
