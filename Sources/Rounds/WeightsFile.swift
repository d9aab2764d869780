// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Intake
internal import XMLDocuments

/// Writes objective weights as a file (`urn:steelyard:weights:1`), which
/// `Intake.WeightsReader` reads back equal, to the last bit of every weight.
public enum WeightsFile {
  /// The file's bytes: UTF-8, indented, the same for the same weights.
  ///
  /// Numbers are in the shortest form that reads back exactly. Complexity: O(weights).
  public static func bytes(of weights: ObjectiveWeights) -> [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "weights",
      [
        ("xmlns", WeightsReader.namespace), ("method", weights.method.rawValue),
        ("index-system", weights.indexSystem),
        ("index-system-digest", weights.indexSystemDigest),
        ("round", weights.round), ("date", weights.date),
      ])
    writer.element("cohort", [("alliances", weights.cohort.joined(separator: " "))])
    for source in weights.sources {
      writer.element("source", [("file", source.file), ("digest", source.digest)])
    }
    for group in weights.groups {
      writer.start(
        "group", [("parent", group.parent), ("alliances", String(group.alliances))])
      for (item, weight) in zip(group.items, group.weights) {
        writer.element(
          "weight", [("item", item), ("value", ShortestNumber.text(weight))])
      }
      writer.end()
    }
    for entry in weights.leftOut {
      writer.element("left-out", [("parent", entry.parent), ("reason", entry.reason.rawValue)])
    }
    writer.end()
    return writer.finished()
  }
}

/// Numbers in files that programs read.
enum ShortestNumber {
  /// The shortest decimal that reads back as the same number: `0.25`, `1`, `1e-05`; zero has no
  /// sign. The number is finite.
  static func text(_ number: Double) -> String {
    if number == 0 { return "0" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
