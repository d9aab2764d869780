// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How much of the weight that applies to the alliance rests on which evidence, with the share that
/// outsiders vouch for.
struct EvidenceOfAlliance: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let shares = alliance.evidence.filter { $0.weight > 0 }
    guard shares.contains(where: { $0.evidence != nil }) else { return }
    let parts = Apportionment.parts(
      of: FixedPoint(units: 1000, places: 1), shares.map { $0.weight * 100 })
    // A sum is that of its parts as printed.
    func sum(_ share: Double, _ belongs: (EvidenceClass) -> Bool) -> String {
      guard let parts else { return edition.percent(share) }
      let units = zip(shares, parts).reduce(Int128(0)) {
        $0 + ($1.0.evidence.map(belongs) == true ? $1.1.units : 0)
      }
      return words.percent(FixedPoint(units: units, places: 1).text)
    }
    let printed = edition.shares(shares.map(\.weight))
    page.section("evidence", words.phrase(.evidenceHeading)) { page in
      page.element(
        .p, .class("lead"),
        text: words.outsideEvidence(sum(alliance.evidence.outside) { $0.isOutside }))
      page.element(
        .p,
        text: words.selfReported(
          sum(alliance.evidence.selfReported) { $0.isSelfReported },
          limit: edition.indexSystem.limits?.selfReported.map { edition.percent($0, places: 0) }))
      page.tableRegion(words.phrase(.evidenceCaption), style: "narrow") { page in
        page.columns([
          (words[.evidence], ""), (words[.chart], "draw"), (words[.weight], "n"),
        ])
        page.element(.tbody) { page in
          for (share, text) in zip(shares, printed) {
            let name = share.evidence.map(words.evidenceClass) ?? words[.notStated]
            page.element(.tr) { page in
              page.element(.th, .scope("row"), text: name)
              page.element(.td, .class("draw")) {
                $0.part(
                  BulletBar(
                    title: words.shareTitle(name, text), score: share.weight, median: nil,
                    scale: (0, 1)))
              }
              page.number(text)
            }
          }
        }
      }
    }
  }
}

/// What was declared not to apply: of one alliance, or of all.
struct DeclaredNotApplicable: Part {
  let edition: Edition
  let alliances: [AllianceResult]
  /// Whether the table names the alliances.
  var isOfAll = false

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let rows = alliances.flatMap { alliance in
      alliance.nodes.enumerated().compactMap { place, node in
        node.declaredNotApplicable.flatMap { declared in
          // What holds for a criterion is said once.
          declared.node == node.id ? (alliance, place, declared) : nil
        }
      }
    }
    guard !rows.isEmpty else { return }
    let named = isOfAll
    page.section("applicability", words.phrase(.applicabilityHeading)) { page in
      page.tableRegion(words.phrase(.applicabilityCaption)) { page in
        page.columns(
          (named ? [(words.phrase(.alliance), "")] : [])
            + [
              (words[.indicator], ""), (words[.reason], "why"), (words.phrase(.declaredBy), ""),
            ])
        page.element(.tbody) { page in
          for (alliance, place, declared) in rows {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) {
                if named {
                  $0.localized(alliance.name, on: edition, else: alliance.id)
                } else {
                  indicator(place, to: &$0)
                }
              }
              if named { page.element(.td) { indicator(place, to: &$0) } }
              page.element(.td) { $0.foreign(declared.reason, on: edition) }
              page.element(.td) { $0.foreign(declared.declaredBy, on: edition) }
            }
          }
        }
      }
    }
  }

  private func indicator(_ place: Int, to page: inout HTMLWriter) {
    page.text(edition.result.nodes[place].number + " ")
    page.localized(edition.result.nodes[place].name, on: edition)
  }
}
