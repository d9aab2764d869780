// SPDX-License-Identifier: Apache-2.0

/// A round of two alliances by a points table with gates, vetoes, a panel's classes and reviewers,
/// all tables in Chinese or English as people write them; invented.
struct RuleRound {
  let folder: Folder

  /// The elements of the tables, by name, in the order of the schema.
  static let elements: KeyValuePairs<String, String> = [
    "gates": #"<gates href="gates.csv"/>"#, "vetoes": #"<vetoes href="vetoes.csv"/>"#,
    "decisions": #"<decisions href="decisions.csv"/>"#,
    "profiles": #"<profiles href="profiles.csv"/>"#,
    "applicability": #"<applicability href="applicability.csv"/>"#,
    "panel": #"<panel href="panel/*" least="1"/>"#, "recusals": #"<recusals href="recusals.csv"/>"#,
  ]

  /// Writes the round.
  ///
  /// - Parameters:
  ///   - left: the tables that the round does not name.
  ///   - isPlain: whether the index system has none of the rules that ask for a table.
  init(without left: Set<String> = [], isPlain: Bool = false) throws {
    folder = try Folder()
    let named = Self.elements.filter { !left.contains($0.key) }.map(\.value).joined()
    try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="small" year="2026" date="2026-06-30" language="zh-Hans" index-system="index.xml">
        <name xml:lang="zh-Hans">小型评价</name>
        <alliances href="alliances.csv"/><experts href="experts.csv"/>
        \(named)<statistics href="statistics.csv"/>
      </round>

      """, to: "round.xml")
    try folder.write(isPlain ? Self.plain : Self.rules, to: "index.xml")
    try folder.write(
      "id,name,name_en\neast,东部联盟,East\nwest,西部联盟,West\n", to: "alliances.csv")
    try folder.write("id\ne1\ne2\n", to: "experts.csv")
    try folder.write(
      "alliance,indicator,value,reported,first_check,verified_by,verified_on\neast,plan,8,9,8,甲组,2026-05-01\nwest,plan,6,6,,,\n",
      to: "statistics.csv")
    try folder.write(
      "联盟,条款,认定结果,整改期限\neast,理事会,是,\neast,office,是,\nwest,council,是,\nwest,office,否,2026-09-30\n",
      to: "gates.csv")
    try folder.write(
      "alliance,veto,number,date,authority,effect\nwest,debt,,,,\nwest,fraud,〔2026〕1号,2026-05-02,市科技局,降一档\n",
      to: "vetoes.csv")
    try folder.write(
      "alliance,class,reason\neast,top,\nwest,fail,as proposed\n", to: "decisions.csv")
    try folder.write("alliance,profile,basis\nwest,初创期,founded 2025\n", to: "profiles.csv")
    try folder.write(
      "alliance,node,declared_by,reason\neast,spirit,office,no meeting yet\n",
      to: "applicability.csv")
    try folder.write("expert,alliance,reason\ne2,west,member\n", to: "recusals.csv")
    try folder.write(
      "alliance,indicator,expert,value,source\neast,visit,e1,9,实地\neast,visit,e2,7,实地\nwest,spirit,e1,较好,材料\n",
      to: "panel/1.csv")
  }

  private static let head = """
    <index-system xmlns="urn:steelyard:index-system:1" id="small-index" edition="2026">
      <name xml:lang="zh-Hans">小型办法</name>
      <grades preset="default"/>
    """

  private static let rules =
    head + """
        <classes decided-by="panel">
          <class id="top" from="80"><name xml:lang="zh-Hans">优秀</name></class>
          <class id="fail"><name xml:lang="zh-Hans">不合格</name></class>
        </classes>
        <gates>
          <gate id="bodies" effect="mend">
            <name xml:lang="zh-Hans">组织机构</name>
            <clause id="council" effect="not-scored"><name xml:lang="zh-Hans">理事会</name></clause>
            <clause id="office"><name xml:lang="zh-Hans">秘书处</name></clause>
          </gate>
        </gates>
        <vetoes>
          <veto id="fraud" effect="as-decided"><name xml:lang="zh-Hans">弄虚作假</name></veto>
          <veto id="debt" effect="fails"><name xml:lang="zh-Hans">失信</name></veto>
        </vetoes>
        <profiles>
          <profile id="young"><name xml:lang="zh-Hans">初创期</name><not-applicable node="visit"/></profile>
        </profiles>
        <indicator id="plan" kind="points" full="10" evidence="administrative" weight="0.4"><name xml:lang="zh-Hans">年度计划</name></indicator>
        <indicator id="visit" kind="points" full="10" scored-by="reviewers" evidence="panel" weight="0.4">
          <name xml:lang="zh-Hans">实地考察</name>
          <level points="10"><text xml:lang="zh-Hans">机构健全、运行有序</text></level>
        </indicator>
        <indicator id="spirit" kind="panel" evidence="panel" weight="0.2">
          <name xml:lang="zh-Hans">协同氛围</name>
          <level grade="very-good"><text xml:lang="zh-Hans">成员主动协作</text></level>
        </indicator>
      </index-system>

      """

  private static let plain =
    head + """
        <classes preset="default"/>
        <indicator id="plan" kind="points" full="10" evidence="administrative" weight="0.4"><name xml:lang="zh-Hans">年度计划</name></indicator>
        <indicator id="spirit" kind="benefit" evidence="administrative" weight="0.6"><name xml:lang="zh-Hans">氛围</name><anchors>5 4 3 2 1</anchors></indicator>
      </index-system>

      """
}
