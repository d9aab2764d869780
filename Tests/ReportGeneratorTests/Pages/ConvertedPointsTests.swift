// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Testing

@testable import ReportGenerator

/// A points table of which an item does not apply.
@Suite struct ConvertedPointsTests {
  /// Income does not apply: 26.33 of 30 stand for 43.89 of 50, with 2 points of bonus 45.89.
  @Test func whatIsConvertedIsSaidBeforeBonus() throws {
    var inputs = RuledSample.pointsTable()
    inputs.notApplicable = [
      NotApplicable(alliance: "p0", node: "income", reason: "", declaredBy: "")
    ]
    RuledSample.figure(&inputs, "p0", "star", 2)
    let files = site(RuledSample.published(inputs))
    for (file, labels) in [
      ("alliances/p0.html", ["参与各项合计", "折算为满分", "加分", "合计"]),
      (
        "en/alliances/p0.html",
        ["Sum of the items that take part", "Converted to full marks", "bonus", "total"]
      ),
    ] {
      let rows = try StrictMarkup(try #require(files[file])).all("tr").map(\.text)
      for (label, number) in zip(labels, ["26.33 / 30", "43.89 / 50", "+2.00", "45.89 / 50"]) {
        #expect(
          rows.contains { $0.lowercased().hasPrefix(label.lowercased()) && $0.contains(number) },
          "\(label) \(number) \(rows)")
      }
    }
  }
}
