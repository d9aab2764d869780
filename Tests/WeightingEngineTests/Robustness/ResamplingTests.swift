// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Resampling")
struct ResamplingTests {
  @Test(
    "Votes are added whatever their width, whole and shared ones", arguments: [1, 31, 32, 70, 150])
  func votes(width: Int) {
    var random = RandomStream(seed: 3, purpose: "test", names: ["\(width)"])
    for isShared in [false, true] {
      let count = 300
      let votes = (0..<count * width).map { _ in
        isShared && random.below(5) == 0 ? 0.25 : Double(random.below(2))
      }
      let rows = VoteRows(width: width, votes: votes)
      #expect(rows.count == count && rows.width == width)
      for drawn in [0, 1, 40, 254, 255, 256, 299, 700] {
        let units = (0..<drawn).map { _ in Int32(random.below(count)) }
        var expected = [Double](repeating: 0, count: width)
        for unit in units {
          for place in 0..<width { expected[place] += votes[Int(unit) * width + place] }
        }
        var sums = [Double](repeating: -1, count: width)
        units.withUnsafeBufferPointer { units in
          sums.withUnsafeMutableBufferPointer { rows.sum(units, into: $0) }
        }
        #expect(sums == expected)
      }
      var total = [Double](repeating: 0, count: width)
      for unit in 0..<count {
        for place in 0..<width { total[place] += votes[unit * width + place] }
      }
      #expect(rows.total == total)
    }
  }

  @Test("Normal vectors have the covariance, of any rank")
  func normal() {
    // Full rank; rank 2 of 3 (the third is the sum of the first two); nothing in the second.
    let covariances: [[Double]] = [
      [4, 1, -1, 1, 9, 2, -1, 2, 2], [1, 0.5, 1.5, 0.5, 2, 2.5, 1.5, 2.5, 4],
      [3, 0, 1, 0, 0, 0, 1, 0, 1],
    ]
    for (number, covariance) in covariances.enumerated() {
      let normal = NormalVectors(covariance: covariance, count: 3, seed: 5, names: ["\(number)"])
      #expect(!normal.isConstant)
      let count = 40_000
      var products = [Double](repeating: 0, count: 9)
      for replicate in 0..<count {
        var vector = [0.0, 0, 0]
        vector.withUnsafeMutableBufferPointer { normal.add(replicate, to: $0) }
        if number == 1 { #expect((vector[0] + vector[1] - vector[2]).magnitude < 1e-9) }
        for i in 0..<3 { for j in 0..<3 { products[i * 3 + j] += vector[i] * vector[j] } }
      }
      for i in 0..<3 {
        for j in 0..<3 {
          let scale = (covariance[i * 4] * covariance[j * 4]).squareRoot()
          let found = products[i * 3 + j] / Double(count)
          // The standard error of a product's mean is at most √2 ÷ √n of the scale.
          #expect((found - covariance[i * 3 + j]).magnitude <= 5 * 1.42 / 200 * scale)
        }
      }
    }
    #expect(NormalVectors(covariance: [0, 0, 0, 0], count: 2, seed: 1, names: []).isConstant)
    #expect(NormalVectors(covariance: [], count: 0, seed: 1, names: []).isConstant)
  }
}
