// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The `grades` element of an index system.
enum GradesElement {
  /// The most grades that fit in one byte of a response table, with room to spare.
  static let mostGrades = 20

  /// The grades as far as they can be read, and the ids of all that are written, also of those
  /// without a usable score.
  static func read(
    _ list: XMLElement, _ findings: inout Findings
  ) -> (grades: [Grade], ids: [String]) {
    findings.expectAttributes(of: list, ["preset"])
    findings.expectChildren(of: list, order: ["grade"])
    if let attribute = list.attribute("preset") {
      guard let preset = findings.choice("preset", of: list, as: ScorePreset.self) else {
        return ([], [])
      }
      if let child = list.children.first {
        findings.report(
          .indexRule(
            .presetWithChildren(element: "grades", preset: attribute.value, found: child.name)),
          at: attribute.place)
      }
      for grade in preset.grades { findings.claim(grade.id, at: attribute.place) }
      return (preset.grades, preset.grades.map(\.id))
    }
    var grades: [Grade] = []
    var ids: [String] = []
    for element in list.children("grade") {
      findings.expectAttributes(of: element, ["id", "score"])
      findings.expectChildren(of: element, order: ["name"])
      let id = findings.id(of: element)
      ids.append(id)
      let name = findings.texts("name", in: element, required: true)
      guard let attribute = findings.required("score", of: element),
        let score = findings.number("score", of: element)
      else { continue }
      if let last = grades.last, score >= last.score {
        findings.report(
          .indexSystem(.gradeScoresDoNotFall(id: id, score: attribute.value)),
          at: attribute.place)
      }
      grades.append(Grade(id: id, score: score, name: name))
    }
    if ids.count < 2 {
      findings.report(.indexSystem(.tooFewGrades(count: ids.count)), at: list.place)
    } else if ids.count > mostGrades {
      findings.report(.indexSystem(.tooManyGrades(count: ids.count)), at: list.place)
    }
    return (grades, ids)
  }
}
