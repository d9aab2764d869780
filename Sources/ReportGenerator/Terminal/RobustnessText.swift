// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence

/// How far a ranking can be relied on, in a line for the terminal.
public struct RobustnessText {
  private let result: EvaluationResult
  private let language: TerminalLanguage

  /// Prepares the line of a result.
  public init(_ result: EvaluationResult, in language: TerminalLanguage) {
    self.result = result
    self.language = language
  }

  /// How many neighbours in the ranking can be told apart, or `nil` where nothing was drawn or no rank
  /// is published.
  public var line: String? {
    guard result.round.publish.rank else { return nil }
    let pairs = (result.robustness?.groups ?? []).filter { $0.source != .none }
      .flatMap(\.neighbours)
    guard !pairs.isEmpty else { return nil }
    return language.words.neighboursToldApart(
      pairs.count { $0.probability >= GroupRobustness.apart }, of: pairs.count)
  }
}
