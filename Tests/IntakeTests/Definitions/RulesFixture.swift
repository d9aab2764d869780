// SPDX-License-Identifier: Apache-2.0

extension Fixtures {
  /// An index system with every element and attribute of the rules that stand beside weights and
  /// anchors, each at least once; invented.
  static let rules = """
    <index-system xmlns="urn:steelyard:index-system:1" id="rules" edition="2026">
      <name xml:lang="en">Rules</name>
      <grades preset="default"/>
      <classes decided-by="panel">
        <class id="top" from="85" share-limit="20%" rank-limit="10" limit-rounding="nearest" limit-ties="in">
          <name xml:lang="en">Top</name>
          <minimum node="projects" score="60"/>
          <gate ref="agreed"/>
          <gate ref="fraud"/>
        </class>
        <class id="rest"><name xml:lang="en">Rest</name></class>
      </classes>
      <expect reference="all-best" class="top"/>
      <evidence-limits self-reported="0.5"/>
      <gates>
        <gate id="agreed" effect="mend">
          <name xml:lang="en">Agreed</name>
          <definition xml:lang="en">One agreement.</definition>
          <source xml:lang="en">Article 4.</source>
          <clause id="signed" effect="not-scored"><name xml:lang="en">Signed</name></clause>
          <clause id="dated"><name xml:lang="en">Dated</name></clause>
        </gate>
        <gate id="sound" effect="fails">
          <name xml:lang="en">Sound</name>
          <score node="panel-view" minimum="40"/>
        </gate>
        <gate id="alive" effect="one-class-down">
          <name xml:lang="en">Alive</name>
          <figure minimum="1" maximum="9"><measure><rows list="tasks"/></measure></figure>
        </gate>
      </gates>
      <vetoes>
        <veto id="fraud" effect="as-decided"><name xml:lang="en">Fraud</name><definition xml:lang="en">Untrue papers.</definition></veto>
        <veto id="debt" effect="fails"><name xml:lang="en">Debt</name></veto>
      </vetoes>
      <fact-lists>
        <fact-list id="tasks" number="free"><name xml:lang="en">Tasks</name><column id="joint" kind="yes-no"/></fact-list>
        <fact-list id="people" number="free"><name xml:lang="en">People</name></fact-list>
      </fact-lists>
      <profiles>
        <profile id="young">
          <name xml:lang="en">Young</name>
          <definition xml:lang="en">In its first two years.</definition>
          <weight node="soft" value="0.7"/>
          <weight node="table" value="0.3"/>
          <weight node="trust" value="0.6"/>
          <weight node="staff" value="0.4"/>
          <anchors node="staff" grades="very-good very-poor">2 0</anchors>
          <not-applicable node="panel-view"/>
        </profile>
      </profiles>
      <adjustments bonus-cap="5" deduction-cap="8" highest="105">
        <bonus id="prize" full="3" evidence="registry" unit="prizes" least="0" most="9">
          <name xml:lang="en">Prizes</name>
          <per-unit points="1"/>
        </bonus>
        <deduction id="late" full="2" scored-by="reviewers">
          <name xml:lang="en">Late papers</name>
          <level points="2"><text xml:lang="en">A month late.</text></level>
        </deduction>
      </adjustments>
      <criterion id="soft" weight="0.6">
        <name xml:lang="en">Soft</name>
        <indicator id="trust" weight="0.4" kind="survey" evidence="survey"><name xml:lang="en">Trust</name></indicator>
        <indicator id="panel-view" weight="0.4" kind="panel" evidence="panel">
          <name xml:lang="en">View of the panel</name>
          <level grade="very-good"><text xml:lang="en">Everything reached.</text></level>
          <level grade="poor"><text xml:lang="en">Little reached.</text></level>
        </indicator>
        <indicator id="staff" weight="0.2" kind="benefit" evidence="self"><name xml:lang="en">Staff</name><measure><rows list="people"/></measure><anchors>5 4 3 2 1</anchors></indicator>
      </criterion>
      <criterion id="table" weight="0.4">
        <name xml:lang="en">Points</name>
        <advice xml:lang="en">Read the table.</advice>
        <adjustments deduction-cap="4">
          <deduction id="untrue" full="4" evidence="registry"><name xml:lang="en">Untrue rows</name></deduction>
        </adjustments>
        <indicator id="projects" kind="points" full="10" linear="true" unit="projects" least="0" most="50" evidence="document">
          <name xml:lang="en">Projects</name>
          <definition xml:lang="en">Five or more 10, two 4.</definition>
          <source xml:lang="en">List of projects.</source>
          <unit xml:lang="en">projects</unit>
          <advice xml:lang="en">Run more.</advice>
          <measure><rows list="tasks"/></measure>
          <step from="5" points="10"><name xml:lang="en">Five or more</name></step>
          <step from="2" points="4"/>
        </indicator>
        <indicator id="delay" kind="points" full="6" evidence="document">
          <name xml:lang="en">Delay</name>
          <step up-to="0" points="6"/>
          <step up-to="3" points="2"/>
        </indicator>
        <indicator id="income" kind="points" full="8" evidence="administrative">
          <name xml:lang="en">Income</name>
          <per-unit points="2" each="100" above="50" from="60" base="1" whole="false"/>
        </indicator>
        <indicator id="bodies" kind="points" full="6" evidence="document">
          <name xml:lang="en">Bodies</name>
          <point id="council" weight="4" required="true"><name xml:lang="en">Council</name></point>
          <point id="office" weight="2"><name xml:lang="en">Office</name></point>
        </indicator>
        <indicator id="spirit" kind="points" full="5" scored-by="reviewers" evidence="panel">
          <name xml:lang="en">Spirit</name>
          <level points="5"><text xml:lang="en">All of it.</text></level>
          <level points="0"><text xml:lang="en">None.</text></level>
        </indicator>
        <indicator id="granted" kind="points" full="5" evidence="administrative"><name xml:lang="en">Granted</name></indicator>
      </criterion>
    </index-system>

    """
}
