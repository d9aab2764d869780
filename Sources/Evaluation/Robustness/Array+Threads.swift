// SPDX-License-Identifier: Apache-2.0

extension Array where Element: Sendable {
  /// One element for each index, each made on whichever thread; their order is that of the indices.
  static func made(
    _ count: Int, on threads: Probing.Threads, _ make: @escaping @Sendable (Int) -> Element
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
