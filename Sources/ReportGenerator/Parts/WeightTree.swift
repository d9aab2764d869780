// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Every node's weight among its siblings and in the whole, with a bar, and where it came from.
struct WeightTree: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let greatest = FluidChart.greatest(edition.result.nodes.dropFirst().map(\.globalWeight))
    page.section("tree", words.phrase(.treeHeading)) { page in
      page.tableRegion(words.phrase(.treeCaption), style: "tree bars") { page in
        page.columns([
          (words[.number], ""), (words[.indicator], ""), (words[.chart], "draw"),
          (words[.localWeight], "n"), (words[.globalWeight], "n"), (words[.source], "why"),
        ])
        page.element(.tbody) { page in
          for (place, entry) in edition.outline.entries.enumerated() where place > 0 {
            row(place, entry, greatest: greatest, to: &page)
          }
        }
      }
      page.element(.p, .class("note legend"), text: words.phrase(.treeLegend))
      page.element(.p, .class("note"), text: words[.weightsAddUp])
    }
  }

  private func row(
    _ place: Int, _ entry: Outline.Entry, greatest: Double, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let node = edition.result.nodes[place]
    let global = edition.weight(edition.base.globalWeights[place])
    page.element(.tr, .class("d\(min(entry.depth, 4))")) { page in
      page.cell(entry.number, "number")
      page.element(.th, .scope("row")) { $0.localized(node.name, on: edition) }
      page.element(.td, .class("draw")) {
        $0.part(
          WeightBar(
            title: words.weightTitle(edition.text(node.name), global), weight: node.globalWeight,
            greatest: greatest))
      }
      page.number(edition.weight(edition.base.localWeights[place]))
      page.number(global)
      page.cell(node.weightSource.map(words.weightSource) ?? "–", "why")
    }
  }
}
