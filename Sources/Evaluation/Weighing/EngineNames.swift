// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// The engine's counterparts of what a round declares; both go by the same names.
extension WeightingRule {
  /// How weights are drawn from a complete matrix. Triangular judgements are measured for
  /// consistency by their middle values, whose weights are the geometric means.
  var engineMethod: PrioritisationMethod {
    switch method {
    case .eigenvector: .eigenvector
    case .geometricMean, .fuzzyGeometricMean: .geometricMean
    case .columnMean: .columnMean
    }
  }

  /// What missing judgements are replaced by.
  var engineCompletion: WeightingEngine.Completion {
    switch completion {
    case .optimal: .optimal
    case .leastSquares: .leastSquares
    case .harker: .harker
    }
  }

  /// What a judgement's number stands for.
  var engineScale: JudgementScale {
    switch scale {
    case .saaty: .saaty
    case .balanced: .balanced
    case .balancedN: .balancedN
    case .power: .power
    case .root: .root
    case .logarithmic: .logarithmic
    case .inverseLinear: .inverseLinear
    case .geometric: .geometric
    case .adaptive: .adaptive
    }
  }

  /// How priorities are averaged.
  var engineMean: Aggregation.Mean {
    switch mean {
    case .arithmetic: .arithmetic
    case .geometric: .geometric
    }
  }

  /// The table of random indices; Saaty's where the name is none.
  var table: RandomIndex { RandomIndex(rawValue: randomIndex) ?? .saaty1980 }
}
