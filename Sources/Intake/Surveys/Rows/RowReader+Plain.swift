// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Spreadsheets

/// What a byte ends, and what it may begin or end as a cell.
struct ByteClasses: Sendable {
  /// Ends a cell without quotation marks, or makes it unusual.
  static let ends: UInt8 = 1
  /// Must be looked at inside quotation marks.
  static let quoted: UInt8 = 2
  /// Printable ASCII: a cell that begins and ends with it has no white space around it.
  static let graphic: UInt8 = 4

  let table: [UInt8]

  init(delimiter: UInt8) {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in 0x21...0x7E { table[byte] |= Self.graphic }
    for byte in [delimiter, 0x0A, 0x0D, 0x22, 0] { table[Int(byte)] |= Self.ends }
    for byte in [0x0A, 0x0D, 0x22, 0] { table[byte] |= Self.quoted }
    self.table = table
  }
}

/// Everything a plain row is read with, as pointers that hold while rows are read.
private struct PlainTables {
  var bytes: UnsafePointer<UInt8>
  var steps: UnsafeBufferPointer<RowPlan.Step>
  var single: UnsafePointer<UInt8>
  var classes: UnsafePointer<UInt8>
  var delimiter: UInt8
  var columns: Int

  /// Reads a run of answers of one byte, four at a time where four follow one another; how many
  /// there were. `position` is then at what is no such answer, or behind the run.
  @inline(__always)
  func readRun(
    _ step: RowPlan.Step, _ codes: UnsafeMutableBufferPointer<UInt8>, _ position: inout Int,
    empty: UInt8
  ) -> Int {
    let table = single + Int(step.meanings) &* 256
    let run = Int(step.run)
    let target = Int(step.target)
    let raw = UnsafeRawPointer(bytes)
    let delimiters = UInt64(delimiter) &* 0x0100_0100_0100_0100
    var p = position
    var done = 0
    while done < run {
      if done &+ 4 <= run {
        let word = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: p, as: UInt64.self))
        if word & 0xFF00_FF00_FF00_FF00 == delimiters {
          let a = table[Int(word & 0xFF)]
          let b = table[Int(word >> 16 & 0xFF)]
          let c = table[Int(word >> 32 & 0xFF)]
          let d = table[Int(word >> 48 & 0xFF)]
          if a | b | c | d < 128 {
            codes[target &+ done] = a
            codes[target &+ done &+ 1] = b
            codes[target &+ done &+ 2] = c
            codes[target &+ done &+ 3] = d
            done &+= 4
            p &+= 8
            continue
          }
        }
      }
      let byte = bytes[p]
      let code = table[Int(byte)]
      if code != RowPlan.unknown, bytes[p &+ 1] == delimiter {
        codes[target &+ done] = code
        p &+= 2
      } else if byte == delimiter {
        codes[target &+ done] = empty
        p &+= 1
      } else {
        break
      }
      done &+= 1
    }
    position = p
    return done
  }

  /// The place of the first byte that ends a cell without quotation marks, or is one.
  @inline(__always)
  func endOfCell(_ start: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var p = start
    while true {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: p, as: UInt64.self))
      let found = Self.control(word) | Self.equal(word, 0x22) | Self.equal(word, delimiter)
      if found != 0 {
        p &+= found.trailingZeroBitCount >> 3
        if classes[Int(bytes[p])] & ByteClasses.ends != 0 { return p }
        p &+= 1
      } else {
        p &+= 8
      }
    }
  }

  /// The place of the first byte that is looked at inside quotation marks.
  @inline(__always)
  func endOfQuoted(_ start: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var p = start
    while true {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: p, as: UInt64.self))
      let found = Self.control(word) | Self.equal(word, 0x22)
      if found != 0 {
        p &+= found.trailingZeroBitCount >> 3
        if classes[Int(bytes[p])] & ByteClasses.quoted != 0 { return p }
        p &+= 1
      } else {
        p &+= 8
      }
    }
  }

  /// The high bit of each byte below 14, at least of the lowest such: NUL, line breaks, and a few
  /// that are none. [Anderson, Bit Twiddling Hacks: determine if a word has a byte less than n]
  @inline(__always)
  private static func control(_ word: UInt64) -> UInt64 {
    (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
  }

  /// The high bit of each byte that equals another, at least of the lowest such.
  @inline(__always)
  private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}

extension RowReader {
  /// Reads rows from byte `start` on as long as nothing is unusual in them and they begin before
  /// byte `limit`.
  ///
  /// A row is plain where every cell that is read is one of those that the plan expects, without
  /// white space around it; keys are known, the number of cells is right, and quotation marks
  /// stand where they should. Of any other row nothing is kept.
  ///
  /// - Parameters:
  ///   - bytes: the text, with a NUL and ``KeyOrder/longest`` bytes more behind what counts.
  ///   - line: the line of the row at `start`; moves on with the rows.
  /// - Returns: where the first row begins that was not read.
  mutating func readPlainRows(
    _ bytes: UnsafePointer<UInt8>, from start: Int, before limit: Int, delimiter: UInt8,
    classes: ByteClasses, line: inout Int
  ) -> Int {
    // A constant respondent, or none, is for the rule.
    guard plan.plan.respondent == nil else { return start }
    var position = start
    var codes: [UInt8] = []
    var alliances: [Int32] = []
    var audiences: [Int32] = []
    let plan = plan
    var isPlain = true
    while isPlain, position < limit {
      makeReady()
      swap(&codes, &block.table.codes)
      swap(&alliances, &block.table.alliances)
      swap(&audiences, &block.table.audiences)
      let capacity = alliances.count
      plan.steps.withUnsafeBufferPointer { steps in
        plan.single.withUnsafeBufferPointer { single in
          classes.table.withUnsafeBufferPointer { classes in
            codes.withUnsafeMutableBufferPointer { codes in
              alliances.withUnsafeMutableBufferPointer { alliances in
                audiences.withUnsafeMutableBufferPointer { audiences in
                  // An empty table has no base; one byte of the text stands in and is not read.
                  let tables = PlainTables(
                    bytes: bytes, steps: steps, single: single.baseAddress ?? bytes,
                    classes: classes.baseAddress ?? bytes, delimiter: delimiter,
                    columns: plan.plan.columns.count)
                  while position < limit, rows < capacity {
                    let first = rows &* tables.columns
                    let row = UnsafeMutableBufferPointer(
                      rebasing: codes[first..<first &+ tables.columns])
                    let end = readPlainRow(
                      plan, tables, position, row, &alliances[rows], &audiences[rows], &line)
                    if end < 0 {
                      row.update(repeating: ResponseTable.Code.notShown.rawValue)
                      isPlain = false
                      break
                    }
                    rows &+= 1
                    position = end
                  }
                }
              }
            }
          }
        }
      }
      swap(&codes, &block.table.codes)
      swap(&alliances, &block.table.alliances)
      swap(&audiences, &block.table.audiences)
    }
    return position
  }

  /// Reads one row; the offset after it, or −1 where it is not plain.
  @inline(__always)
  private mutating func readPlainRow(
    _ plan: RowPlan, _ tables: PlainTables, _ start: Int,
    _ codes: UnsafeMutableBufferPointer<UInt8>,
    _ alliance: inout Int32, _ audience: inout Int32, _ line: inout Int
  ) -> Int {
    let b = tables.bytes
    let delimiter = tables.delimiter
    let last = tables.steps.count &- 1
    var p = start
    // Where no cell must be filled in, a blank record could pass for a row.
    if plan.mayBeBlank, b[p] == delimiter || b[p] == 0x0A || b[p] == 0x0D { return -1 }
    var breaks = 0
    var respondent = -1
    var respondentCount = 0
    var invitation: Int32 = -1
    alliance = plan.alliance
    audience = plan.audience
    var index = 0
    while index <= last {
      let step = tables.steps[index]
      if step.run > 0 {
        let done = tables.readRun(step, codes, &p, empty: plan.emptyCode)
        if done > 0 {
          index &+= done
          continue
        }
      }
      // The cell from `from` to before `to`; `p` is then at what ends it.
      var from = p
      var to: Int
      if b[p] == UInt8(ascii: "\"") {
        from = p &+ 1
        p = from
        var isDoubled = false
        while true {
          p = tables.endOfQuoted(p)
          let byte = b[p]
          if byte == UInt8(ascii: "\"") {
            guard b[p &+ 1] == byte else { break }
            isDoubled = true
            p &+= 2
          } else if byte == 0 {
            return -1
          } else {
            if byte == 0x0A || b[p &+ 1] != 0x0A { breaks &+= 1 }
            p &+= 1
          }
        }
        to = p
        p &+= 1
        let after = b[p]
        guard after == delimiter || after == 0x0A || after == 0x0D else { return -1 }
        if isDoubled, step.kind != .skip { return -1 }
        if step.kind == .answer, to == from {
          codes[Int(step.target)] = ResponseTable.Code.blank.rawValue
        }
      } else {
        p = tables.endOfCell(p)
        to = p
        if b[p] == UInt8(ascii: "\"") || b[p] == 0 { return -1 }
        if step.kind == .answer, to == from { codes[Int(step.target)] = plan.emptyCode }
      }
      let cell = UnsafeBufferPointer(start: b + from, count: to &- from)
      switch step.kind {
      case .skip: break
      case .answer:
        if to > from {
          let code = plan.lookups[Int(step.meanings)].value(of: cell)
          if code < 0 { return -1 }
          codes[Int(step.target)] = UInt8(truncatingIfNeeded: code)
        }
      case .respondent:
        guard to > from, tables.classes[Int(b[from])] & ByteClasses.graphic != 0,
          tables.classes[Int(b[to &- 1])] & ByteClasses.graphic != 0
        else { return -1 }
        respondent = from
        respondentCount = to &- from
      case .alliance:
        alliance = plan.allianceLookup.value(of: cell)
        if alliance < 0 { return -1 }
      case .audience:
        audience = plan.audienceLookup.value(of: cell)
        if audience < 0 { return -1 }
      case .token:
        invitation = plan.tokenLookup.value(of: cell)
        if invitation < 0 { return -1 }
        let invited = plan.invitedTo[Int(invitation)]
        if plan.allianceColumn == nil { alliance = invited.alliance }
        if plan.audienceColumn == nil { audience = invited.audience }
        if respondent < 0 {
          respondent = from
          respondentCount = to &- from
        }
      case .text:
        texts[Int(step.target)] = CSVField(start: from, end: to)
      }
      if index < last {
        guard b[p] == delimiter else { return -1 }
        p &+= 1
      }
      index &+= 1
    }
    // Empty cells behind the last column are passed over.
    while b[p] == delimiter { p &+= 1 }
    if b[p] == 0x0D, b[p &+ 1] != 0 {
      p &+= b[p &+ 1] == 0x0A ? 2 : 1
    } else if b[p] == 0x0A {
      p &+= 1
    } else {
      return -1
    }
    guard alliance >= 0, audience >= 0 else { return -1 }
    if !plan.allAsked, !leaveOutUnasked(plan, codes, audience) { return -1 }
    if !plan.texts.isEmpty || plan.hasFacts || plan.hasOrganisations || invitation >= 0 {
      let field = CSVField(start: respondent, end: respondent &+ respondentCount)
      guard keepTexts(plan, b, respondent < 0 ? nil : field, alliance, audience, invitation, line)
      else { return -1 }
    } else if keepsLines {
      block.lines.append(line)
    }
    if respondent >= 0 {
      noteKey(b + respondent, respondentCount, alliance: alliance, line: line)
    }
    block.records &+= 1
    line &+= breaks &+ 1
    return p
  }

  /// Puts "not shown" where the audience is not asked; `false` where such an item was answered.
  private func leaveOutUnasked(
    _ plan: RowPlan, _ codes: UnsafeMutableBufferPointer<UInt8>, _ audience: Int32
  ) -> Bool {
    let first = Int(audience) &* codes.count
    for column in 0..<codes.count where !plan.isAsked[first &+ column] {
      let code = ResponseTable.Code(rawValue: codes[column])
      guard code == .blank || code == .notShown else { return false }
      codes[column] = ResponseTable.Code.notShown.rawValue
    }
    return true
  }

  /// Reads a plain row's cells that are read as text; `false` where something is wrong with them,
  /// and nothing is kept.
  private mutating func keepTexts(
    _ plan: RowPlan, _ bytes: UnsafePointer<UInt8>, _ respondent: CSVField?, _ alliance: Int32,
    _ audience: Int32, _ invitation: Int32, _ line: Int
  ) -> Bool {
    func text(_ field: CSVField) -> String {
      String(
        decoding: UnsafeBufferPointer(start: bytes + field.start, count: field.end - field.start),
        as: UTF8.self)
    }
    var row = Row(line: line)
    row.alliance = alliance
    row.audience = audience
    row.invitation = invitation
    if plan.hasOrganisations {
      row.respondent = respondent.map(text)
      if invitation >= 0 { row.organisation = plan.invitations[Int(invitation)].organisation }
    }
    let before = block.problems
    let texts = texts
    readTexts({ column in (text(texts[Int(plan.steps[column].target)]), true) }, &row)
    guard row.isUsable else {
      block.problems = before
      return false
    }
    keep(row)
    return true
  }
}
