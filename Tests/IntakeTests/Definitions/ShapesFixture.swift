// SPDX-License-Identifier: Apache-2.0

extension Fixtures {
  /// An index system with shapes of every form and kind, and points that need evidence; invented.
  static let shapes = """
    <index-system xmlns="urn:steelyard:index-system:1" id="shaped" edition="2026">
      <name xml:lang="en">Shaped</name>
      <grades>
        <grade id="good" score="100"><name xml:lang="en">Good</name></grade>
        <grade id="fair" score="60"><name xml:lang="en">Fair</name></grade>
        <grade id="poor" score="20"><name xml:lang="en">Poor</name></grade>
      </grades>
      <indicator id="staff" weight="0.3" kind="benefit" least="0" most="40">
        <name xml:lang="en">Staff</name>
        <shapes>
          <shape grade="good" form="s" points="10 20"/>
          <shape grade="poor" form="z" points="5 15"/>
          <shape grade="fair" form="gaussian" points="12 3"/>
        </shapes>
      </indicator>
      <indicator id="delay" weight="0.3" kind="cost" unit="days">
        <name xml:lang="en">Delay</name>
        <shapes>
          <shape grade="good" form="falling" points="1/2 10"/>
          <shape grade="poor" form="rising" points="10 2e1"/>
          <shape grade="fair" form="triangle" points="0.5 10 20"/>
        </shapes>
      </indicator>
      <indicator id="size" weight="0.2" kind="range" least="0" most="90" minimum="1">
        <name xml:lang="en">Size</name>
        <shapes>
          <shape grade="good" form="trapezoid" points="10 20 40 60"/>
          <shape grade="poor" form="trapezoid" points="0 0 90 90"/>
        </shapes>
      </indicator>
      <indicator id="bodies" weight="0.2" kind="checklist">
        <name xml:lang="en">Bodies</name>
        <shapes>
          <shape grade="good" form="rising" points="1/2 1"/>
          <shape grade="poor" form="falling" points="1/2 1"/>
        </shapes>
        <point id="council" weight="2" evidence="required"><name xml:lang="en">Council</name></point>
        <point id="office" required="true" evidence="required"><name xml:lang="en">Office</name></point>
        <point id="seal"><name xml:lang="en">Seal</name></point>
      </indicator>
    </index-system>

    """
}
