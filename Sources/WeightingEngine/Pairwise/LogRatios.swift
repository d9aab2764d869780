// SPDX-License-Identifier: Apache-2.0

/// Weights as centred logarithms of ratios [Aitchison 1986].
enum LogRatios {
  /// clr wᵢ = ln wᵢ − (1/n) Σⱼ ln wⱼ: sum 0 up to rounding, whatever the scale of the weights.
  ///
  /// - Parameter weights: at least one, all > 0 and finite.
  /// - Complexity: O(n). The order of the items changes no bit.
  static func centred(_ weights: [Double]) -> [Double] {
    let logarithms = weights.map(Elementary.log)
    let mean = OrderIndependentSum.of(logarithms) / Double(weights.count)
    return logarithms.map { $0 - mean }
  }
}
