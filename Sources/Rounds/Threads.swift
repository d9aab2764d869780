// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Threads of the system, for work that shares nothing but what it locks itself.
enum Threads {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// How many threads run at once: the processors that are there.
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `body` for 0 ..< `count` at the same time and returns when all are done. What finds no
  /// thread runs afterwards.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    var left: [Int] = []
    for number in stride(from: 1, to: count, by: 1) {
      let retained = Unmanaged.passRetained(Body { body(number) })
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, retained.toOpaque())
      if status == 0 {
        threads.append(thread)
      } else {
        retained.release()
        left.append(number)
      }
    }
    if count > 0 { body(0) }
    for thread in threads { pthread_join(thread, nil) }
    for number in left { body(number) }
  }
}
