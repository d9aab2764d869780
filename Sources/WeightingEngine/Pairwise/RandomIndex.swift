// SPDX-License-Identifier: Apache-2.0

/// A table of random indices: the mean consistency index of matrices filled at random.
///
/// The tables differ, and with them the consistency ratio: a 3 × 3 matrix with CI 0.054 has
/// CR 0.093 by the first and 0.103 by the second. Every result therefore names its table.
public enum RandomIndex: String, Sendable, Hashable, CaseIterable {
  /// [Saaty 1980], n = 1 … 15; the table most textbooks print.
  ///
  /// Known doubts: from small samples of the time. Other printings give .52 or .5799 for n = 3,
  /// .89 for n = 4, 1.52 for n = 11 and 1.54 for n = 12; the 1.48 used here for n = 12 is below
  /// the 1.51 of n = 11, which a random index cannot be.
  case saaty1980 = "saaty-1980"

  /// [Alonso 2006], n = 3 … 15, from a much larger simulation.
  ///
  /// Checked by another one: judgements drawn evenly from the 17 values 1/9 … 9, numpy's PCG64
  /// seeded with 20261121, 200,000 matrices for n < 9 and 60,000 above, give 0.5228, 0.8833,
  /// 1.1081, 1.2499, 1.3397, 1.4044, 1.4507, 1.4865, 1.5133, 1.5367, 1.5551, 1.5704, 1.5836, each
  /// ± 0.0016 or less: no entry is off by more than 0.002.
  case alonsoLamata2006 = "alonso-lamata-2006"

  /// Our own simulation, n = 1 … 30.
  ///
  /// Judgements drawn evenly from the 17 values 1/9 … 9 by the program in `Simulations/`, seed
  /// 20261121, as many matrices and standard errors as said in `RandomIndexTable+Simulated.swift`.
  /// For n = 3, where all 17³ matrices can be counted out, it is 0.5245 exactly. No entry differs
  /// from [Alonso 2006] by more than 0.0025, from [Saaty 1980] by 0.056 for n = 3, 0.057 for n = 12
  /// and 0.021 at most elsewhere. Incomplete judgements are always measured by this simulation; see
  /// ``Consistency/init(of:priorities:table:)``.
  case simulated2026 = "simulated-2026"

  /// The random index for n items; 0 for one and two items, nil beyond the table.
  public func value(count: Int) -> Double? {
    guard count > 0 else { return nil }
    let table = count <= 2 ? [0, 0] : values
    return count <= table.count ? table[count - 1] : nil
  }

  /// The largest number of items the table covers.
  public var largestCount: Int { values.count }

  private var values: [Double] {
    switch self {
    case .saaty1980:
      [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    case .alonsoLamata2006:
      [
        0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365,
        1.5551, 1.5713, 1.5838,
      ]
    case .simulated2026: RandomIndexTable.complete
    }
  }
}
