// SPDX-License-Identifier: Apache-2.0
import Glibc
import Problems
import Synchronization

/// How much of a long file has been read, on one line of standard error: only where a person
/// looks at it, and only after a second.
final class ReadingProgress: Sendable {
  private struct State {
    var began: Int?
    var shown = -1
  }

  private let language: Language
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  init(_ language: Language) { self.language = language }

  /// Says how many bytes of how many have been read.
  func tell(_ done: Int, _ all: Int) {
    guard isTerminal, all > 0 else { return }
    state.withLock { state in
      let now = Self.seconds()
      let began = state.began ?? now
      state.began = began
      let share = done * 100 / all
      guard now > began, share != state.shown else { return }
      state.shown = share
      let words = language == .english ? "responses read: \(share) %" : "已读取答卷 \(share)%"
      write("\r\(words)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.shown >= 0 { write("\r\u{1B}[K") }
      state.shown = -1
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    // What a person does not see in time is not worth an error.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func seconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
