// SPDX-License-Identifier: Apache-2.0

/// What a response file says of one response beside its answers, as far as the rules of counting
/// look at it. Nothing in it says who answered.
public struct RowFacts: Sendable, Hashable {
  /// Whether the response was finished, or `nil` where the file does not say.
  public var isFinished: Bool?
  /// Whether it was a trial.
  public var isPreview = false
  /// How long it took, in seconds, or `nil`.
  public var seconds: Double?
  /// When it was handed in (or, where only that is known, begun), in seconds from 1970 as the
  /// file's clock shows it, or `nil`.
  public var time: Int64?
  /// A mark of the address it came from, the same for the same address, or `nil`.
  public var address: UInt64?

  /// Makes facts of which nothing is known.
  public init() {}
}
