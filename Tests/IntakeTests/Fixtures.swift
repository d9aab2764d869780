// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Small definitions that hold every element and attribute once: rules are broken in them by
/// replacing one piece of text.
enum Fixtures {
  static let indexSystem = """
    <index-system xmlns="urn:steelyard:index-system:1" id="small" edition="2026">
      <name xml:lang="zh-Hans">小体系</name>
      <name xml:lang="en">Small</name>
      <definition xml:lang="en">What it is about.</definition>
      <grades>
        <grade id="good" score="100"><name xml:lang="en">Good</name></grade>
        <grade id="fair" score="60"><name xml:lang="en">Fair</name></grade>
        <grade id="poor" score="20"><name xml:lang="en">Poor</name></grade>
      </grades>
      <classes>
        <class id="pass" from="60" criterion-minimum="40"><name xml:lang="en">Pass</name></class>
        <class id="fail"><name xml:lang="en">Fail</name></class>
      </classes>
      <expect reference="nothing-done" class="fail"/>
      <criterion id="work" weight="2/3">
        <name xml:lang="en">Work</name>
        <definition xml:lang="en">How it works.</definition>
        <advice xml:lang="en">Work more.</advice>
        <indicator id="trust" weight="0.25" kind="survey" evidence="survey">
          <name xml:lang="zh-Hans">信任</name>
          <definition xml:lang="en">Whether members trust one another.</definition>
          <source xml:lang="en">Member survey.</source>
          <advice xml:lang="en">Meet more often.</advice>
        </indicator>
        <indicator id="staff" weight="0.25" kind="benefit" least="0" most="40" minimum="0.5">
          <name xml:lang="en">Staff</name>
          <unit xml:lang="en">FTE</unit>
          <anchors>3 1.5 1/2</anchors>
        </indicator>
        <criterion id="inner" weight="0.5">
          <name xml:lang="en">Inner</name>
          <indicator id="cost" kind="cost" unit="%" least="0" most="100">
            <name xml:lang="en">Cost</name>
            <anchors grades="good poor">10 70</anchors>
          </indicator>
        </criterion>
      </criterion>
      <indicator id="size" weight="1/6" kind="range">
        <name xml:lang="en">Size</name>
        <anchors low="10 6 3" high="20 35 65"/>
      </indicator>
      <indicator id="bodies" weight="1/6" kind="checklist" minimum="1/2">
        <name xml:lang="en">Bodies</name>
        <anchors>1 1/2 0</anchors>
        <point id="council" weight="2" required="true"><name xml:lang="en">Council</name></point>
        <point id="office" required="false"><name xml:lang="en">Office</name></point>
      </indicator>
    </index-system>

    """

  static let questionnaire = """
    <questionnaire xmlns="urn:steelyard:questionnaire:1" id="survey" index-system="small">
      <name xml:lang="en">Survey</name>
      <instruction xml:lang="en">Tick one.</instruction>
      <audience id="member"><name xml:lang="en">Members</name></audience>
      <audience id="buyer"><name xml:lang="en">Buyers</name></audience>
      <scale id="three">
        <name xml:lang="en">Agreement</name>
        <answer code="3" grade="good"><name xml:lang="en">Yes</name></answer>
        <answer code="2" grade="fair"/>
        <answer code="1" grade="poor"/>
        <answer code="8" means="dont-know"/>
        <answer code="9" means="not-applicable"/>
      </scale>
      <scale id="free">
        <answer code="a"/>
        <answer code="b"/>
      </scale>
      <section id="first">
        <name xml:lang="en">First</name>
        <instruction xml:lang="en">For all.</instruction>
        <item id="q1" kind="scale" scale="three" indicator="trust">
          <text xml:lang="en">One?</text>
        </item>
        <item id="q2" kind="scale" scale="three" indicator="trust" audiences="member" reversed="true">
          <text xml:lang="en">Two?</text>
        </item>
        <item id="q3" kind="attention" scale="three" expect="2"><text xml:lang="en">Tick 2.</text></item>
        <item id="q4" kind="choice" scale="free" choices="2" ordered="true"><text xml:lang="en">Which?</text></item>
        <item id="q5" kind="number" least="0" most="10"><text xml:lang="en">How many?</text></item>
        <item id="q6" kind="text"><text xml:lang="en">Anything else?</text></item>
        <item id="q7" kind="yes-no" scale="three" indicator="trust"><text xml:lang="en">Yes?</text></item>
      </section>
    </questionnaire>

    """

  static let round = """
    <round xmlns="urn:steelyard:round:1" id="small-2026" year="2026" date="2026-03-31" language="en" index-system="small.xml">
      <name xml:lang="en">Small round</name>
      <notice xml:lang="en">Simulated responses</notice>
      <alliances href="alliances.csv"/>
      <population href="population.csv"/>
      <experts href="experts.csv"/>
      <judgements href="judgements.csv" method="geometric-mean" group="priorities" random-index="saaty-1980" highest-cr="0.10" above-limit="halve"/>
      <facts list="members" href="members.csv"/><facts list="patents" href="facts/*.csv"/><gates href="gates.csv"/><vetoes href="vetoes.csv"/><decisions href="decisions.csv"/><profiles href="profiles.csv"/><applicability href="applicability.csv"/><panel href="panel/*.xlsx" combination="trimmed" trim-from="7" least="3"/><recusals href="recusals.csv"/>
      <responses href="[a] 答卷*.csv" questionnaire="survey.xml" respondent="who" alliance="=a-1" audience="group" unit="respondent" mapping="mapping.csv"><counting duplicates="drop" counted="first" previews="drop" incomplete="flag" too-fast="keep" seconds="60" straight-lined="drop" inattentive="drop"/></responses>
      <tallies href="tallies.csv"/>
      <statistics href="statistics.csv"/>
      <checklist href="checklist.csv"/><evidence folder="papers"/>
      <audiences>
        <audience id="member" weight="2/3"/>
        <audience id="buyer" weight="1/3"/>
      </audiences>
      <composition operator="weighted-average" normalise="root"/>
      <missing not-supplied="redistribute" no-answers="worst-grade" not-applicable="redistribute" minimum-completeness="0.5"/>
      <verdict by="score"/>
      <publish score="true" rank="false" class="true" minimum-respondents="10"/>
      <peers attribute="level"/><verification counts="first-check"/><ranking across-profiles="true"/>
      <robustness draws="100" resamples="50" seed="7"/>
    </round>

    """

  /// The small index system as a value.
  static func system() throws -> IndexSystem {
    let (indexSystem, problems) = IndexSystemReader.read(Array(indexSystem.utf8), file: "i.xml")
    #expect(english(problems) == [])
    return try #require(indexSystem)
  }

  /// The small questionnaire as a value.
  static func survey() throws -> Questionnaire {
    let (questionnaire, problems) = QuestionnaireReader.read(
      Array(questionnaire.utf8), file: "q.xml", indexSystem: try system())
    #expect(english(problems) == [])
    return try #require(questionnaire)
  }

  /// A fixture with one text replaced, which must be there exactly once.
  static func replacing(_ fixture: String, _ old: String, _ new: String) -> [UInt8] {
    let parts = fixture.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(old)")
    return Array(parts.joined(separator: new).utf8)
  }
}
