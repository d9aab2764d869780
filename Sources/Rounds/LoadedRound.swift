// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
internal import IndicatorTree
public import Problems

/// A round that has been read: everything that is wrong with it, and, where nothing is, what it
/// evaluates to.
public struct LoadedRound: Sendable {
  /// Everything that is wrong or worth saying, in file order.
  public let problems: [Problem]
  /// The result with nothing withheld, or `nil` where the inputs have errors.
  public let result: EvaluationResult?
  /// The tally and the tree, for those who want only them; `nil` where they cannot be read.
  public let inputs: Inputs?
  /// Signs that one hand filled in many responses: for people in the house. They are no part of a
  /// result, so that nothing that is published can hold them.
  public let handSigns: [HandSign]

  /// The version that results carry.
  public static let version = "0.1.0"

  /// What a round is read for.
  public enum Purpose: Sendable {
    /// Its result, with all that the result names.
    case result
    /// Its result, and how far that can be relied on.
    case probed
    /// Its counts of answers, and, where asked for, the moments: nothing is weighed or scored, and
    /// no digest is made.
    case tally(moments: Bool)
    /// Who has answered.
    case status

    var isResult: Bool {
      switch self {
      case .result, .probed: true
      case .tally, .status: false
      }
    }
    var isProbed: Bool {
      if case .probed = self { true } else { false }
    }
    var hasMoments: Bool {
      switch self {
      case .result, .probed: true
      case .tally(let moments): moments
      case .status: false
      }
    }
    /// Whether every response is looked at by the rules of counting, also where none is left out.
    var looksAtRows: Bool {
      switch self {
      case .result, .probed, .status: true
      case .tally: false
      }
    }
  }

  /// What takes long.
  public enum Work: Sendable {
    /// Reading responses, by bytes.
    case reading
    /// Drawing weights and respondents, by parts.
    case drawing
  }

  /// Told how much of some work is done; called from any thread.
  public typealias Progress = @Sendable (_ work: Work, _ done: Int, _ all: Int) -> Void

  /// Reads and evaluates a round.
  ///
  /// - Parameters:
  ///   - path: the round's folder, or its definition.
  ///   - purpose: what it is read for; there is no result for less.
  ///   - progress: told of long work.
  /// - Throws: ``Files/Fault`` where the round itself is not there. A file that it names and that
  ///   is missing is a problem, not a fault.
  public init(
    _ path: String, for purpose: Purpose = .result, progress: @escaping Progress = { _, _, _ in }
  ) throws(Files.Fault) {
    let file = Self.file(of: path)
    let bytes = try Files.read(file)
    var loader = RoundLoader(file: file, purpose: purpose) { progress(.reading, $0, $1) }
    let inputs = loader.load(bytes)
    guard let inputs, !loader.files.problems.hasErrors else {
      self.init(problems: loader.files.problemsInFileOrder(), result: nil, inputs: nil)
      return
    }
    guard purpose.isResult else {
      self.init(problems: loader.files.problemsInFileOrder(), result: nil, inputs: inputs)
      return
    }
    do {
      let result = try EvaluationResult(
        evaluating: inputs,
        probing: purpose.isProbed
          ? Probing(threadCount: Threads.count, threads: { Threads.run($0, $1) }) {
            progress(.drawing, $0, $1)
          } : nil)
      loader.checkResult(result)
      let problems = loader.files.problemsInFileOrder()
      self.init(
        problems: problems,
        result: problems.hasErrors
          ? nil
          : result.with(
            problems: problems.filter { !$0.isInternal }.map { loader.files.record($0) }),
        inputs: inputs,
        handSigns: loader.observed.handSigns(inputs.alliances.map(\.id)))
    } catch {
      loader.report(error)
      self.init(problems: loader.files.problemsInFileOrder(), result: nil, inputs: nil)
    }
  }

  /// The file that holds a round's definition: of a folder, its `round.xml`.
  public static func file(of path: String) -> String {
    Files.isFolder(path) ? Files.join(path, "round.xml") : Files.join("", path)
  }

  private init(
    problems: [Problem], result: EvaluationResult?, inputs: Inputs?, handSigns: [HandSign] = []
  ) {
    self.handSigns = handSigns
    self.problems = problems
    self.result = result
    self.inputs = inputs
  }
}
