// SPDX-License-Identifier: Apache-2.0

/// How the rows of one questionnaire become sums: at most 64 rows at a time.
///
/// Whether a row answers an indicator is one bit of a word, so Σmmᵀ is a count of common bits;
/// Σamᵀ is Σa less the few rows without an answer; only Σaaᵀ is a product for each pair.
struct MomentsPart: Sendable {
  /// How many rows are summed together: the bits of a word.
  static let batch = 64

  let questionnaire: String
  let indicators: [String]
  let columnsOf: [[Int]]
  private let unit: ScoreUnit

  init(
    questionnaire: String, indicators: [String], columnsOf: [[Int]], gradeScores: [Double]
  ) {
    self.questionnaire = questionnaire
    self.indicators = indicators
    self.columnsOf = columnsOf
    unit = ScoreUnit(gradeScores, mostItems: columnsOf.map(\.count).max() ?? 1)
  }

  /// Adds rows of codes, at most ``batch`` and at least one.
  func add(_ codes: UnsafeBufferPointer<UInt8>, rows: Int, to sums: inout MomentSums) {
    let p = columnsOf.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: p * Self.batch) { values in
      values.initialize(repeating: 0)
      var answered = [UInt64](repeating: 0, count: p)
      var totals = [Double](repeating: 0, count: p)
      for i in 0..<p {
        (totals[i], answered[i]) = read(
          codes, rows: rows, indicator: i,
          into: UnsafeMutableBufferPointer(rebasing: values[i * Self.batch..<(i + 1) * Self.batch]))
      }
      add(UnsafeBufferPointer(values), answered, totals, rows: rows, to: &sums)
    }
  }

  /// The values of one indicator; their sum, and in which rows it was answered.
  private func read(
    _ codes: UnsafeBufferPointer<UInt8>, rows: Int, indicator: Int,
    into values: UnsafeMutableBufferPointer<Double>
  ) -> (total: Double, answered: UInt64) {
    let width = codes.count / rows
    let columns = columnsOf[indicator]
    var total = 0.0
    var answered: UInt64 = 0
    unit.scores.withUnsafeBufferPointer { scores in
      for row in 0..<rows {
        var sum = 0.0
        var answers = 0
        for column in columns {
          let code = Int(codes[row &* width &+ column])
          if code < scores.count {
            sum += scores[code]
            answers &+= 1
          }
        }
        guard answers > 0 else { continue }
        let value = unit.value(sum, answers)
        values[row] = value
        total += value
        answered |= 1 << UInt64(row)
      }
    }
    return (total, answered)
  }

  private func add(
    _ values: UnsafeBufferPointer<Double>, _ answered: [UInt64], _ totals: [Double], rows: Int,
    to sums: inout MomentSums
  ) {
    let p = columnsOf.count
    let all = rows == Self.batch ? UInt64.max : (1 << UInt64(rows)) - 1
    sums.respondents += rows
    for i in 0..<p {
      sums.a[i] += Int128(Int(totals[i]))
      sums.m[i] += answered[i].nonzeroBitCount
    }
    sums.mm.withUnsafeMutableBufferPointer { mm in
      sums.aa.withUnsafeMutableBufferPointer { aa in
        for i in 0..<p {
          for j in 0...i {
            mm[i &* p &+ j] += (answered[i] & answered[j]).nonzeroBitCount
            aa[i &* p &+ j] += Int128(Int(Self.dot(values, i, j)))
          }
        }
      }
    }
    sums.am.withUnsafeMutableBufferPointer { am in
      for i in 0..<p {
        for j in 0..<p {
          var without = all & ~answered[j] & answered[i]
          var sum = totals[i]
          while without != 0 {
            sum -= values[i &* Self.batch &+ without.trailingZeroBitCount]
            without &= without &- 1
          }
          am[i &* p &+ j] += Int128(Int(sum))
        }
      }
    }
  }

  /// Σ over the rows of the product of two indicators: every partial sum is a whole number below
  /// 2⁵³, so no order of adding changes it.
  private static func dot(_ values: UnsafeBufferPointer<Double>, _ i: Int, _ j: Int) -> Double {
    guard let base = values.baseAddress else { return 0 }
    let a = UnsafeRawPointer(base + i * batch)
    let b = UnsafeRawPointer(base + j * batch)
    var sum = SIMD8<Double>()
    for row in stride(from: 0, to: batch * 8, by: 64) {
      sum +=
        a.loadUnaligned(fromByteOffset: row, as: SIMD8<Double>.self)
        * b.loadUnaligned(fromByteOffset: row, as: SIMD8<Double>.self)
    }
    return sum.sum()
  }

  /// The sums in the scores' own measure.
  func moments(_ sums: MomentSums, alliance: String, audience: String) -> Moments {
    var moments = Moments(
      alliance: alliance, audience: audience, questionnaire: questionnaire,
      indicators: indicators)
    let p = indicators.count
    let factor = Int128(unit.factor)
    func once(_ sum: Int128) -> Double { Double(sum * factor) / unit.divisor }
    func twice(_ sum: Int128) -> Double {
      Double(sum * factor * factor) / (unit.divisor * unit.divisor)
    }
    moments.respondents = sums.respondents
    moments.sumA = sums.a.map(once)
    moments.sumM = sums.m.map(Double.init)
    moments.sumAM = sums.am.map(once)
    for i in 0..<p {
      for j in 0..<p {
        let half = max(i, j) * p + min(i, j)
        moments.sumAA[i * p + j] = twice(sums.aa[half])
        moments.sumMM[i * p + j] = Double(sums.mm[half])
      }
    }
    return moments
  }
}
