// SPDX-License-Identifier: Apache-2.0

/// Runs a body once for each index 0 ..< count, on as many threads as the caller has.
typealias Threads = (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

extension Array where Element: Sendable {
  /// One element for each index, each made on whichever thread; their order is that of the indices.
  static func made(
    _ count: Int, on threads: Threads, _ make: @Sendable (Int) -> Element
  ) -> [Element] {
    var slots = [Element?](repeating: nil, count: count)
    slots.withUnsafeMutableBufferPointer { buffer in
      // Every index has a slot of its own, written once.
      nonisolated(unsafe) let slots = buffer
      threads(count) { slots[$0] = make($0) }
    }
    return slots.compactMap(\.self)
  }
}
