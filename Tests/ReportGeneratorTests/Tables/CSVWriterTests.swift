// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Foundation
import Testing

@testable import ReportGenerator

@Suite struct CSVWriterTests {
  private func line(_ cells: [CSVWriter.Cell]) -> String {
    var table = CSVWriter()
    table.row(cells)
    return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func quotesWhatNeedsQuotesAndEndsLinesWithBoth() {
    #expect(line([.text("a"), .number("-1.5"), .empty, .text("b,c")]) == "a,-1.5,,\"b,c\"\r\n")
    #expect(line([.text("say \"x\"")]) == "\"say \"\"x\"\"\"\r\n")
    #expect(line([.text("two\nlines")]) == "\"two\nlines\"\r\n")
    #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
  func keepsTextsFromBecomingFormulas(_ text: String) {
    #expect(line([.text(text)]) == "'\(text)\r\n")
  }

  @Test func writesForProgramsAsItIs() {
    var table = CSVWriter(for: .program)
    table.row([.text("=1+1"), .text("a,b"), .empty])
    #expect(table.bytes == Array("=1+1,\"a,b\",\n".utf8))
  }

  @Test func replacesControlCharacters() {
    #expect(line([.text("a\u{0}b\u{202E}c\rd")]) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\r\n")
  }

  @Test func holdsTheWholeTreeAndOnlyWhatIsPublished() throws {
    let files = site(Sample.six().result())
    let tree = try #require(files["alliances/d-bio.csv"])
    let lines = tree.dropFirst().components(separatedBy: "\r\n")
    #expect(lines.count == 1 + 11 + 1)
    #expect(lines[0].hasPrefix("序号,指标代码,名称,英文名称,类型,本级权重,总权重,实际权重,得分,贡献,名次,并列"))
    #expect(lines[3].hasPrefix("1.1,decision-participation,成员参与决策,"))
    let withheld = site(Sample.structure().result().withoutJudgement())
    let profile = try #require(withheld["alliances/nev-03.csv"])
    for word in ["得分", "名次", "贡献", "不公布"] { #expect(!profile.contains(word)) }
    #expect(profile.contains(",64,"))
  }
}
