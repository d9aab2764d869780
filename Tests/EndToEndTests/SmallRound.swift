// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A whole round, as small as one can be that uses every kind of input: two alliances, one
/// criterion with an indicator of each kind, two experts, four respondents. It has no error, so
/// that whatever is reported after one change comes from that change.
struct SmallRound {
  /// The bytes of each file by its path in the round's folder.
  var files: [String: [UInt8]] = [:]
  /// Folders that hold nothing.
  var folders: [String] = []

  init() {
    self["round.xml"] = Self.round
    self["index.xml"] = Self.index
    self["survey.xml"] = Self.survey
    self["alliances.csv"] = "id,name,name_en,level\neast,东部联盟,East,city\nwest,西部联盟,West,city\n"
    self["population.csv"] = """
      alliance,audience,members,invited
      east,member,9,5
      east,user,4,4
      west,member,7,7

      """
    self["experts.csv"] = "id,weight,panel\ne1,1,a\ne2,2,b\n"
    self["judgements.csv"] = Self.judgements
    self["responses/first.csv"] = """
      respondent,alliance,audience,q1,q2
      r1,east,member,1,2
      r2,east,member,2,2
      r3,east,user,1,9

      """
    self["responses/second.csv"] = """
      respondent,alliance,audience,q1,q2
      r4,west,member,3,3
      r5,west,member,2,

      """
    self["statistics.csv"] = """
      alliance,indicator,value,reported,reason,evidence,source
      east,staff,3,4,recount,E1,books
      east,dependence,25,25,,E2,books
      east,size,12,12,,E3,register
      west,staff,1.5,1.5,,E4,books
      west,dependence,40,40,,E5,books
      west,size,30,30,,E6,register

      """
    self["checklist.csv"] = """
      alliance,point,value,reported,reason,evidence
      east,council,yes,yes,,C1
      east,charter,partial,yes,draft,C2
      west,council,yes,yes,,C3
      west,charter,no,no,,C4

      """
  }

  /// A file as text.
  subscript(file: String) -> String {
    get { String(decoding: files[file] ?? [], as: UTF8.self) }
    set { files[file] = Array(newValue.utf8) }
  }

  /// Replaces a text that stands in a file; that it stands there is part of the test.
  mutating func replace(
    _ file: String, _ old: String, _ new: String
  ) {
    guard let range = self[file].range(of: old) else {
      Issue.record("\(file) does not hold \(old)")
      return
    }
    self[file].replaceSubrange(range, with: new)
  }

  /// Ends a file after a text that stands in it.
  mutating func cut(
    _ file: String, after text: String
  ) {
    guard let range = self[file].range(of: text) else {
      Issue.record("\(file) does not hold \(text)")
      return
    }
    self[file] = String(self[file][..<range.upperBound])
  }

  /// Puts lines at a file's end.
  mutating func append(_ file: String, _ lines: String) { self[file] += lines }

  /// Removes a file, or gives it another name.
  mutating func move(_ file: String, to name: String? = nil) {
    let bytes = files.removeValue(forKey: file)
    if let name { files[name] = bytes }
  }

  /// Writes all files below a folder.
  func write(to folder: String) throws {
    let parents = files.keys.map { $0.split(separator: "/").dropLast().joined(separator: "/") }
    for name in Set(folders + parents) {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: folder + "/" + name)) }
  }

  // MARK: The files

  private static let round = """
    <?xml version="1.0" encoding="UTF-8"?>
    <round xmlns="urn:steelyard:round:1" id="small" year="2026" date="2026-03-31" language="zh-Hans" index-system="index.xml">
      <name xml:lang="zh-Hans">小型评价</name>
      <name xml:lang="en">A small round</name>
      <alliances href="alliances.csv"/>
      <population href="population.csv"/>
      <experts href="experts.csv"/>
      <judgements href="judgements.csv" method="eigenvector" group="judgements" random-index="saaty-1980" highest-cr="0.10" above-limit="flag"/>
      <responses href="responses/*.csv" questionnaire="survey.xml"/>
      <statistics href="statistics.csv"/>
      <checklist href="checklist.csv"/>
      <audiences>
        <audience id="member" weight="0.7"/>
        <audience id="user" weight="0.3"/>
      </audiences>
      <composition operator="weighted-average"/>
      <missing not-supplied="worst-grade" no-answers="redistribute" not-applicable="redistribute" minimum-completeness="0.80"/>
      <publish score="true" rank="true" class="true" minimum-respondents="2"/>
      <peers attribute="level"/>
    </round>

    """

  private static let index = """
    <?xml version="1.0" encoding="UTF-8"?>
    <index-system xmlns="urn:steelyard:index-system:1" id="small-index" edition="2026">
      <name xml:lang="zh-Hans">小型指标体系</name>
      <name xml:lang="en">A small index system</name>
      <grades>
        <grade id="good" score="100"><name xml:lang="zh-Hans">好</name></grade>
        <grade id="fair" score="60"><name xml:lang="zh-Hans">中</name></grade>
        <grade id="poor" score="20"><name xml:lang="zh-Hans">差</name></grade>
      </grades>
      <classes>
        <class id="pass" from="60" criterion-minimum="30"><name xml:lang="zh-Hans">合格</name></class>
        <class id="fail"><name xml:lang="zh-Hans">不合格</name></class>
      </classes>
      <expect reference="nothing-done" class="fail"/>
      <criterion id="work">
        <name xml:lang="zh-Hans">工作</name>
        <indicator id="decisions" kind="survey" evidence="survey">
          <name xml:lang="zh-Hans">参与决策</name>
        </indicator>
        <indicator id="staff" kind="benefit" unit="FTE" least="0" evidence="document">
          <name xml:lang="zh-Hans">专职人员</name>
          <anchors>3 2 1</anchors>
        </indicator>
        <indicator id="dependence" kind="cost" unit="%" least="0" most="100">
          <name xml:lang="zh-Hans">依赖程度</name>
          <anchors>10 30 70</anchors>
        </indicator>
        <indicator id="size" kind="range" least="0">
          <name xml:lang="zh-Hans">规模</name>
          <anchors low="10 6 3" high="20 35 65"/>
        </indicator>
        <indicator id="bodies" kind="checklist">
          <name xml:lang="zh-Hans">机构</name>
          <anchors>1 1/2 1/4</anchors>
          <point id="council" required="true"><name xml:lang="zh-Hans">理事会</name></point>
          <point id="charter"><name xml:lang="zh-Hans">章程</name></point>
        </indicator>
      </criterion>
    </index-system>

    """

  private static let survey = """
    <?xml version="1.0" encoding="UTF-8"?>
    <questionnaire xmlns="urn:steelyard:questionnaire:1" id="small-survey" index-system="small-index">
      <name xml:lang="zh-Hans">小型问卷</name>
      <audience id="member"><name xml:lang="zh-Hans">成员</name></audience>
      <audience id="user"><name xml:lang="zh-Hans">用户</name></audience>
      <scale id="quality">
        <answer code="1" grade="good"/>
        <answer code="2" grade="fair"/>
        <answer code="3" grade="poor"/>
        <answer code="9" means="dont-know"/>
      </scale>
      <section id="a">
        <item id="q1" kind="scale" scale="quality" indicator="decisions"><text xml:lang="zh-Hans">决策征求意见吗？</text></item>
        <item id="q2" kind="scale" scale="quality" indicator="decisions"><text xml:lang="zh-Hans">意见被采纳吗？</text></item>
      </section>
    </questionnaire>

    """

  /// Two experts, each all ten pairs of the five indicators, without a contradiction.
  private static let judgements: String = {
    let items = ["decisions", "staff", "dependence", "size", "bodies"]
    let importance = ["e1": [2, 1, 1, 1, 2], "e2": [4, 2, 1, 1, 2]]
    var lines = "parent,expert,left,right,value\n"
    for (expert, values) in importance.sorted(by: { $0.key < $1.key }) {
      for i in items.indices {
        for j in items.indices.dropFirst(i + 1) {
          lines += "work,\(expert),\(items[i]),\(items[j]),\(values[i])/\(values[j])\n"
        }
      }
    }
    return lines
  }()
}
