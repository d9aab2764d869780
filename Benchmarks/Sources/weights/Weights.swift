// SPDX-License-Identifier: Apache-2.0
import Glibc
import WeightingEngine

/// `weights METHOD MATRICES N RESULTS`: weights, λmax and CR of every matrix of a file, and the
/// processor time that took.
///
/// MATRICES holds doubles, n² for each matrix row by row; RESULTS gets n + 2 for each: the weights,
/// λmax and CR. METHOD is a `PrioritisationMethod`, or `numbers`: the eigenvector together with
/// checking the numbers and making the matrices. Prints the seconds, user and system, of the
/// work alone: reading and writing files is not in it.
@main
struct Weights {
  static func main() {
    do {
      try measure(Array(CommandLine.arguments.dropFirst()))
    } catch {
      var text = "weights: \(error)\n"
      _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  /// What can go wrong.
  enum Failure: Error {
    case usage
    case file(String)
    case noRatio
  }

  private static func measure(_ arguments: [String]) throws {
    guard arguments.count == 4, let count = Int(arguments[2]), count > 0 else {
      throw Failure.usage
    }
    let numbers = try read(arguments[1])
    let size = count * count
    let matrices = numbers.count / size
    func matrix(_ index: Int) throws -> JudgementMatrix {
      try JudgementMatrix(elements: Array(numbers[index * size..<(index + 1) * size]))
    }
    var results: [(vector: PriorityVector, ratio: Double)] = []
    results.reserveCapacity(matrices)
    func add(_ vector: PriorityVector) throws {
      guard let ratio = vector.consistency(by: .saaty1980).ratio else { throw Failure.noRatio }
      results.append((vector, ratio))
    }

    var seconds = 0.0
    if arguments[0] == "numbers" {
      let start = processorTime()
      for index in 0..<matrices {
        try add(PrincipalEigenvector.priorities(of: try matrix(index)))
      }
      seconds = processorTime() - start
    } else {
      guard let method = PrioritisationMethod(rawValue: arguments[0]) else { throw Failure.usage }
      let ready = try (0..<matrices).map(matrix)
      let start = processorTime()
      for matrix in ready { try add(method.priorities(of: matrix)) }
      seconds = processorTime() - start
    }
    try write(
      results.flatMap { $0.vector.weights + [$0.vector.lambdaMax, $0.ratio] }, to: arguments[3])
    print(seconds)
  }

  /// User and system time of this process in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
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
