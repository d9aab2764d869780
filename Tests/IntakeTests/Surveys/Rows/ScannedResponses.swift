// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Intake
import Problems
import Spreadsheets

/// Keeps all rows of all blocks.
struct RowCollector: ResponseObserver {
  var table = ResponseTable()

  mutating func add(_ block: ResponseTable) {
    if table.columns.isEmpty {
      table = ResponseTable(
        allianceIDs: block.allianceIDs, audienceIDs: block.audienceIDs, columns: block.columns)
    }
    table.selections += block.selections.map {
      ResponseTable.Selection(row: $0.row + table.count, item: $0.item, answers: $0.answers)
    }
    table.alliances += block.alliances
    table.audiences += block.audiences
    table.codes += block.codes
    table.organisations += block.organisations
  }

  mutating func merge(_ other: RowCollector) { add(other.table) }

  /// The rows as texts, in an order of their own: blocks come in any order.
  var sortedRows: [String] {
    let columns = table.columns.count
    return (0..<table.count).map { row in
      let codes = table.codes[row * columns..<(row + 1) * columns]
      let selections = table.selections.filter { $0.row == row }
        .map { "\($0.item)\($0.answers)" }.sorted()
      return "\(table.alliances[row]) \(table.audiences[row]) \(Array(codes)) \(selections)"
    }.sorted()
  }
}

/// Response files in Steelyard's own layout, read by the scan as a round would have them read.
struct ScannedResponses {
  var keys: RoundDocument.Responses
  var questionnaire: Questionnaire
  var gradeCount = 3
  var alliances: [String]
  var mapping: MappingReader.Mapping?
  var blockSize = 512 << 10
  var threadCount = 1

  /// What was read.
  struct Reading {
    var collector: RowCollector
    var files: [ResponseScan.FileReading]
    var report: ResponseReport
    var problems: [Problem] { files.flatMap(\.problems) }
    var table: ResponseTable { collector.table }
  }

  /// Reads files, by name, in order.
  func read(_ files: [(name: String, bytes: [UInt8])]) -> Reading {
    var inputs: [ResponseScan.Input] = []
    var before: [ResponseScan.FileReading] = []
    var heads: [[Problem]] = []
    let planner = ResponsePlanner(
      ResponseKeys(keys), questionnaire: questionnaire, gradeCount: gradeCount,
      alliances: alliances.map { Alliance(id: $0, name: LocalizedText(["en": $0])) },
      mapping: mapping)
    let detection = SurveyDetection(declared: keys.source, names: planner.names)
    for (name, bytes) in files {
      do {
        let file = try ResponseFile(ByteSource(bytes), file: name, detection)
        let planned = planner.plan(file.layout, at: file.headerPlace)
        let problems = file.problems + planned.problems
        if !problems.hasErrors {
          inputs.append(ResponseScan.Input(file, planned.plan))
          heads.append(problems)
        } else {
          var reading = ResponseScan.FileReading(encoding: file.encoding)
          reading.problems = problems
          before.append(reading)
        }
      } catch .problems(let problems) {
        var reading = ResponseScan.FileReading(encoding: "")
        reading.problems = problems
        before.append(reading)
      } catch {
        before.append(ResponseScan.FileReading(encoding: ""))
      }
    }
    var scan = ResponseScan(
      inputs, alliances: alliances, audiences: questionnaire.audiences.map(\.id))
    scan.blockSize = blockSize
    scan.threadCount = threadCount
    scan.counting = keys.counting
    scan.threads = { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
    let outcome = scan.read(
      into: RowCollector(),
      report: ResponseReport(
        questionnaire: questionnaire.id, source: "steelyard", rule: keys.counting))
    var readings = outcome.files
    for index in readings.indices {
      readings[index].problems = heads[index] + readings[index].problems
    }
    return Reading(
      collector: outcome.observer, files: before + readings, report: outcome.report)
  }

  /// Reads one file.
  func read(_ text: String, file: String = "r.csv") -> Reading { read([(file, Array(text.utf8))]) }
}
