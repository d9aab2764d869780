// SPDX-License-Identifier: Apache-2.0

/// What is gathered from responses in one pass: counts, sums, signs.
///
/// Blocks of responses come one after another and are then forgotten; several observers may each see a part
/// of the blocks and be merged. So what an observer gathers must not depend on the order of
/// rows, of blocks or of merges: whole numbers, exact sums, least and greatest.
public protocol ResponseObserver: Sendable {
  /// Adds the responses of a block. All blocks that one observer sees have the same columns,
  /// alliances and audiences.
  mutating func add(_ block: ResponseTable)
  /// Adds what another observer of the same questionnaire gathered.
  mutating func merge(_ other: Self)
}
