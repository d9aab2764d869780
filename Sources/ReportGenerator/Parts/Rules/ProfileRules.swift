// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What each profile changes of the index system: weights, what does not apply, anchors.
struct ProfileRules: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let (words, profiles) = (edition.words, edition.indexSystem.profiles)
    guard !profiles.isEmpty else { return }
    page.section("profiles", words.phrase(.profilesHeading)) { page in
      page.element(.p, text: words.phrase(.profileNote))
      if edition.hasProfiles {
        page.element(
          .p,
          text: words.phrase(
            edition.round.ranksAcrossProfiles ? .acrossProfiles : .withinProfilesNote))
      }
      for profile in profiles { part(profile, to: &page) }
    }
  }

  private func part(_ profile: Profile, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3) { $0.localized(profile.name, on: edition) }
    if !profile.definition.isEmpty {
      page.element(.p) { $0.localized(profile.definition, on: edition) }
    }
    page.element(.ul) { page in
      if !profile.weights.isEmpty {
        page.element(
          .li,
          text: words.phrase(.weightsDiffer) + words.colon
            + profile.weights.map {
              edition.nodeText($0.node) + " " + edition.figure($0.weight)
            }.joined(separator: words.semicolon))
      }
      if !profile.notApplicable.isEmpty {
        page.element(
          .li,
          text: words.phrase(.notApplicable) + words.colon
            + words.list(profile.notApplicable.map(edition.nodeText)))
      }
      for item in profile.anchors {
        page.element(
          .li,
          text: words.phrase(.anchorsOf) + words.colon + edition.nodeText(item.indicator)
            + words.parenthesis(anchors(item.anchors)))
      }
    }
  }

  private func anchors(_ anchors: Anchors) -> String {
    let words = edition.words
    let names = anchors.grades.map { edition.text(edition.indexSystem.grades[$0].name) }
    let values =
      anchors.values.isEmpty
      ? zip(anchors.low, anchors.high).map {
        words.range(edition.figure($0), edition.figure($1))
      } : anchors.values.map(edition.figure)
    return zip(names, values).map { $0 + " " + $1 }.joined(separator: words.semicolon)
  }
}

/// The weights of each group of alliances side by side.
struct ProfileWeights: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    guard edition.hasProfiles else { return }
    let words = edition.words
    let trees = edition.result.groups.compactMap { edition.trees[$0.profile] }
    page.section("profiles", words.phrase(.profileWeights)) { page in
      page.tableRegion(words.phrase(.profileWeightsCaption), style: "tree") { page in
        page.columns(
          [(words[.number], ""), (words[.indicator], "")]
            + trees.map { tree in
              (tree.group.map { edition.text(edition.groupName($0)) } ?? "–", "n")
            })
        page.element(.tbody) { page in
          for (place, entry) in edition.outline.entries.enumerated() where place > 0 {
            page.element(.tr, .class("d\(min(entry.depth, 4))")) { page in
              page.cell(entry.number, "number")
              page.element(.th, .scope("row")) {
                $0.localized(edition.result.nodes[place].name, on: edition)
              }
              for tree in trees { cell(tree, place, to: &page) }
            }
          }
        }
      }
    }
  }

  private func cell(_ tree: GroupTree, _ place: Int, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.td, .class("n")) { page in
      guard tree.nodes[place].applies else {
        return page.text(words.absence(.notApplicable))
      }
      page.text(edition.weight(tree.localWeights[place]))
      page.element(
        .small, .class("below"),
        text: words[.globalWeight] + " " + edition.weight(tree.globalWeights[place]))
    }
  }
}
