// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import Intake
import Problems
import Spreadsheets
import Testing

/// Proves that the result of a scan does not depend on the size of blocks, the number of threads or
/// the cut of the file, and equals a simple reader's.
@Suite struct ResponseScanTests {
  private static let alliances = ["a-1", "b-2", "联盟3"]
  private static let audiences = ["member", "buyer"]
  private static let items = ["q1", "q2", "q3", "q4"]
  private static let detection = SurveyDetection(
    declared: .steelyard, names: ["who", "q1"])
  private static let answers = ["5", "4", "3", "十分好", "好,的", "9"]

  private static func plan(of layout: ResponseLayout, hasRespondent: Bool = true) -> ResponsePlan {
    let headings = layout.columns.map(\.heading)
    let meanings = Dictionary(
      uniqueKeysWithValues: answers.enumerated().map {
        ($1, $0 < 5 ? ResponseTable.Code.grade($0) : .notApplicable)
      })
    let actions = headings.map { heading -> ResponsePlan.Action in
      switch heading {
      case "who": hasRespondent ? .respondent : .skip
      case "alliance": .alliance
      case "audience": .audience
      default: items.firstIndex(of: heading).map { .answer($0) } ?? .skip
      }
    }
    return ResponsePlan(
      headings: headings, headerRecords: 1, actions: actions,
      columns: items.map {
        ResponseTable.Column(
          questionnaire: "q", item: $0, indicator: "i-" + $0,
          answers: answers.compactMap { meanings[$0] })
      },
      answers: items.map {
        // q4 is not asked of buyers.
        ResponsePlan.AnswerCells(
          item: $0, meanings: meanings, allowed: answers, asked: $0 == "q4" ? [0] : [0, 1])
      })
  }

  private struct Found: Equatable {
    var rows: [String]
    var problems: [String]
    var records: [Int]
  }

  private func read(
    _ bytes: [UInt8], blockSize: Int = 1 << 20, threads: Int = 1,
    treatment: CountingRule.Treatment? = nil
  ) -> Found {
    do {
      let file = try ResponseFile(ByteSource(bytes), file: "r", Self.detection)
      return read(file, blockSize: blockSize, threads: threads, treatment: treatment)
    } catch .problems(let problems) {
      return Found(rows: [], problems: english(problems), records: [])
    } catch {
      return Found(rows: [], problems: ["unreadable"], records: [])
    }
  }

  private func read(
    _ file: ResponseFile, blockSize: Int, threads: Int, treatment: CountingRule.Treatment?
  ) -> Found {
    var scan = ResponseScan(
      [ResponseScan.Input(file, Self.plan(of: file.layout))], alliances: Self.alliances,
      audiences: Self.audiences)
    scan.blockSize = blockSize
    scan.threadCount = threads
    scan.threads = { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
    scan.counting.duplicates = treatment
    let outcome = scan.read(
      into: RowCollector(),
      report: ResponseReport(questionnaire: "q", source: "s", rule: scan.counting))
    return Found(
      rows: outcome.observer.sortedRows, problems: english(outcome.files.flatMap(\.problems)),
      records: outcome.files.map(\.rows))
  }

  // MARK: Random files

  private struct Dialect {
    var delimiter: Character
    var lineBreak: String
    var quotesAll: Bool

    static func random(_ random: inout SeededRandom) -> Dialect {
      Dialect(
        delimiter: [",", ";", "\t", "|"].randomElement(using: &random) ?? ",",
        lineBreak: ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n",
        quotesAll: Int.random(in: 0..<4, using: &random) == 0)
    }

    func cell(_ text: String) -> String {
      let isSpecial = text.contains { $0 == delimiter || $0.isNewline || $0 == "\"" }
      guard quotesAll || isSpecial else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }

    func record(_ cells: [String]) -> String {
      cells.map(cell).joined(separator: String(delimiter)) + lineBreak
    }
  }

  /// Rows as a survey tool would write them; of `faults` in a hundred something is wrong.
  private func file(
    rows: Int, faults: Int, _ random: inout SeededRandom
  ) -> (text: String, dialect: Dialect, cells: [[String]]) {
    let dialect = Dialect.random(&random)
    let header = ["note", "who", "q1", "alliance", "q2", "audience", "q4", "q3", "comment"]
    let comments = [
      "", "", "ok", "好,很好", "a \"b\" c", "line\nline", "一\r\n二\n\n三", "1,2;3\t4|5", "\"",
      "x\n1,2,3",
    ]
    var text = dialect.record(header)
    var all: [[String]] = []
    for row in 0..<rows {
      func answer() -> String {
        Int.random(in: 0..<100, using: &random) < faults
          ? ["7", " 5 ", "五", "-"].randomElement(using: &random) ?? ""
          : ((Self.answers + [""]).randomElement(using: &random) ?? "")
      }
      let isFaulty = Int.random(in: 0..<100, using: &random) < faults
      let audience = Self.audiences.randomElement(using: &random) ?? ""
      let cells = [
        comments.randomElement(using: &random) ?? "",
        isFaulty && Bool.random(using: &random) ? "" : "R\(row)",
        answer(), isFaulty ? "c-9" : Self.alliances.randomElement(using: &random) ?? "",
        answer(), audience, audience == "buyer" && faults == 0 ? "" : answer(), answer(),
        comments.randomElement(using: &random) ?? "",
      ]
      all.append(cells)
      let record = dialect.record(cells)
      text += record
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<5: text += dialect.lineBreak
      case 5..<(5 + faults / 2): text += "x" + String(dialect.delimiter) + "y" + dialect.lineBreak
      case 20..<(20 + faults / 4): text += "a\"b" + record
      default: break
      }
    }
    return (text, dialect, all)
  }

  /// The codes of one row, recomputed from its cells alone.
  private func row(_ cells: [String]) -> String? {
    func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
    guard !trimmed(cells[1]).isEmpty,
      let alliance = Self.alliances.firstIndex(of: trimmed(cells[3])),
      let audience = Self.audiences.firstIndex(of: trimmed(cells[5]))
    else { return nil }
    var codes: [UInt8] = []
    for (item, position) in [(0, 2), (1, 4), (2, 7), (3, 6)] {
      let text = trimmed(cells[position])
      if item == 3, audience == 1 {
        codes.append(253)
      } else if text.isEmpty {
        codes.append(252)
      } else {
        guard let answer = Self.answers.firstIndex(of: text) else { return nil }
        codes.append(answer < 5 ? UInt8(answer) : 251)
      }
    }
    return "\(alliance) \(audience) \(codes) []"
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>) func wholeFilesEqualASimpleReader(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let file = file(rows: Int.random(in: 0..<30, using: &random), faults: 0, &random)
    let found = read(Array(file.text.utf8), blockSize: Int.random(in: 1...400, using: &random))
    #expect(found.rows == file.cells.compactMap(row).sorted())
    #expect(found.records == [file.cells.count])
    #expect(found.problems.allSatisfy { $0.contains("[ST-005]") })
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func blocksAndThreadsDoNotMatter(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = file(rows: Int.random(in: 1..<40, using: &random), faults: 12, &random).text
    let bytes = Array(text.utf8)
    let whole = read(bytes)
    for threads in 1...8 {
      let blockSize = Int.random(in: 1...(bytes.count + 10), using: &random)
      #expect(
        read(bytes, blockSize: blockSize, threads: threads) == whole, "\(blockSize) \(threads)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func everySizeOfBlockGivesTheSame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = Array(file(rows: 8, faults: 10, &random).text.utf8)
    let whole = read(bytes)
    for size in 1...bytes.count { #expect(read(bytes, blockSize: size, threads: 2) == whole) }
  }

  /// A cell of many lines, each of which looks like a row, at every offset of a block's border.
  @Test(arguments: ["\n", "\r\n"]) func linesInsideQuotationMarksAreNoRows(lineBreak: String) {
    let line = "n,R9,5,a-1,4,member,3,5,c"
    let text =
      ["note,who,q1,alliance,q2,audience,q4,q3,comment"]
      + (0..<6).map {
        "n,R\($0),5,a-1,4,member,3,5,\"" + [line, line, line].joined(separator: lineBreak) + "\""
      }
    let bytes = Array((text.joined(separator: lineBreak) + lineBreak).utf8)
    let whole = read(bytes)
    #expect(whole.rows.count == 6 && whole.problems == [])
    for size in 1...(bytes.count / 2) {
      #expect(read(bytes, blockSize: size, threads: 1 + size % 4) == whole)
    }
  }

  /// A file that is cut anywhere gives an error or the rows before the cut, and no other row.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func aCutFileGivesNoWrongRow(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = Array(file(rows: 6, faults: 0, &random).text.utf8)
    let whole = Set(read(bytes).rows)
    for cut in 0..<bytes.count {
      let found = read(Array(bytes[..<cut]), blockSize: 64, threads: 2)
      // The last cell of all is a comment, and may be cut unseen; the cells before it may not.
      #expect(
        found.problems.contains { $0.contains("error") } || Set(found.rows).isSubset(of: whole))
    }
  }

  // MARK: Encodings

  @Test func aLateFaultOfUTF8IsFoundWhereverItStands() {
    let header = "note,who,q1,alliance,q2,audience,q4,q3,comment\n"
    func rows(_ range: Range<Int>, _ comment: String) -> String {
      range.map { "n,R\($0),5,a-1,4,member,3,5,\(comment)\n" }.joined()
    }
    // The head is 1 MiB: the fault stands behind it.
    let beginning = Array((header + rows(0..<40_000, "ok")).utf8)
    let gb18030: [UInt8] = [0xBA, 0xC3]  // 好
    let end = Array("n,R99999,5,a-1,4,member,3,5,".utf8) + gb18030 + [0x0A]
    let decoded = read(beginning + end, blockSize: 200_000, threads: 2)
    #expect(decoded.rows.count == 40_001 && decoded.problems == [])
    // After two characters of three bytes it is damage, and told with its line.
    let damaged = read(
      Array((header + rows(0..<40_000, "很好")).utf8) + end, blockSize: 200_000, threads: 2)
    #expect(
      damaged.problems == [
        "r:40002: error: the bytes here are not UTF-8. Save the file as CSV UTF-8. [ST-003]"
      ])
    let nul = read(beginning + [0x6E, 0x00, 0x0A], blockSize: 200_000, threads: 2)
    #expect(
      nul.problems == [
        "r:40002: error: a NUL character stands in the table. Save the file again as CSV UTF-8. [ST-004]"
      ])
  }

  // MARK: Keys

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func repeatedKeysAreFoundExactly(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var text = "who,alliance,audience,q1\n"
    var lines: [String: Int] = [:]
    var expected: [String] = []
    let isAscending = seed % 3 == 0
    for row in 0..<60 {
      let who = isAscending ? row : Int.random(in: 0..<40, using: &random)
      let alliance = Self.alliances.randomElement(using: &random) ?? ""
      text += "\(who),\(alliance),member,5\n"
      if let first = lines["\(who) \(alliance)"] {
        expected.append(
          "r:\(row + 2): error: this respondent has already answered for this alliance, in line "
            + "\(first). Declare which of them counts, "
            + "<counting duplicates=\"drop\"/>, or keep one of the two rows. [SA-004]")
      } else {
        lines["\(who) \(alliance)"] = row + 2
      }
    }
    let bytes = Array(text.utf8)
    for threads in 1...3 {
      let size = Int.random(in: 1...300, using: &random)
      #expect(read(bytes, blockSize: size, threads: threads).problems == expected)
    }
    let dropped = read(bytes, blockSize: 100, threads: 2, treatment: .drop)
    #expect(dropped.problems == [] && dropped.rows.count == lines.count)
    #expect(read(bytes, blockSize: 100, treatment: .keep).rows.count == 60)
  }

  // MARK: Very many problems

  @Test(arguments: [1, 3]) func veryManyProblemsEndInOneLine(threads: Int) {
    var text = "who,alliance,audience,q1\n"
    for row in 0..<2_500 { text += "\(row),a-1,member,\(row % 2 == 0 ? "8" : "5")\n" }
    let found = read(Array(text.utf8), blockSize: 997, threads: threads)
    #expect(found.problems.count == 1_001)
    #expect(
      found.problems.contains(
        "r:2002: error: 250 more problems [SA-003], in lines 2002 to 2500, are not listed. Correct "
          + "those that are listed, then check again. [SA-021]"))
    #expect(found.problems.contains { $0.hasPrefix("r:2000: error: \"8\" in column") })
    #expect(found.rows.count == 1_250)
  }
}

/// A deterministic stream for tests: SplitMix64 [Steele, Lea, Flood 2014].
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
