// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves that what LimeSurvey, Kobo, ODK, Qualtrics and SurveyJS write of any questionnaire and any
/// answers reads back as these answers, through recogniser, planner and cells.
@Suite struct ToolRoundTripTests {
  enum Tool: String, CaseIterable {
    case limeSurveyCodes, limeSurveyScriptCodes, limeSurveyFull, limeSurveyVV
    case koboBoth, koboDetails, koboSummary, koboLabels, odk
    case qualtricsNumbers, qualtricsText
    case surveyJS
  }

  /// The columns of an item: heading, text below it where there is one, and each row's cell; `nil` is
  /// NULL.
  private typealias Column = (heading: String, text: String, id: String, cells: [String?])

  private func name(_ id: String, _ tool: Tool) -> String {
    switch tool {
    case .limeSurveyCodes, .limeSurveyScriptCodes, .limeSurveyFull, .limeSurveyVV:
      id.replacing("-", with: "")
    case .koboBoth, .koboDetails, .koboSummary, .koboLabels, .odk: id.replacing("-", with: "_")
    default: id
    }
  }

  private func columns(_ sample: SurveySample, _ tool: Tool) -> [Column] {
    var columns: [Column] = []
    for (position, item) in sample.items.enumerated() {
      let rows = sample.rows.map { $0[position] }
      let answers = sample.answers(of: item)
      let isByText = [.limeSurveyFull, .koboLabels, .qualtricsText].contains(tool)
      func say(_ answer: Int) -> String {
        isByText ? answers[answer].name.text(in: "zh-Hans") : answers[answer].code
      }
      let stem = item.text.text(in: "zh-Hans")
      let code = name(item.id, tool)
      let heading = [.limeSurveyFull, .koboLabels].contains(tool) ? stem : code
      let id = "QID\(position)"
      if item.kind != .choice {
        columns.append(
          (
            heading, stem, id,
            rows.map { answer in
              switch answer {
              case .one(let answer): say(answer)
              case .words(let words): words
              default: ""
              }
            }
          ))
        continue
      }
      func several(_ answer: SampleAnswer) -> [Int] {
        if case .several(let all) = answer { all } else { [] }
      }
      switch tool {
      case .limeSurveyCodes, .limeSurveyScriptCodes, .limeSurveyFull, .limeSurveyVV:
        let count = item.ordered ? item.choices : answers.count
        for part in 0..<count {
          let words = item.ordered ? "Rank \(part + 1)" : answers[part].name.text(in: "zh-Hans")
          let partCode = item.ordered ? "\(part + 1)" : answers[part].code
          let heading =
            switch tool {
            case .limeSurveyFull: "\(stem) [\(words)]"
            case .limeSurveyCodes: "\(code)[\(partCode)]"
            default: "\(code)_\(partCode)"
            }
          columns.append(
            (
              heading, "\(stem) [\(words)]", "",
              rows.map { row in
                let chosen = several(row)
                if item.ordered { return chosen.indices.contains(part) ? say(chosen[part]) : "" }
                if isByText { return chosen.contains(part) ? "Yes" : "No" }
                return chosen.contains(part) ? "Y" : ""
              }
            ))
        }
      case .qualtricsNumbers, .qualtricsText:
        for part in answers.indices {
          let words = answers[part].name.text(in: "zh-Hans")
          columns.append(
            (
              "\(code)_\(part + 1)", "\(stem) - \(words)", "\(id)_\(part + 1)",
              rows.map { row in
                let chosen = several(row)
                guard let place = chosen.firstIndex(of: part) else { return "" }
                if item.ordered { return String(place + 1) }
                return isByText ? words : "1"
              }
            ))
        }
      default:
        let hasSummary = tool != .koboDetails || item.ordered
        if hasSummary {
          columns.append(
            (heading, stem, id, rows.map { several($0).map(say).joined(separator: " ") }))
        }
        if tool != .koboSummary, !item.ordered {
          for part in answers.indices {
            columns.append(
              (
                heading + "/" + say(part), "", "",
                rows.map { row in
                  let chosen = several(row)
                  return chosen.isEmpty ? "" : chosen.contains(part) ? "1" : "0"
                }
              ))
          }
        }
      }
    }
    return columns
  }

  private func written(_ sample: SurveySample, _ tool: Tool) -> [UInt8] {
    let columns = columns(sample, tool)
    let keys = sample.keys
    func record(_ cells: [String], _ delimiter: String) -> String {
      cells.map(quoted).joined(separator: delimiter) + "\n"
    }
    func rows(_ own: (Int) -> [String], _ delimiter: String) -> String {
      sample.rows.indices.map { row in
        record(
          own(row) + [keys[row].alliance, keys[row].audience]
            + columns.map { $0.cells[row] ?? "" }, delimiter)
      }.joined()
    }
    let headings = ["alliance", "audience"] + columns.map(\.heading)
    let texts = ["alliance", "audience"] + columns.map(\.text)
    switch tool {
    case .limeSurveyCodes, .limeSurveyScriptCodes:
      return Array(
        ("\u{FEFF}" + record(["id", "submitdate", "lastpage"] + headings, ";")
          + rows({ ["\($0)", "2026-01-02 03:04:05", "1"] }, ";")).utf8)
    case .limeSurveyFull:
      return Array(
        ("\u{FEFF}" + record(["Response ID", "Date submitted", "Last page"] + headings, ";")
          + rows({ ["\($0)", "2026-01-02 03:04:05", "1"] }, ";")).utf8)
    case .limeSurveyVV:
      return Array(
        (record(["Response ID", "Date submitted", "Last page"] + texts, "\t")
          + record(["id", "submitdate", "lastpage"] + headings, "\t")
          + rows({ ["\($0)", "2026-01-02 03:04:05", "1"] }, "\t")).utf8)
    case .koboBoth, .koboDetails, .koboSummary, .koboLabels:
      return Array(
        (record(["_id", "_uuid", "_submission_time"] + headings, ";")
          + rows({ ["\($0)", "u\($0)", "2026-01-02T03:04:05"] }, ";")).utf8)
    case .odk:
      return Array(
        (record(["SubmissionDate", "meta-instanceID", "KEY"] + headings, ",")
          + rows({ ["2026-01-02T03:04:05", "u\($0)", "u\($0)"] }, ",")).utf8)
    case .qualtricsNumbers, .qualtricsText:
      let ids = ["_recordId", "finished", "status", "alliance", "audience"] + columns.map(\.id)
      let isByText = tool == .qualtricsText
      return Array(
        (record(["ResponseId", "Finished", "Status"] + headings, ",")
          + record(["Antwort-ID", "Beendet", "Status"] + texts, ",")
          + record(ids.map { "{\"ImportId\":\"\($0)\"}" }, ",")
          + rows(
            { ["R_\($0)", isByText ? "True" : "1", isByText ? "IP Address" : "0"] }, ",")).utf8)
    case .surveyJS:
      let objects = sample.rows.indices.map { row -> String in
        var members = [
          "\"alliance\": \"\(keys[row].alliance)\"", "\"audience\": \"\(keys[row].audience)\"",
        ]
        for (position, item) in sample.items.enumerated() {
          let codes = sample.answers(of: item).map { "\"\($0.code)\"" }
          switch sample.rows[row][position] {
          case .blank: break
          case .one(let answer): members.append("\"\(item.id)\": \(codes[answer])")
          case .several(let all):
            members.append("\"\(item.id)\": [\(all.map { codes[$0] }.joined(separator: ","))]")
          case .words: members.append("\"\(item.id)\": \"x\"")
          }
        }
        return "{" + members.joined(separator: ", ") + "}"
      }
      return Array("[\(objects.joined(separator: ",\n"))]\n".utf8)
    }
  }

  @Test(arguments: Tool.allCases) func everyToolReadsBack(tool: Tool) throws {
    for seed in 0..<40 {
      let sample = SurveySample(seed: UInt64(seed), rows: 1 + seed % 12)
      // What nobody answered is nowhere in a file of SurveyJS, and Kobo's options are then not
      // to be told from other questions: neither is a fault of the reader's.
      let isAnswered = sample.items.indices.allSatisfy { item in
        sample.rows.contains { $0[item] != .blank }
      }
      guard isAnswered || ![.surveyJS, .koboDetails].contains(tool) else { continue }
      let (file, planned, problems) = try SurveyRoundTripTests.read(written(sample, tool), sample)
      let wrong = problems.filter { $0.severity != .note }
      #expect(english(wrong) == [], "\(tool) \(seed)")
      SurveyRoundTripTests.check(
        sample, try SurveyRoundTripTests.rows(file, planned.plan), "\(tool) \(seed)")
    }
  }
}
