// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// A `shapes` element of an indicator.
///
/// Each shape is checked by itself. Whether all together leave no figure without a grade is looked at
/// where the arithmetic is.
struct ShapesElement {
  let list: XMLElement
  let gradeIDs: [String]

  /// The shapes that can be read, best grade first.
  func read(id: String, kind: IndicatorKind, _ findings: inout Findings) -> [GradeShape] {
    let kinds = [IndicatorKind.benefit, .cost, .range, .checklist]
    guard kinds.contains(kind) else {
      findings.report(
        .indexRule(
          .ruleElsewhere(
            element: list.name, id: id, kind: kind.rawValue, kinds: kinds.map(\.rawValue))),
        at: list.place)
      return []
    }
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["shape"])
    let elements = list.children("shape")
    if elements.count < 2 {
      findings.report(
        .definition(.tooFewElements(name: "shape", parent: list.name, least: 2)), at: list.place)
    }
    var shapes: [GradeShape] = []
    for element in elements {
      findings.expectAttributes(of: element, ["grade", "form", "points"])
      findings.expectChildren(of: element, order: [])
      let grade = self.grade(of: element, &findings)
      _ = findings.required("form", of: element)
      let form = findings.choice("form", of: element, as: GradeShape.Form.self)
      let points = self.points(of: element, form: form, &findings)
      guard let grade, let form, let points else { continue }
      if shapes.contains(where: { $0.grade == grade }) {
        findings.report(
          .indexRule(.shapeTwice(grade: gradeIDs[grade])),
          at: element.attribute("grade")?.place ?? element.place)
      } else {
        shapes.append(GradeShape(grade: grade, form: form, points: points))
      }
    }
    return shapes.sorted { $0.grade < $1.grade }
  }

  private func grade(of element: XMLElement, _ findings: inout Findings) -> Int? {
    guard let attribute = findings.required("grade", of: element) else { return nil }
    // Where there are no grades, that is what is said.
    guard !gradeIDs.isEmpty else { return nil }
    guard let grade = gradeIDs.firstIndex(of: attribute.value) else {
      findings.report(
        .indexSystem(.unknownGrade(value: attribute.value, known: gradeIDs)),
        at: attribute.place)
      return nil
    }
    return grade
  }

  private func points(
    of element: XMLElement, form: GradeShape.Form?, _ findings: inout Findings
  ) -> [Double]? {
    guard let attribute = findings.required("points", of: element) else { return nil }
    let words = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    var points: [Double] = []
    for word in words {
      guard let point = findings.number(word, name: "points", at: attribute.place) else {
        return nil
      }
      points.append(point)
    }
    // A form that is not known is what is said.
    guard let form else { return nil }
    guard points.count == form.pointCount else {
      findings.report(
        .indexRule(
          .shapePointCount(form: form.rawValue, found: points.count, expected: form.pointCount)),
        at: attribute.place)
      return nil
    }
    if form == .gaussian {
      guard points[1] > 0 else {
        findings.report(.indexRule(.shapeSpreadNotPositive(value: words[1])), at: attribute.place)
        return nil
      }
    } else {
      let mayTouch = form == .triangle || form == .trapezoid
      let isInOrder = zip(points, points.dropFirst()).allSatisfy { before, after in
        (mayTouch ? before <= after : before < after) && (after - before).isFinite
      }
      guard isInOrder else {
        findings.report(
          .indexRule(
            .shapePointsOutOfOrder(
              form: form.rawValue, points: words.joined(separator: " "))),
          at: attribute.place)
        return nil
      }
    }
    return points
  }
}
