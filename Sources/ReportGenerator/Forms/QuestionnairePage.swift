// SPDX-License-Identifier: Apache-2.0
internal import Evidence
import IndicatorTree

/// A questionnaire as one HTML file that is filled in without a network, on a phone, a desktop or
/// paper, and saves a response in Steelyard's own layout.
///
/// The saved file is a CSV of one row: `respondent`, `alliance` and `audience` where the form knows
/// them, then every item that is asked, by its id, with the codes of the answers; several are
/// separated by `;`; blank is no answer. The respondent is a code drawn at random, or the token
/// behind `#token=` in the address; `#alliance=` and `#audience=` choose in advance.
public struct QuestionnairePage {
  private let form: QuestionnaireForm
  private let sha256: ([UInt8]) -> [UInt8]

  /// Makes a page; `sha256` is SHA-256 of bytes, for the policy that names style sheet and script.
  public init(_ form: QuestionnaireForm, sha256: @escaping ([UInt8]) -> [UInt8]) {
    self.form = form
    self.sha256 = sha256
  }

  /// The file. Complexity: O(items × answers).
  public func bytes() -> [UInt8] {
    let asked = form.questionnaire
    let frame = FormPage(
      title: asked.name, language: form.language,
      scripts: [PackageResources.form_js, PackageResources.questionnaire_js], sha256: sha256)
    return frame.bytes { page in
      page.element(.h1) { $0.both(asked.name) }
      if !asked.instruction.isEmpty {
        page.element(.p, .class("lead")) { $0.both(asked.instruction) }
      }
      page.element(.p, .class("note screen")) { $0.both { $0.form(.privacy) } }
      page.element(.p, .class("fault"), .init("data-blocked", ""), .init("hidden", "hidden")) {
        $0.both { $0.form(.blocked) }
      }
      page.element(
        .form, .id("form"), .init("autocomplete", "off"), .init("novalidate", "novalidate"),
        .init("data-form", asked.id),
        fixed(form.alliances).map { .init("data-alliance", $0) },
        form.audiences.count == 1 ? .init("data-audience", form.audiences[0].id) : nil
      ) { page in
        if form.alliances.count > 1 || form.audiences.count > 1 { about(&page) }
        var number = 0
        for section in asked.sections {
          page.element(.section, .id("section-" + section.id)) { page in
            if !section.name.isEmpty { page.element(.h2) { $0.both(section.name) } }
            if let instruction = section.instruction {
              page.element(.p) { $0.both(instruction) }
            }
            for item in section.items {
              number += 1
              ItemFieldset(form: form, item: item, number: number).write(to: &page)
            }
          }
        }
        finish(&page)
      }
    }
  }

  private func fixed(_ alliances: [Alliance]) -> String? {
    alliances.count == 1 ? alliances[0].id : nil
  }

  /// Which alliance, and who.
  private func about(_ page: inout HTMLWriter) {
    page.element(.section, .id("about")) { page in
      page.element(.h2) { $0.both { $0.form(.aboutYou) } }
      if form.alliances.count > 1 {
        key("alliance", .whichAlliance, form.alliances.map { ($0.id, $0.name) }, &page)
      }
      if form.audiences.count > 1 {
        key("audience", .whichAudience, form.audiences.map { ($0.id, $0.name) }, &page)
      }
    }
  }

  private func key(
    _ name: String, _ phrase: FormPhrase, _ choices: [(id: String, name: LocalizedText)],
    _ page: inout HTMLWriter
  ) {
    page.element(.fieldset, .id("key-" + name), .init("data-key", name)) { page in
      page.element(.legend) { $0.both { $0.form(phrase) } }
      page.element(.div, .class("options")) { page in
        for choice in choices {
          page.element(.label) { page in
            page.void(
              .input, .init("type", "radio"), .init("name", "key-" + name),
              .init("value", choice.id), .init("required", "required"))
            page.element(.span) { $0.both(choice.name, else: choice.id) }
          }
        }
      }
      page.fault("needed", of: "key-" + name) { $0.form(.needed) }
    }
  }

  /// What is said and done at the end.
  private func finish(_ page: inout HTMLWriter) {
    page.element(.section, .id("finish"), .class("screen")) { page in
      page.element(.h2) { $0.both { $0.form(.finish) } }
      page.closing(asking: .save) { page in
        page.element(
          .div, .init("data-open", ""), .init("tabindex", "-1"), .init("hidden", "hidden")
        ) { page in
          page.element(.p) { $0.both(slots: true) { $0.form(.unanswered) } }
          page.element(.ul, .init("data-list", "")) { _ in }
          page.element(.p, .class("actions")) { page in
            page.action("save-anyway", style: "main") { $0.form(.saveAnyway) }
          }
        }
      }
    }
    page.element(.div, .class("progress")) { page in
      page.element(.p, .id("progress-text")) { $0.both(slots: true) { $0.form(.answered) } }
      page.element(
        .progress, .init("value", "0"), .init("max", "1"),
        .init("aria-labelledby", "progress-text"), text: "")
    }
  }
}

extension HTMLWriter {
  /// Mistakes, the button to save, what the form says once it is saved, and a fresh start.
  mutating func closing(
    asking phrase: FormPhrase, between content: (inout HTMLWriter) -> Void
  ) {
    element(
      .div, .class("mistakes"), .init("role", "alert"), .init("tabindex", "-1"),
      .init("data-mistakes", ""), .init("hidden", "hidden")
    ) { page in
      page.element(.p) { $0.both { $0.form(.mistakes) } }
      page.element(.ul, .init("data-list", "")) { _ in }
    }
    element(.p, .class("actions")) { page in
      page.action("save", style: "main") { $0.form(phrase) }
      page.action("anew") { $0.form(.startAnew) }
    }
    element(
      .p, .class("fault"), .init("role", "status"), .init("data-confirm", ""),
      .init("hidden", "hidden")
    ) { $0.both { $0.form(.confirmAnew) } }
    content(&self)
    element(
      .div, .class("status"), .init("tabindex", "-1"), .init("data-saved", ""),
      .init("hidden", "hidden")
    ) { page in
      page.element(.p, .init("role", "status")) { $0.both(slots: true) { $0.form(.saved) } }
      page.element(.details) { page in
        page.element(.summary) { $0.both { $0.form(.copyInstead) } }
        page.element(.label, .init("for", "copy")) { $0.both { $0.form(.copyText) } }
        page.element(
          .textarea, .id("copy"), .init("readonly", "readonly"), .init("rows", "4"), text: "")
      }
    }
  }
}
