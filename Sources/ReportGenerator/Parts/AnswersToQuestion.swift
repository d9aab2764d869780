// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The answers to one question that is not scored: a stacked bar by group where one answer was
/// given, otherwise a bar by answer.
struct AnswersToQuestion: Part {
  let edition: Edition
  let questionnaire: String
  let question: DescriptiveQuestion

  private var item: Item? { edition.item(question.id, of: questionnaire) }

  /// A group with the way its name is written.
  private typealias Row = (name: String, isWhole: Bool, group: DescriptiveGroup)

  /// All, the audiences, the peer groups, and all of an earlier round.
  private var rows: [Row] {
    let words = edition.words
    let attribute = words.attribute(edition.round.peers ?? "")
    return [(words.phrase(.allRespondents), true, question.whole)]
      + question.audiences.map { (edition.groupText($0.id), false, $0) }
      + question.peers.map { group in
        let value = words.attributeValue(group.id, of: edition.round.peers ?? "")
        return (words.peerGroup(attribute, value), false, group)
      }
      + (question.previous.map { [(words.previousYear($0.year), false, $0.whole)] } ?? [])
  }

  private var scaleAnswers: [AnswerScale.Answer?] {
    let scale = item?.scale.flatMap { edition.questionnaire(questionnaire)?.scale($0) }
    return question.answers.map { code in scale?.answers.first { $0.code == code } }
  }

  private var answerNames: [LocalizedText] {
    scaleAnswers.map { $0?.name ?? LocalizedText([:]) }
  }

  private var tones: [AnswerTone] {
    AnswerTone.tones(of: scaleAnswers, grades: edition.indexSystem.grades.count)
  }

  private func answerText(_ place: Int) -> String {
    let name = answerNames[place]
    return name.isEmpty ? question.answers[place] : edition.text(name)
  }

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3) { page in
      page.element(.code, text: question.id)
      page.text(" ")
      page.localized(item?.text ?? LocalizedText([:]), on: edition)
      page.element(
        .small,
        text: words.parenthesis(words.questionKind(question.kind, most: item?.choices ?? 1)))
    }
    guard !question.whole.isWithheld else {
      page.element(.p, text: words.phrase(.groupWithheld))
      return
    }
    if question.kind == .single { byGroup(to: &page) } else { byAnswer(to: &page) }
    if question.kind != .single {
      page.element(.p, .class("note"), text: words.phrase(.severalNote))
    }
    if question.kind == .ordered {
      page.element(.p, .class("note"), text: words.phrase(.orderNote))
    }
  }

  private var caption: String {
    edition.words.answersTo(item.map { edition.text($0.text) } ?? question.id)
  }

  /// Groups in rows, answers in columns.
  private func byGroup(to page: inout HTMLWriter) {
    let words = edition.words
    page.tableRegion(
      caption, label: edition.regionLabel(questionnaire, question.id, caption), style: "items"
    ) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.element(.th, .scope("col"), text: words.phrase(.respondentGroup))
          page.element(.th, .scope("col"), .class("draw"), text: words[.chart])
          page.element(.th, .scope("col"), .class("n"), text: words.phrase(.answered))
          for (place, name) in answerNames.enumerated() {
            page.element(.th, .scope("col"), .class("n")) { page in
              page.part(AnswerMark(tone: tones[place]))
              if case .nominal(AnswerTone.nominalCount...) = tones[place] {
                page.text("\(place + 1)\u{A0}")
              }
              page.localized(name, on: edition, else: question.answers[place])
            }
          }
        }
      }
      page.element(.tbody) { page in
        for row in rows {
          page.element(.tr) { page in
            header(row, to: &page)
            let shares = row.group.counts.map { counts in
              row.group.answered == 0 ? nil : edition.shares(of: counts)
            }
            page.element(.td, .class("draw")) { page in
              guard let counts = row.group.counts, let shares = shares.flatMap(\.self) else {
                if row.group.isWithheld {
                  page.element(.small, text: words.phrase(.groupWithheld))
                }
                return
              }
              page.part(
                GradeSharesBar(
                  title: words.answersTitle(
                    row.name,
                    shares.indices.map { answerText($0) + " " + shares[$0] }),
                  shares: counts.map(Double.init), tones: tones))
            }
            page.number(row.group.answered.map { String($0) })
            for place in question.answers.indices { page.number(shares.flatMap(\.self)?[place]) }
          }
        }
      }
    }
  }

  private func header(_ row: Row, to page: inout HTMLWriter) {
    page.element(.th, .scope("row")) { page in
      if row.isWhole {
        page.element(.strong, text: row.name)
      } else {
        page.foreign(row.name, on: edition)
      }
    }
  }

  /// Answers in rows, groups in columns.
  private func byAnswer(to page: inout HTMLWriter) {
    let words = edition.words
    let isOrdered = question.kind == .ordered
    page.tableRegion(
      caption, label: edition.regionLabel(questionnaire, question.id, caption), style: "items"
    ) { page in
      page.columns(
        [
          (words.phrase(.answer), ""), (words[.chart], "draw"), (words.phrase(.named), "n"),
        ]
          + (isOrdered ? [(words.phrase(.first), "n"), (words.phrase(.meanPlace), "n")] : [])
          + rows.map { ($0.name, "n") })
      page.element(.tbody) { page in
        for place in question.answers.indices { answer(place, to: &page) }
      }
      page.element(.tfoot) { page in
        page.element(.tr) { page in
          page.element(.th, .scope("row"), text: words.phrase(.answered))
          page.element(.td, .class("draw")) { _ in }
          page.number(question.whole.answered.map { String($0) })
          if isOrdered {
            page.number(nil)
            page.number(nil)
          }
          for row in rows { page.number(row.group.answered.map { String($0) }) }
        }
      }
    }
  }

  private func answer(_ place: Int, to page: inout HTMLWriter) {
    let words = edition.words
    let whole = question.whole
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.localized(answerNames[place], on: edition, else: question.answers[place])
      }
      page.element(.td, .class("draw")) { page in
        guard let share = whole.share(place) else { return }
        page.part(
          ShareBar(
            title: words.shareTitle(answerText(place), edition.percent(share)), share: share))
      }
      page.number(whole.counts.map { String($0[place]) })
      if question.kind == .ordered {
        page.number(whole.firsts.map { String($0[place]) })
        page.number(
          whole.meanPlaces.flatMap { $0[place] }.flatMap { FixedPoint($0, places: 2)?.text })
      }
      for row in rows { page.number(row.group.share(place).map { edition.percent($0) }) }
    }
  }
}

extension Edition {
  /// Counts as shares in percent with one decimal that add up to 100.0 as printed.
  func shares(of counts: [Int]) -> [String] {
    let all = counts.reduce(0, +)
    guard all > 0 else { return counts.map { _ in "–" } }
    return shares(counts.map { Double($0) / Double(all) })
  }
}
