// SPDX-License-Identifier: Apache-2.0

/// A round of two alliances for tests of invitations and status: a survey of one item for two
/// audiences, a figure with a document behind it, a checklist of two points.
struct StatusRound {
  let folder: Folder

  /// Writes the definitions, the registry and the population.
  ///
  /// - Parameter responses: the attributes of `responses` beside its questionnaire.
  init(
    responses: String = #"href="responses/*.csv""#, invitations: Bool = true,
    population: String =
      "alliance,audience,members,invited\neast,member,9,3\neast,user,4,2\nwest,member,7,2\n"
  ) throws {
    folder = try Folder()
    try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="small" year="2026" date="2026-03-31" language="zh-Hans" index-system="index.xml">
        <name xml:lang="zh-Hans">小型评价</name>
        <name xml:lang="en">A small round</name>
        <alliances href="alliances.csv"/>
        <population href="population.csv"/>
        \(invitations ? #"<invitations href="invitations.csv"/>"# : "")
        <responses \(responses) questionnaire="survey.xml"/>
        <statistics href="statistics.csv"/>
        <checklist href="checklist.csv"/>
        <audiences><audience id="member" weight="0.7"/><audience id="user" weight="0.3"/></audiences>
        <publish minimum-respondents="2"/>
      </round>

      """, to: "round.xml")
    try folder.write(
      """
      <index-system xmlns="urn:steelyard:index-system:1" id="small-index" edition="2026">
        <name xml:lang="zh-Hans">小型指标体系</name>
        <grades>
          <grade id="good" score="100"><name xml:lang="zh-Hans">好</name></grade>
          <grade id="poor" score="20"><name xml:lang="zh-Hans">差</name></grade>
        </grades>
        <classes><class id="pass" from="60"><name xml:lang="zh-Hans">合格</name></class><class id="fail"><name xml:lang="zh-Hans">不合格</name></class></classes>
        <indicator id="decisions" kind="survey" evidence="survey" weight="1/3"><name xml:lang="zh-Hans">参与决策</name></indicator>
        <indicator id="staff" kind="benefit" unit="FTE" least="0" evidence="document" weight="1/3"><name xml:lang="zh-Hans">专职人员</name><anchors>3 1</anchors></indicator>
        <indicator id="bodies" kind="checklist" evidence="registry" weight="1/3"><name xml:lang="zh-Hans">机构</name><anchors>1 1/4</anchors>
          <point id="council"><name xml:lang="zh-Hans">理事会</name></point>
          <point id="charter"><name xml:lang="zh-Hans">章程</name></point>
        </indicator>
      </index-system>

      """, to: "index.xml")
    try folder.write(
      """
      <questionnaire xmlns="urn:steelyard:questionnaire:1" id="small-survey" index-system="small-index">
        <name xml:lang="zh-Hans">小型问卷</name>
        <audience id="member"><name xml:lang="zh-Hans">成员</name></audience>
        <audience id="user"><name xml:lang="zh-Hans">用户</name></audience>
        <scale id="quality"><answer code="1" grade="good"/><answer code="2" grade="poor"/></scale>
        <section id="a"><item id="q1" kind="scale" scale="quality" indicator="decisions"><text xml:lang="zh-Hans">决策征求意见吗？</text></item></section>
      </questionnaire>

      """, to: "survey.xml")
    try folder.write(
      "id,name,name_en\neast,东部联盟,East\nwest,西部联盟,West\n", to: "alliances.csv")
    try folder.write(population, to: "population.csv")
  }
}
