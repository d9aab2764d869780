// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves what each table of the rules is read as, and each of its rules with the line it is
/// reported in.
@Suite struct RuleTablesTests {
  private let system = RuleSystem.system
  private let alliances = ["a", "b"]

  private func bytes(_ header: String, _ rows: String) -> [UInt8] {
    Array("\(header)\n\(rows)\n".utf8)
  }

  // MARK: Gates

  private func gates(_ rows: String, header: String? = nil) -> Reading<GateStates> {
    GatesReader.read(
      bytes(header ?? "alliance,gate,value,evidence,date,until,reason", rows), file: "g.csv",
      alliances: alliances, indexSystem: system)
  }

  @Test func gatesAreRead() {
    let reading = gates(
      """
      a,council,yes,G1,2026-3-1,,
      a,office,partial,,2026年3月1日,2026/9/30,未换届
      a,agreement,no,,,2026-12-31,
      b,council,n/a,,,,no members yet
      b,office,,,,,
      """)
    #expect(english(reading.problems) == [])
    #expect(
      reading.value.entry(alliance: "a", gate: "council")
        == GateStates.Entry(state: .yes, evidence: "G1", date: "2026-03-01"))
    #expect(
      reading.value.entry(alliance: "a", gate: "office")
        == GateStates.Entry(
          state: .partial, date: "2026-03-01", until: "2026-09-30", reason: "未换届"))
    #expect(reading.value.entry(alliance: "a", gate: "agreement").until == "2026-12-31")
    #expect(
      reading.value.entry(alliance: "b", gate: "council")
        == GateStates.Entry(state: .notApplicable, reason: "no members yet"))
    #expect(reading.value.entry(alliance: "b", gate: "office") == GateStates.Entry(state: nil))
  }

  @Test func gatesInChinese() {
    let reading = gates(
      "a,理事会,是,2026-01-31\na,秘书处,部分,\nb,联盟协议,否,2026-01-31\nb,秘书处,无,2026-01-31",
      header: "联盟,条款,认定结果,整改期限")
    #expect(placed(reading.problems) == ["3 SG-010"])
    #expect(reading.value.entry(alliance: "a", gate: "council").state == .yes)
    #expect(reading.value.entry(alliance: "a", gate: "office").state == .partial)
    #expect(reading.value.entry(alliance: "b", gate: "agreement").state == .no)
    #expect(reading.value.entry(alliance: "b", gate: "office").state == .no)
  }

  @Test(arguments: [
    ("c,council,yes,,,,", ["2 SS-001"]), ("a,,yes,,,,", ["2 SG-005"]),
    ("a,counsil,yes,,,,", ["2 SG-004"]), ("a,bodies,yes,,,,", ["2 SG-008"]),
    ("a,alive,yes,,,,", ["2 SG-007"]), ("a,sound,no,,,,", ["2 SG-007"]),
    ("a,council,maybe,,,,", ["2 SG-004"]), ("a,council,yes,,2026-02-29,,", ["2 SG-006"]),
    ("a,council,yes,,March,,", ["2 SG-006"]), ("a,council,no,,,soon,", ["2 SG-006"]),
    ("a,council,n/a,,,,", ["2 SG-009"]),
    ("a,council,yes,,,,\nb,council,yes,,,,\na,council,no,,,,", ["4 SS-008"]),
    ("a,council,yes,,,,\na,理事会,no,,,,", ["3 SS-008"]),
    // Only what is to be mended needs a day, and only where it is open.
    ("a,office,no,,,,\nb,office,yes,,,,", ["2 SG-010"]),
    ("a,agreement,partial,,,,\nb,council,no,,,,", ["2 SG-010"]),
    ("a,council,yes,,,,", ["- SG-011"]),
    ("c,counsil,maybe,,x,,", ["2 SS-001", "2 SG-004", "2 SG-006", "2 SG-004"]),
  ])
  func gatesRules(rows: String, found: [String]) {
    let problems = gates(rows).problems
    #expect(placed(problems).filter { $0 != "- SG-011" || found == [$0] } == found)
    if found == ["- SG-011"] { #expect(problems.first?.words.value == "b") }
  }

  // MARK: Vetoes

  private func vetoes(_ rows: String, header: String? = nil) -> Reading<[VetoDecision]> {
    VetoesReader.read(
      bytes(header ?? "alliance,veto,number,date,authority,effect,note", rows), file: "v.csv",
      alliances: alliances, indexSystem: system)
  }

  @Test func vetoesAreRead() {
    let reading = vetoes(
      """
      a,fraud,〔2026〕3号,2026-02-01,Office,,seen
      a,fraud,〔2026〕4号,2026-02-02,Office,fails,
      b,other,5,2026/2/3,Court,one-class-down,
      b,fraud,,,,,hearsay
      """)
    #expect(placed(reading.problems) == ["5 SG-014"])
    #expect(
      reading.value == [
        VetoDecision(
          alliance: "a", veto: "fraud", number: "〔2026〕3号", date: "2026-02-01",
          authority: "Office"),
        VetoDecision(
          alliance: "a", veto: "fraud", number: "〔2026〕4号", date: "2026-02-02",
          authority: "Office"),
        VetoDecision(
          alliance: "b", veto: "other", number: "5", date: "2026-02-03", authority: "Court",
          effect: .oneClassDown),
        VetoDecision(alliance: "b", veto: "fraud", number: "", date: "", authority: ""),
      ])
    #expect(reading.value.map(\.isDecided) == [true, true, true, false])
  }

  @Test(arguments: [
    ("不参评", GateEffect.notScored), ("不合格", .fails), ("降一档", .oneClassDown),
  ])
  func effectsInChinese(word: String, effect: GateEffect) {
    let reading = vetoes(
      "a,其他,5,2026-02-03,法院,\(word)", header: "联盟,否决事项,文号,日期,作出机关,处理方式")
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.effect) == [effect])
    #expect(reading.value.map(\.veto) == ["other"])
  }

  @Test(arguments: [
    ("c,fraud,1,2026-01-01,O,,", ["2 SS-001"]), ("a,fruad,1,2026-01-01,O,,", ["2 SG-004"]),
    ("a,fraud,1,2026-13-01,O,,", ["2 SG-006"]), ("a,fraud,1,,O,,", ["2 SG-014"]),
    ("a,fraud,,2026-01-01,O,,", ["2 SG-014"]), ("a,fraud,1,2026-01-01,,,", ["2 SG-014"]),
    ("a,fraud,1,2026-01-01,O,not-scored,", ["2 SG-013"]),
    // To mend is no effect of a veto: nothing would say until when.
    ("a,other,1,2026-01-01,O,mend,", ["2 SG-004"]), ("a,fraud,1,2026-01-01,O,worse,", ["2 SG-004"]),
    ("a,other,1,2026-01-01,O,,", ["2 SG-012"]), ("a,other,,,,,", ["2 SG-014"]),
    ("a,other,1,2026-01-01,O,worse,", ["2 SG-004"]),
    ("a,fraud,1,2026-01-01,O,,\na,fraud,1,2026-01-02,O,,", ["3 SS-008"]),
  ])
  func vetoesRules(rows: String, found: [String]) {
    #expect(placed(vetoes(rows).problems) == found)
  }

  // MARK: Decisions, profiles, applicability

  private func decisions(_ rows: String) -> Reading<[String: ClassDecision]> {
    DecisionsReader.read(
      bytes("alliance,class,reason,authority,date", rows), file: "d.csv", alliances: alliances,
      indexSystem: system)
  }

  @Test func decisionsAreRead() {
    let reading = decisions("a,top,led well,Panel,2026-04-01\nb,合格,,,")
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        "a": ClassDecision(
          resultClass: "top", reason: "led well", authority: "Panel", date: "2026-04-01"),
        "b": ClassDecision(resultClass: "pass"),
      ])
    let half = decisions("a,top,,,")
    #expect(placed(half.problems) == ["- SG-015"] && half.problems.first?.words.value == "b")
    #expect(half.problems.first?.severity == .warning)
  }

  @Test(arguments: [
    ("c,top,,,", ["2 SS-001"]), ("a,tip,,,", ["2 SG-004"]), ("a,,,,", ["2 SG-005"]),
    ("a,top,,,yesterday", ["2 SG-006"]), ("a,top,,,\nb,top,,,\na,pass,,,", ["4 SS-008"]),
  ])
  func decisionsRules(rows: String, found: [String]) {
    #expect(placed(decisions(rows).problems) == found)
  }

  private func profiles(_ rows: String) -> Reading<[String: ProfileAssignment]> {
    ProfilesReader.read(
      bytes("alliance,profile,declared_by,basis", rows), file: "p.csv", alliances: alliances,
      indexSystem: system)
  }

  @Test(arguments: ["service+young", "service + young", "服务型＋young", "服务型+初创期"])
  func profilesAreRead(written: String) {
    let reading = profiles("a,\(written),office,founded 2025")
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        "a": ProfileAssignment(
          profiles: ["service", "young"], declaredBy: "office", basis: "founded 2025")
      ])
    #expect(reading.value["a"]?.key == "service+young")
  }

  @Test(arguments: [
    ("c,young,,", ["2 SS-001"]), ("a,yuong,,", ["2 SG-004"]), ("a,,,", ["2 SG-005", "2 SG-004"]),
    ("a,young+,,", ["2 SG-004"]), ("a,young+初创期,,", ["2 SG-016"]),
    ("a,old+yuong,,", ["2 SG-004", "2 SG-004"]), ("a,young,,\na,service,,", ["3 SS-008"]),
  ])
  func profilesRules(rows: String, found: [String]) {
    #expect(placed(profiles(rows).problems) == found)
  }

  private func applicability(_ rows: String) -> Reading<[NotApplicable]> {
    ApplicabilityReader.read(
      bytes("alliance,node,declared_by,reason", rows), file: "n.csv", alliances: alliances,
      outline: Outline(system))
  }

  @Test func applicabilityIsRead() {
    let reading = applicability("a,fees,office,no members pay\na,软性,office,new")
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        NotApplicable(alliance: "a", node: "fees", reason: "no members pay", declaredBy: "office"),
        NotApplicable(alliance: "a", node: "soft", reason: "new", declaredBy: "office"),
      ])
  }

  @Test(arguments: [
    ("c,fees,o,r", ["2 SS-001"]), ("a,fee,o,r", ["2 SG-004"]), ("a,rules,o,r", []),
    ("a,prize,o,r", ["2 SG-004"]), ("a,fees,,r", ["2 SG-005"]), ("a,fees,o,", ["2 SG-005"]),
    ("a,fees,o,r\na,fees,o,r", ["3 SS-008"]),
  ])
  func applicabilityRules(rows: String, found: [String]) {
    #expect(placed(applicability(rows).problems) == found)
  }

  // MARK: Names

  /// A name that two things have, or that is another thing's id, is nobody's.
  @Test func namesThatAreNotTheOnlyOne() {
    let choices = NamedChoices([
      ("a", RuleSystem.text("Same", "甲")), ("b", RuleSystem.text("Same", "乙")),
      ("c", RuleSystem.text("a", "丙")), ("d", LocalizedText(["en": "丁", "zh-Hans": "丁"])),
    ])
    let found = ["Same", "甲", "a", "丙", "丁", ""].map { choices.id($0) }
    #expect(found == [nil, "a", "a", "c", "d", nil])
    #expect(choices.ids == ["a", "b", "c", "d"])
  }

  /// No table repeats a text that is not near to what may stand there.
  @Test func strangersTextsAreNotRepeated() {
    let name = "王小明13912345678"
    let problems =
      gates("a,\(name),\(name),,\(name),\(name),").problems
      + vetoes("a,\(name),1,\(name),O,\(name),").problems
      + decisions("a,\(name),,,\(name)").problems + profiles("a,\(name),,").problems
      + applicability("a,\(name),o,r").problems
    #expect(problems.count >= 10)
    for line in Language.allCases.flatMap({ language in problems.map { $0.line(in: language) } }) {
      #expect(!line.contains("王小明") && !line.contains("139123"), "\(line)")
    }
  }

  // MARK: Days

  /// Every day of a leap year and of a common one, and the days beside, in every way of writing.
  @Test func everyDayOfTwoYears() {
    for year in [2024, 2026] {
      for month in 0...13 {
        for day in 0...32 {
          let lengths = [31, year == 2024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          let isDay = (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
          let two = { ($0 as Int) < 10 ? "0\($0)" : "\($0)" }
          let canonical = "\(year)-\(two(month))-\(two(day))"
          for written in [
            canonical, "\(year)-\(month)-\(day)", "\(year)/\(month)/\(day)",
            "\(year).\(two(month)).\(two(day))", "\(year)年\(month)月\(day)日",
            "\(canonical)T09:30:00",
          ] {
            #expect(CalendarDay.read(written) == (isDay ? canonical : nil), "\(written)")
          }
          #expect(CalendarDay.isValid(canonical) == isDay)
          #expect(CalendarDay.isValid("\(year)/\(two(month))/\(two(day))") == false)
        }
      }
    }
  }

  @Test(arguments: [
    "", "2026", "2026-03", "26-3-1", "2026-3-", "2026-3-1-", "2026-3/1", "2026年3-1日", "20260301",
    "０2026-3-1", "-2026-3-1", "日", "年月日", "2026年3月",
  ])
  func whatIsNoDay(text: String) {
    #expect(CalendarDay.read(text) == nil)
  }

  /// What looks like a day of our time is shown; what may be somebody's name or number is not.
  @Test(arguments: [
    ("2026-13-41", true), ("2026年13月41日", true), ("2026/2/30", true), ("2026.1", true),
    ("2026-02-30T王小明", false), ("2026-123456", false), ("1391-23-4567", false),
    ("2026王小明", false), ("2026-3王", false), ("20139123456", false),
  ])
  func whatLooksLikeADayIsShown(text: String, isShown: Bool) {
    #expect(CalendarDay.shown(text) == (isShown ? .quoted(text) : ShownCell(text, allowed: [])))
  }
}
