// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree

/// The form in which one expert judges in pairs, as one HTML file that works without a network: it
/// shows weights and the consistency ratio while it is filled in, and saves the judgements.
///
/// What it calculates is what the round calculates of a complete sheet: weights by the round's
/// method on its scale, λmax and CR of the judgements as given, and the change of one judgement
/// that lowers CR most (``Revisions`` of the engine, with the same values and order). The saved file
/// is a CSV `parent,expert,left,right,value`; pairs that were not judged have no row.
public struct JudgementPage {
  /// One parent with what is compared under it.
  public struct Group: Sendable {
    /// The parent's id.
    public let id: String
    /// Its name.
    public let name: LocalizedText
    /// The ids and names of its children.
    public let items: [(id: String, name: LocalizedText)]
    /// RI for so many items, or `nil` beyond the table.
    public let randomIndex: Double?

    /// Makes a group.
    public init(
      id: String, name: LocalizedText, items: [(id: String, name: LocalizedText)],
      randomIndex: Double?
    ) {
      self.id = id
      self.name = name
      self.items = items
      self.randomIndex = randomIndex
    }
  }

  private let round: String
  private let title: LocalizedText
  private let rule: WeightingRule
  private let groups: [Group]
  private let expert: String?
  private let language: String
  private let sha256: ([UInt8]) -> [UInt8]

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - round: the round's id, for the name of the saved file.
  ///   - title: what is judged.
  ///   - rule: how the round weighs.
  ///   - expert: the expert's code, or `nil`: then it is filled in.
  ///   - language: the language it opens in.
  ///   - sha256: SHA-256 of bytes, for the policy that names style sheet and script.
  public init(
    round: String, title: LocalizedText, rule: WeightingRule, groups: [Group], expert: String?,
    language: String, sha256: @escaping ([UInt8]) -> [UInt8]
  ) {
    self.round = round
    self.title = title
    self.rule = rule
    self.groups = groups
    self.expert = expert
    self.language = language
    self.sha256 = sha256
  }

  /// The file. Complexity: O(pairs).
  public func bytes() -> [UInt8] {
    let name = LocalizedText(
      Dictionary(
        FormPage.editions.map { words in
          let name = title.text(in: words.language)
          return (words.language, words.form(.judgeTitle) + (name.isEmpty ? "" : " · " + name))
        }, uniquingKeysWith: { first, _ in first }))
    let frame = FormPage(
      title: name, language: language,
      scripts: [PackageResources.form_js, PackageResources.judgements_js], sha256: sha256)
    return frame.bytes { page in
      page.element(.h1) { $0.both { $0.form(.judgeTitle) } }
      if !title.isEmpty { page.element(.p, .class("kicker")) { $0.both(title) } }
      page.element(.p, .class("lead")) { $0.both { $0.form(.judgeLead) } }
      page.element(.p) { $0.both { $0.form(.judgeScale) } }
      page.element(.p, .class("note")) { $0.both { $0.form(.judgeKeep) } }
      page.element(.p, .class("note screen")) { $0.both { $0.form(.privacy) } }
      page.element(.p, .class("fault"), .init("data-blocked", ""), .init("hidden", "hidden")) {
        $0.both { $0.form(.blocked) }
      }
      page.element(
        .form, .id("form"), .init("autocomplete", "off"), .init("novalidate", "novalidate"),
        .init("data-form", round), .init("data-method", rule.method.rawValue),
        .init("data-scale", rule.scale.rawValue), .init("data-limit", String(rule.highestRatio))
      ) { page in
        page.element(.p, .id("key-expert"), .init("data-key", "expert")) { page in
          page.element(.label, .init("for", "expert")) { $0.both { $0.form(.expertCode) } }
          page.void(
            .input, .init("type", "text"), .id("expert"), .init("name", "expert"),
            .init("maxlength", "64"), expert.map { .init("value", $0) },
            expert == nil ? nil : .init("readonly", "readonly"))
          page.element(
            .span, .class("fault"), .id("expert-needed"), .init("data-fault", "needed"),
            .init("hidden", "hidden")
          ) { $0.both { $0.form(.expertCodeNeeded) } }
        }
        for (place, group) in groups.enumerated() { section(group, place, &page) }
        page.element(.section, .id("finish"), .class("screen")) { page in
          page.element(.h2) { $0.both { $0.form(.finish) } }
          page.element(.p, .init("data-missing", "")) {
            $0.both(slots: true) { $0.form(.pairsMissing) }
          }
          page.element(
            .p, .class("fault"), .init("data-nothing", ""), .init("hidden", "hidden")
          ) { $0.both { $0.form(.nothingJudged) } }
          page.closing(asking: .saveJudgements) { _ in }
        }
      }
    }
  }

  private func section(_ group: Group, _ place: Int, _ page: inout HTMLWriter) {
    page.element(
      .section, .id("group-\(place + 1)"), .init("data-parent", group.id),
      group.randomIndex.map { .init("data-random-index", String($0)) }
    ) { page in
      page.element(.h2) { page in
        page.both { $0.form(.compare(shown(group.name, group.id, $0))) }
      }
      for left in group.items.indices {
        for right in group.items.indices.dropFirst(left + 1) {
          pair(group, left, right, "pair-\(place + 1)-\(left + 1)-\(right + 1)", &page)
        }
      }
      results(group, &page)
    }
  }

  private func shown(_ name: LocalizedText, _ id: String, _ words: any Words) -> String {
    name.isEmpty ? id : name.text(in: words.language)
  }

  private func pair(
    _ group: Group, _ left: Int, _ right: Int, _ id: String, _ page: inout HTMLWriter
  ) {
    let (first, second) = (group.items[left], group.items[right])
    page.element(
      .div, .class("pair"), .id(id), .init("data-left", String(left)),
      .init("data-right", String(right))
    ) { page in
      page.element(.label, .init("for", id + "-value")) { page in
        page.both {
          $0.form(.pair(shown(first.name, first.id, $0), shown(second.name, second.id, $0)))
        }
      }
      page.element(
        .select, .class("screen"), .id(id + "-value"), .init("name", id)
      ) { page in
        page.option("", { $0.form(.notJudged) }, language: language)
        for times in (2...9).reversed() {
          page.option(
            String(times), { $0.form(.more(shown(first.name, first.id, $0), times)) },
            language: language)
        }
        page.option("1", { $0.form(.equal) }, language: language)
        for times in 2...9 {
          page.option(
            "1/\(times)", { $0.form(.more(shown(second.name, second.id, $0), times)) },
            language: language)
        }
      }
      page.element(.p, .class("paper ticks"), .hidden) { page in
        for times in (2...9).reversed() { page.element(.span, text: "□\(times)") }
        page.element(.span, text: "□1")
        for times in 2...9 { page.element(.span, text: "□1/\(times)") }
      }
    }
  }

  private func results(_ group: Group, _ page: inout HTMLWriter) {
    page.element(.div, .class("live"), .init("role", "status"), .init("data-live", "")) { page in
      page.element(.p) { $0.both(slots: true) { $0.form(.judged) } }
      page.element(.p, .init("data-when", "incomplete")) { $0.both { $0.form(.incomplete) } }
      page.element(.div, .init("data-when", "complete"), .init("hidden", "hidden")) { page in
        page.element(.p) { page in
          if group.randomIndex == nil {
            page.both { $0.form(.noRatio) }
          } else {
            page.both(slots: true) {
              $0.form(
                .ratio(
                  limit: JudgementNumbers.figure(rule.highestRatio),
                  table: $0.randomIndexTable(rule.randomIndex)))
            }
          }
        }
        page.element(.p, .init("data-when", "within"), .init("hidden", "hidden")) {
          $0.both { $0.form(.within) }
        }
        page.element(.p, .class("fault"), .init("data-when", "above"), .init("hidden", "hidden")) {
          $0.both { $0.form(.above) }
        }
        page.element(.p, .init("data-when", "again"), .init("hidden", "hidden")) {
          $0.both(slots: true) { $0.form(.lookAgain) }
        }
        page.element(.p, .init("data-when", "best"), .init("hidden", "hidden")) {
          $0.both { $0.form(.alreadyBest) }
        }
        page.element(.h3) { $0.both { $0.form(.weights) } }
        page.element(.ul, .class("bars")) { page in
          for item in group.items {
            page.element(.li, .init("data-item", item.id)) { page in
              page.element(.span) { $0.both(item.name, else: item.id) }
              page.element(.span, .class("track"), .hidden) {
                $0.element(.span, .class("bar"), text: "")
              }
              page.element(.span, .class("n"), .init("data-weight", ""), text: "")
            }
          }
        }
        page.element(.p, .class("note")) { $0.both { $0.form(.method(rule.method)) } }
      }
    }
  }
}
