// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// One question of a form: a group of controls named by the question, with what can be wrong.
struct ItemFieldset: Part {
  let form: QuestionnaireForm
  let item: Item
  let number: Int

  private var id: String { "item-" + item.id }

  func write(to page: inout HTMLWriter) {
    let question = form.question(item)
    let kind =
      switch question {
      case .one: "one"
      case .several: "several"
      case .order: "order"
      case .number: "number"
      case .text: "text"
      }
    let asked = form.asked(of: item)
    page.element(
      .fieldset, .id(id), .init("data-item", item.id), .init("data-kind", kind),
      asked.map { .init("data-audiences", $0.map(\.id).joined(separator: " ")) }
    ) { page in
      page.element(.legend, .id(id + "-legend")) { page in
        page.text("\(number). ")
        page.both(item.text)
      }
      if let asked {
        page.element(.p, .class("who")) { page in
          page.both { words in
            words.form(.onlyFor(asked.map { $0.name.text(in: words.language) }))
          }
        }
      }
      switch question {
      case .one(let scale): one(scale, &page)
      case .several(let scale, let most): several(scale, most: most, &page)
      case .order(let scale, let most): order(scale, most: most, &page)
      case .number: numeric(&page)
      case .text: text(&page)
      }
      page.action("clear", style: "clear") { $0.form(.clear) }
    }
  }

  private func one(_ scale: AnswerScale, _ page: inout HTMLWriter) {
    page.element(.div, .class("options")) { page in
      for answer in scale.answers { option(answer, type: "radio", &page) }
    }
  }

  private func several(_ scale: AnswerScale, most: Int, _ page: inout HTMLWriter) {
    if most < scale.answers.count {
      page.element(.p, .class("hint")) { $0.both { $0.form(.atMost(most)) } }
    }
    page.element(.div, .class("options"), .init("data-most", String(most))) { page in
      for answer in scale.answers { option(answer, type: "checkbox", &page) }
    }
    page.fault("many", of: id) { $0.form(.tooMany(most)) }
  }

  private func option(_ answer: AnswerScale.Answer, type: String, _ page: inout HTMLWriter) {
    page.element(.label) { page in
      page.void(
        .input, .init("type", type), .init("name", id), .init("value", answer.code))
      page.element(.span) { $0.both(answer.name, else: answer.code) }
    }
  }

  /// A list of answers for each place; on paper the answers, with a box for the place.
  private func order(_ scale: AnswerScale, most: Int, _ page: inout HTMLWriter) {
    page.element(.p, .class("hint")) { $0.both { $0.form(.inOrder(most)) } }
    page.element(.div, .class("places screen")) { page in
      for place in 1...max(1, most) {
        page.element(.label) { page in
          page.element(.span) { $0.both { $0.form(.place(place)) } }
          page.element(.select, .init("name", "\(id)-\(place)")) { page in
            page.option("", { _ in "—" }, language: form.language)
            for answer in scale.answers {
              page.option(
                answer.code, { answer.shown(in: $0.language) }, language: form.language)
            }
          }
        }
      }
    }
    page.element(.ul, .class("paper")) { page in
      for answer in scale.answers {
        page.element(.li) { page in
          page.text("[\u{2003}] ")
          page.both(answer.name, else: answer.code)
        }
      }
    }
    page.fault("twice", of: id) { $0.form(.placeTwice) }
    page.fault("skipped", of: id) { $0.form(.placeSkipped) }
  }

  private func numeric(_ page: inout HTMLWriter) {
    let least = item.least.map { QuestionnaireForm.plain($0) }
    let most = item.most.map { QuestionnaireForm.plain($0) }
    page.element(.p, .class("hint"), .id(id + "-hint")) { page in
      page.both { $0.form(.number(least: least, most: most)) }
    }
    page.void(
      .input, .init("type", "text"), .init("inputmode", "decimal"), .init("name", id),
      .init("aria-describedby", "\(id)-hint \(id)-number"), .init("maxlength", "40"),
      least.map { .init("data-least", $0) }, most.map { .init("data-most", $0) },
      .init("aria-labelledby", id + "-legend"))
    page.fault("number", of: id) { $0.form(.numberFault) }
  }

  private func text(_ page: inout HTMLWriter) {
    page.element(.p, .class("hint"), .id(id + "-hint")) { $0.both { $0.form(.ownWords) } }
    page.element(
      .textarea, .init("name", id), .init("rows", "3"), .init("maxlength", "4000"),
      .init("aria-describedby", id + "-hint"),
      .init("aria-labelledby", id + "-legend"), text: "")
  }
}
