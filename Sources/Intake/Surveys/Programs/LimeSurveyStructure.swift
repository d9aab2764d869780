// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
public import Problems
internal import XMLDocuments

/// Makes a questionnaire out of a survey's structure, exported from LimeSurvey (.lss).
///
/// Groups become sections, questions items, answers scales; scales with the same answers are one. An
/// item's id is the question's code in small letters, with that of the subquestion behind a
/// hyphen (`q1-sq001`), by which the columns of LimeSurvey's results are tied to it. Codes of
/// answers are kept. What an answer is worth and which indicator an item counts for, LimeSurvey does not
/// know: the evaluator adds `grade=` and `indicator=`. What cannot be carried over is said.
public enum LimeSurveyStructure {
  /// What became of a structure.
  public struct Conversion: Sendable {
    /// The questionnaire as a file of `urn:steelyard:questionnaire:1`, or `nil` where nothing could
    /// be made.
    public let questionnaire: [UInt8]?
    /// What is wrong, or was not carried over, in the order of the survey.
    public let problems: [Problem]
  }

  /// Converts bytes. O(questions · rows).
  ///
  /// - Parameter indexSystem: the id that the questionnaire gives as its index system.
  public static func questionnaire(
    _ bytes: [UInt8], file: String, indexSystem: String
  ) -> Conversion {
    let whole = Place(file: file)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return failed(.survey(.surveyArchive), at: whole)
    }
    do {
      let root = try XMLDocument.read(bytes, file: file).root
      let kind = root.child("LimeSurveyDocType")?.text ?? root.name
      guard root.name == "document", kind == "Survey" else {
        return failed(.survey(.notASurveyStructure(found: kind)), at: root.place)
      }
      let tables = LimeSurveyTables(root)
      guard tables.languages.contains(where: { LimeSurveyTables.tag(of: $0) != nil }) else {
        return failed(.survey(.unknownLanguages(found: tables.languages)), at: root.place)
      }
      var items = LimeSurveyItems(tables)
      let sections = items.sections()
      guard !sections.isEmpty else {
        let problem = Problem(.survey(.structureWithoutItems), at: root.place)
        return Conversion(questionnaire: nil, problems: items.problems + [problem])
      }
      items.reportTheRest(at: root.place)
      let number = tables.rows("surveys").first?["sid"] ?? ""
      let title = tables.text(ofSurvey: "title")
      let questionnaire = Questionnaire(
        id: items.unique("survey-" + number), indexSystem: indexSystem,
        name: title.isEmpty ? LocalizedText(["en": "LimeSurvey \(number)"]) : title,
        instruction: tables.text(ofSurvey: "welcometext"),
        audiences: [
          Audience(
            id: items.unique("respondents"),
            name: LocalizedText(["zh-Hans": "答卷人", "en": "Respondents"]))
        ],
        scales: items.scales, sections: sections)
      return Conversion(
        questionnaire: QuestionnaireDraft.written(questionnaire), problems: items.problems)
    } catch {
      return Conversion(questionnaire: nil, problems: [error])
    }
  }

  private static func failed(_ kind: Problem.Kind, at place: Place) -> Conversion {
    Conversion(questionnaire: nil, problems: [Problem(kind, at: place)])
  }
}

/// Writes a questionnaire that no grades or indicators are in yet.
enum QuestionnaireDraft {
  /// The file's bytes. O(size).
  static func written(_ questionnaire: Questionnaire) -> [UInt8] {
    var writer = XMLWriter()
    writer.comment(
      " 请给计分题目加上 indicator=，给其选项加上 grade= 或 means=。 Add indicator= to items that are scored, and grade= or means= to their answers. "
    )
    writer.start(
      "questionnaire",
      [
        ("xmlns", QuestionnaireReader.namespace), ("id", questionnaire.id),
        ("index-system", questionnaire.indexSystem),
      ])
    write(questionnaire.name, "name", &writer)
    write(questionnaire.instruction, "instruction", &writer)
    for audience in questionnaire.audiences {
      writer.start("audience", [("id", audience.id)])
      write(audience.name, "name", &writer)
      writer.end()
    }
    for scale in questionnaire.scales {
      writer.start("scale", [("id", scale.id)])
      for answer in scale.answers {
        writer.start("answer", [("code", answer.code)])
        write(answer.name, "name", &writer)
        writer.end()
      }
      writer.end()
    }
    for section in questionnaire.sections {
      writer.start("section", [("id", section.id)])
      write(section.name, "name", &writer)
      for item in section.items { write(item, &writer) }
      writer.end()
    }
    return writer.finished()
  }

  private static func write(_ item: Item, _ writer: inout XMLWriter) {
    var attributes = [(name: "id", value: item.id), (name: "kind", value: item.kind.rawValue)]
    if let scale = item.scale { attributes.append((name: "scale", value: scale)) }
    if item.choices > 1 {
      attributes.append((name: "choices", value: String(item.choices)))
    }
    if item.ordered { attributes.append((name: "ordered", value: "true")) }
    writer.start("item", attributes)
    write(item.text, "text", &writer)
    writer.end()
  }

  private static func write(_ text: LocalizedText, _ element: String, _ writer: inout XMLWriter) {
    for language in ["zh-Hans", "en"] {
      guard let words = text.byLanguage[language] else { continue }
      writer.element(element, [("xml:lang", language)], text: words)
    }
  }
}
