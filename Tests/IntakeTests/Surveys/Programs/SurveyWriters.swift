// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// Writes a sample as each program would: header records and rows of cells. The shapes are those of
/// real exports; every text is the sample's.
enum SurveyWriter: String, CaseIterable {
  case ownCodes, ownWords
  case wjxText, wjxNumbers
  case surveyMonkeyColumns, surveyMonkeyCondensed
  case googleForms

  /// The file's records, headers first.
  func records(_ sample: SurveySample) -> [[String]] {
    switch self {
    case .ownCodes, .ownWords: own(sample)
    case .wjxText: wjxText(sample)
    case .wjxNumbers: wjxNumbers(sample)
    case .surveyMonkeyColumns: surveyMonkey(sample, isCondensed: false)
    case .surveyMonkeyCondensed: surveyMonkey(sample, isCondensed: true)
    case .googleForms: google(sample)
    }
  }

  private func own(_ sample: SurveySample) -> [[String]] {
    var records = [["respondent", "alliance", "audience"] + sample.items.map(\.id)]
    for (number, row) in sample.rows.enumerated() {
      let key = sample.keys[number]
      records.append(
        ["r\(number)", key.alliance, key.audience]
          + zip(sample.items, row).map { item, answer in
            switch answer {
            case .blank: ""
            case .one(let position):
              self == .ownCodes
                ? sample.answers(of: item)[position].code : sample.words(item, position, "en")
            case .several(let positions):
              positions.map {
                self == .ownCodes ? sample.answers(of: item)[$0].code : sample.words(item, $0)
              }.joined(separator: "|")
            case .words(let text): text
            }
          })
    }
    return records
  }

  private static let wjxMetadata = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]

  private func wjxStart(_ sample: SurveySample, _ number: Int) -> [String] {
    [
      String(number + 1), "2026/3/4 9:0\(number % 10):01", "\(60 + number)秒", "微信", "N/A",
      "192.0.2.\(number)(广东-深圳)",
    ]
  }

  private func name(of key: (alliance: String, audience: String)) -> (String, String) {
    (
      SurveySample.alliances.first { $0.id == key.alliance }?.name.text(in: "zh-Hans") ?? "",
      key.audience == "enterprise" ? "企业" : "高校"
    )
  }

  /// By text: `┋` between answers, `→` between ranks, 〖〗 behind "其他".
  private func wjxText(_ sample: SurveySample) -> [[String]] {
    var records = [
      Self.wjxMetadata + ["1、您所在的联盟", "2、贵单位类型 "]
        + sample.items.enumerated().map {
          "\($0.offset + 3)、\($0.element.text.text(in: "zh-Hans"))"
        }
    ]
    for (number, row) in sample.rows.enumerated() {
      let (alliance, audience) = name(of: sample.keys[number])
      records.append(
        wjxStart(sample, number) + [alliance, audience]
          + zip(sample.items, row).map { item, answer in
            switch answer {
            case .blank: number % 2 == 0 ? "(空)" : ""
            case .one(let position): sample.words(item, position) + (number % 3 == 0 ? " " : "")
            case .several(let positions):
              positions.map {
                let words = sample.words(item, $0)
                return words == "其他" ? words + "〖实验室┋开放〗" : words
              }.joined(separator: item.ordered ? "→" : "┋")
            case .words(let text): text
            }
          })
    }
    return records
  }

  /// By number: a single choice is the option's number, a choice or ranking a column per option.
  private func wjxNumbers(_ sample: SurveySample) -> [[String]] {
    var header = Self.wjxMetadata + ["1、您所在的联盟", "2、贵单位类型"]
    for (place, item) in sample.items.enumerated() {
      if item.choices > 1 {
        header += sample.answers(of: item).indices.map {
          "第\(place + 3)题(\(sample.words(item, $0)))"
        }
      } else {
        header.append("\(place + 3)、\(item.text.text(in: "zh-Hans"))")
      }
    }
    var records = [header]
    for (number, row) in sample.rows.enumerated() {
      let (alliance, audience) = name(of: sample.keys[number])
      var cells = wjxStart(sample, number) + [alliance, audience]
      for (item, answer) in zip(sample.items, row) {
        switch answer {
        case .blank where item.choices > 1:
          cells += sample.answers(of: item).map { _ in "-2" }
        case .blank: cells.append("-2")
        case .one(let position): cells.append(String(position + 1))
        case .several(let positions):
          cells += sample.answers(of: item).indices.map { option in
            guard let place = positions.firstIndex(of: option) else {
              return item.ordered ? "-2" : "0"
            }
            return item.ordered ? String(place + 1) : "1"
          }
        case .words(let text): cells.append(text)
        }
      }
      records.append(cells)
    }
    return records
  }

  /// Two header records; a column per option, or all in one cell.
  private func surveyMonkey(_ sample: SurveySample, isCondensed: Bool) -> [[String]] {
    var first = [
      "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
      "First Name", "Last Name", "Custom Data 1", "Your alliance", "Your organisation",
    ]
    var second = Array(repeating: "", count: 9) + ["Response", "Response"]
    for item in sample.items {
      let text = item.text.text(in: "zh-Hans")
      // A ranking always has a column per option.
      if item.choices > 1, !isCondensed || item.ordered {
        for option in sample.answers(of: item).indices {
          first.append(option == 0 ? text : isCondensed ? text : "")
          second.append(sample.words(item, option))
        }
      } else {
        first.append(text)
        second.append(item.kind == .text ? "Open-Ended Response" : "Response")
      }
    }
    var records = [first, second]
    for (number, row) in sample.rows.enumerated() {
      let (alliance, audience) = name(of: sample.keys[number])
      var cells = [
        "11802\(number)", "4077", "03/04/2026 09:00:0\(number % 10)", "03/04/2026 09:05:01",
        "192.0.2.\(number)", "", "", "", "", alliance, audience,
      ]
      for (item, answer) in zip(sample.items, row) {
        let isSpread = item.choices > 1 && (!isCondensed || item.ordered)
        let options = sample.answers(of: item).indices
        switch answer {
        case .blank: cells += isSpread ? options.map { _ in "" } : [""]
        case .one(let position): cells.append(sample.words(item, position, "en"))
        case .several(let positions):
          if !isSpread {
            cells.append(positions.map { sample.words(item, $0) }.joined(separator: ", "))
          } else {
            cells += options.map { option in
              guard let place = positions.firstIndex(of: option) else { return "" }
              return item.ordered ? String(place + 1) : sample.words(item, option)
            }
          }
        case .words(let text): cells.append(text)
        }
      }
      records.append(cells)
    }
    return records
  }

  /// One header, the time first, scored items as a grid, boxes joined by a comma.
  private func google(_ sample: SurveySample) -> [[String]] {
    var records = [
      ["Timestamp", "Email Address", "您所在的联盟", "贵单位类型"]
        + sample.items.map { item in
          let text = item.text.text(in: "zh-Hans")
          return item.kind == .scale ? "请评价以下各项 [\(text)]" : text
        }
    ]
    for (number, row) in sample.rows.enumerated() {
      let (alliance, audience) = name(of: sample.keys[number])
      records.append(
        ["2026/03/04 6:31:5\(number % 10) PM GMT+8", "m\(number)@example.org", alliance, audience]
          + zip(sample.items, row).map { item, answer in
            switch answer {
            case .blank: ""
            case .one(let position): sample.words(item, position)
            case .several(let positions):
              positions.map { sample.words(item, $0) }.joined(separator: ", ")
            case .words(let text): text
            }
          })
    }
    return records
  }
}

/// Records as delimited text [RFC 4180].
func delimited(
  _ records: [[String]], _ delimiter: String = ",", quotesAll: Bool = false,
  lineBreak: String = "\n"
) -> [UInt8] {
  let lines = records.map { record in
    record.map { cell in
      let isPlain = !cell.contains {
        $0 == "\"" || $0 == "\n" || $0 == "\r" || String($0) == delimiter
      }
      return isPlain && !quotesAll ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: delimiter) + lineBreak
  }
  return Array(lines.joined().utf8)
}
