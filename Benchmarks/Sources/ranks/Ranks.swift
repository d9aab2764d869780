// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Glibc
import WeightingEngine

/// `ranks VALUES ITEMS DRAWS THREADS WEIGHTS RESULTS`: how often each alternative takes each place over draws
/// of the items' weights, and the wall and processor seconds that took.
///
/// VALUES holds doubles, the items of each alternative; WEIGHTS those of each draw, or is `-`: then they are
/// drawn evenly from all that sum to 1. RESULTS gets the expected place of each alternative and then, of
/// each, how many draws put it on each place.
@main
struct Ranks {
  static func main() {
    do {
      try measure(Array(CommandLine.arguments.dropFirst()))
    } catch {
      var text = "ranks: \(error)\n"
      _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  enum Failure: Error {
    case usage
    case file(String)
  }

  private static func measure(_ arguments: [String]) throws {
    guard arguments.count == 6, let items = Int(arguments[1]), let draws = Int(arguments[2]),
      let threads = Int(arguments[3]), items > 0
    else { throw Failure.usage }
    let numbers = try read(arguments[0])
    let rows = stride(from: 0, to: numbers.count, by: items).map {
      Array(numbers[$0..<$0 + items])
    }
    let given = arguments[4] == "-" ? nil : try read(arguments[4])
    let stream = RandomStream(seed: 1, purpose: "weights")
    let (wall, processor) = (clock(CLOCK_MONOTONIC), clock(CLOCK_PROCESS_CPUTIME_ID))
    let counted = RankAcceptability.ofWeightedSums(
      rows, draws: draws, threadCount: threads,
      threads: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
    ) { draw, weights in
      if let given {
        for item in 0..<items { weights[item] = given[draw * items + item] }
        return
      }
      var stream = stream.replicate(UInt64(draw))
      var sum = 0.0
      for item in 0..<items {
        weights[item] = -Elementary.log(1 - stream.uniform())
        sum += weights[item]
      }
      for item in 0..<items { weights[item] /= sum }
    }
    print(clock(CLOCK_MONOTONIC) - wall, clock(CLOCK_PROCESS_CPUTIME_ID) - processor)
    var results = rows.indices.map { counted.expectedRank(of: $0) ?? 0 }
    for row in rows.indices { results += counted.shares(of: row).map { $0 * Double(draws) } }
    try write(results, to: arguments[5])
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func read(_ path: String) throws -> [Double] {
    guard let file = fopen(path, "rb") else { throw Failure.file(path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / MemoryLayout<Double>.size
    rewind(file)
    var numbers = [Double](repeating: 0, count: count)
    guard fread(&numbers, MemoryLayout<Double>.size, count, file) == count else {
      throw Failure.file(path)
    }
    return numbers
  }

  private static func write(_ numbers: [Double], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Failure.file(path) }
    defer { fclose(file) }
    guard fwrite(numbers, MemoryLayout<Double>.size, numbers.count, file) == numbers.count else {
      throw Failure.file(path)
    }
  }
}
