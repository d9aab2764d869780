// SPDX-License-Identifier: Apache-2.0

extension Probing {
  /// One element for each index, made on all threads; their order is that of the indices.
  func array<Element: Sendable>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Element
  ) -> [Element] {
    var elements = [Element?](repeating: nil, count: count)
    let all = max(1, min(threadCount, count))
    elements.withUnsafeMutableBufferPointer { buffer in
      // Every index has a slot of its own, written once.
      nonisolated(unsafe) let slots = buffer
      threads(all) { thread in
        for index in stride(from: thread, to: count, by: all) { slots[index] = make(index) }
      }
    }
    return elements.compactMap(\.self)
  }
}
