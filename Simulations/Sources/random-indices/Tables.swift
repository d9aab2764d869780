// SPDX-License-Identifier: Apache-2.0

/// A simulated figure with the name of its entry.
struct Figure {
  let name: String
  let value: Double
  let standardError: Double

  init(name: String, value: Double, standardError: Double) {
    self.name = name
    self.value = value
    self.standardError = standardError
  }

  /// Reads a line of the progress file.
  init?(_ line: String) {
    let parts = line.split(separator: "=").map { $0.split(separator: " ") }
    guard parts.count == 2, parts[1].count == 2, let value = Double(parts[1][0]),
      let standardError = Double(parts[1][1])
    else { return nil }
    self.init(
      name: parts[0].joined(separator: " "), value: value, standardError: standardError)
  }

  var line: String { "\(name) = \(value) \(standardError)" }
}

/// The figures as the Swift source that ships.
struct Tables {
  private let figures: [String: Figure]

  init(_ figures: [String: Figure]) { self.figures = figures }

  var swiftSource: String {
    """
    // SPDX-License-Identifier: Apache-2.0
    // Written by the program random-indices of Simulations/. Not edited by hand.

    extension RandomIndexTable {
      /// The seed of the simulation.
      static let seed: UInt64 = \(grouped(Int(Plan.seed)))

      /// Complete matrices, n = 1 … 30.
      ///
      /// \(drawn(Plan.complete))
      static let complete: [Double] = [
        0.0000, 0.0000,
    \(rows(Plan.complete.map(value)))
      ]

    \([("four", 4), ("five", 5), ("six", 6)].map(graphs).joined(separator: "\n\n"))

      /// Random connected graphs of 7, 8, 9 and 10 items, by the number of judgements missing,
      /// from 1 to one less than a tree leaves.
      ///
      /// \(drawn(Plan.byMissing.flatMap { $0 }))
      static let byMissing: [[Double]] = [
    \(Plan.byMissing.map { "    [\n\(rows($0.map(value), indent: 6))\n    ]," }.joined(separator: "\n"))
      ]

      /// Random connected graphs of 11, 12 … 30 items with ⅛, ¼ … ⅞ of the most judgements missing
      /// that can be, M = (n − 1)(n − 2)/2, rounded half up, and with M − 1 missing.
      ///
      /// \(drawn(Plan.byShare.flatMap { $0 }))
      static let byShare: [[Double]] = [
    \(Plan.byShare.map { "    [" + $0.map(value).joined(separator: ", ") + "]," }.joined(separator: "\n"))
      ]
    }

    """
  }

  private func graphs(_ name: String, _ count: Int) -> String {
    let entries = Plan.graphs(count: count)
    let pairs = entries.map { entry in
      guard case .graph(let code) = entry.pattern else { return "" }
      return "\(grouped(Int(code))): \(value(entry))"
    }
    return """
        /// Graphs of \(name) items, by canonical code; neither complete nor trees.
        ///
        /// \(drawn(entries))
        static let \(name)Items: [UInt32: Double] = [
      \(rows(pairs, perLine: 5))
        ]
      """
  }

  /// The number of matrices and the largest standard error.
  private func drawn(_ entries: [Entry]) -> String {
    let numbers = Set(entries.map(\.matrices)).sorted().map(grouped)
    let errors = entries.compactMap { figures[$0.name]?.standardError }
    let largest = decimals(errors.max() ?? 0, 5)
    let matrices =
      numbers.count == 1 ? numbers[0] : "\(numbers[0]) to \(numbers[numbers.count - 1])"
    return "\(matrices) matrices an entry, standard error \(largest) at most."
  }

  private func value(_ entry: Entry) -> String {
    guard let figure = figures[entry.name] else { return "missing" }
    return decimals(figure.value, 4)
  }

  private func rows(_ values: [String], perLine: Int = 10, indent: Int = 4) -> String {
    stride(from: 0, to: values.count, by: perLine).map { start in
      String(repeating: " ", count: indent)
        + values[start..<min(start + perLine, values.count)].joined(separator: ", ") + ","
    }.joined(separator: "\n")
  }

  /// A number ≥ 0 with so many decimals.
  private func decimals(_ value: Double, _ places: Int) -> String {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let whole = Int((value * Double(unit)).rounded())
    let fraction = String(whole % unit)
    return "\(whole / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// A whole number with `_` between groups of three digits where it has more than four.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(number) }
    return digits.indices.map { place in
      (place > 0 && (digits.count - place) % 3 == 0 ? "_" : "") + String(digits[place])
    }.joined()
  }
}
