// SPDX-License-Identifier: Apache-2.0
import Glibc
import WeightingEngine

/// `resamples HOW ANSWERS ALLIANCES RESAMPLES RESULTS`: 95 % intervals of every alliance's score had other respondents
/// answered, and the wall and processor seconds that took.
///
/// ANSWERS holds a byte for each of 30 items of each respondent, the grade from 0 to 4, without blanks; alliances have
/// equally many. HOW is `moments`, from sums of products, or `rows`, counting the rows drawn. The score is the
/// mean over the items; grades score 100, 75, 50, 25, 0. Sums and rows are made ready before the time is taken.
@main
struct Resamples {
  static let items = 30
  static let scores = [100.0, 75, 50, 25, 0]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 5, let alliances = Int(arguments[2]), let count = Int(arguments[3]),
      let answers = read(arguments[1])
    else {
      print("resamples: moments|rows ANSWERS ALLIANCES RESAMPLES RESULTS")
      exit(1)
    }
    let units = answers.count / items / alliances
    var ends: [Double] = []
    var (wall, processor) = (0.0, 0.0)
    for alliance in 0..<alliances {
      let own = answers[alliance * units * items..<(alliance + 1) * units * items]
      let draws = ready(arguments[0], Array(own), units: units, name: "u\(alliance)")
      let start = (clock(CLOCK_MONOTONIC), clock(CLOCK_PROCESS_CPUTIME_ID))
      let drawn = (0..<count).map(draws).sorted()
      ends += [quantile(drawn, 0.025), quantile(drawn, 0.975)]
      wall += clock(CLOCK_MONOTONIC) - start.0
      processor += clock(CLOCK_PROCESS_CPUTIME_ID) - start.1
    }
    print(wall, processor)
    guard let file = fopen(arguments[4], "wb") else { exit(1) }
    fwrite(ends, MemoryLayout<Double>.size, ends.count, file)
    fclose(file)
  }

  /// The score of a replicate of one alliance.
  private static func ready(
    _ how: String, _ answers: [UInt8], units: Int, name: String
  ) -> (Int) -> Double {
    how == "rows"
      ? rows(answers, units: units, name: name) : moments(answers, units: units, name: name)
  }

  private static func moments(
    _ answers: [UInt8], units: Int, name: String
  ) -> (Int) -> Double {
    var sums = [Double](repeating: 0, count: items)
    var products = [Double](repeating: 0, count: items * items)
    for unit in 0..<units {
      let row = answers[unit * items..<(unit + 1) * items].map { scores[Int($0)] }
      for i in 0..<items {
        sums[i] += row[i]
        for j in 0...i { products[i * items + j] += row[i] * row[j] }
      }
    }
    let n = Double(units)
    for i in 0..<items {
      for j in 0...i {
        products[i * items + j] = (products[i * items + j] - sums[i] * sums[j] / n) / (n - 1) / n
      }
    }
    let normal = NormalVectors(covariance: products, count: items, seed: 1, names: [name])
    let means = sums.map { $0 / n }
    return { replicate in
      var drawn = means
      drawn.withUnsafeMutableBufferPointer { normal.add(replicate, to: $0) }
      return drawn.reduce(0, +) / Double(items)
    }
  }

  private static func rows(_ answers: [UInt8], units: Int, name: String) -> (Int) -> Double {
    let width = scores.count * items
    var votes = [Double](repeating: 0, count: units * width)
    for unit in 0..<units {
      for item in 0..<items {
        votes[unit * width + Int(answers[unit * items + item]) * items + item] = 1
      }
    }
    let rows = VoteRows(width: width, votes: votes)
    guard
      let bootstrap = RescaledBootstrap(count: units, population: nil, seed: 1, names: [name])
    else { return { _ in 0 } }
    return { replicate in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: bootstrap.draws) { drawn in
        bootstrap.draw(replicate, into: drawn)
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { sums in
          rows.sum(UnsafeBufferPointer(drawn), into: sums)
          var score = 0.0
          for item in 0..<items {
            var valid = 0.0
            var sum = 0.0
            for grade in scores.indices {
              let weight =
                bootstrap.kept * rows.total[grade * items + item]
                + bootstrap.drawn * sums[grade * items + item]
              valid += weight
              sum += weight * scores[grade]
            }
            score += sum / valid
          }
          return score / Double(items)
        }
      }
    }
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = Double(sorted.count - 1) * share
    let below = min(Int(place), sorted.count - 2)
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: ftell(file))
    rewind(file)
    return fread(&bytes, 1, bytes.count, file) == bytes.count ? bytes : nil
  }
}
