// SPDX-License-Identifier: Apache-2.0
import Glibc
import Problems
import Rounds
import Synchronization

/// How much of long work is done, on one line of standard error: only where a person looks at it,
/// and only after a second.
final class WorkProgress: Sendable {
  private struct Shown: Equatable {
    let work: LoadedRound.Work
    let share: Int
  }

  private struct State {
    var began: Int?
    var shown: Shown?
  }

  private let language: Language
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  init(_ language: Language) { self.language = language }

  /// Says how much of some work is done.
  func tell(_ work: LoadedRound.Work, _ done: Int, _ all: Int) {
    guard isTerminal, all > 0 else { return }
    state.withLock { state in
      let now = Self.seconds()
      let began = state.began ?? now
      state.began = began
      let share = done * 100 / all
      let shown = Shown(work: work, share: share)
      guard now > began, shown != state.shown else { return }
      state.shown = shown
      let words =
        switch (work, language) {
        case (.reading, .english): "responses read: \(share) %"
        case (.reading, .chinese): "已读取答卷 \(share)%"
        case (.drawing, .english): "draws made: \(share) %"
        case (.drawing, .chinese): "已完成抽样模拟 \(share)%"
        }
      write("\r\(words)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.shown != nil { write("\r\u{1B}[K") }
      state.shown = nil
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
