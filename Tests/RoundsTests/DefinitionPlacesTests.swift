// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Rounds

@Suite struct DefinitionPlacesTests {
  private let text = """
    <index-system id="s">
      <expect reference="nothing-done" class="fail"/>
      <criterion id="a"><indicator id="b"/></criterion>
      <criterion id="a"/>
    </index-system>
    """

  @Test func placesOfWhatIsThere() {
    let places = DefinitionPlaces(Array(text.utf8), file: "i.xml")
    #expect(places.element(id: "s") == Place(file: "i.xml", line: 1, column: 1))
    #expect(places.element(id: "b") == Place(file: "i.xml", line: 3, column: 21))
    #expect(places.element(id: "a") == Place(file: "i.xml", line: 3, column: 3))
    #expect(places.expectation(of: "nothing-done") == Place(file: "i.xml", line: 2, column: 36))
    #expect(places.first("criterion") == Place(file: "i.xml", line: 3, column: 3))
  }

  @Test func fileAsAWholeForWhatIsNot() {
    let whole = Place(file: "i.xml")
    for bytes in [Array(text.utf8), [], Array("id,name\n".utf8)] {
      let places = DefinitionPlaces(bytes, file: "i.xml")
      #expect(places.element(id: "c") == whole)
      #expect(places.expectation(of: "all-best") == whole)
      #expect(places.first("grade") == whole)
    }
  }

  @Test(
    arguments: [
      (20.0, 2, "20"), (0.256, 2, "0.26"), (0.1, 3, "0.1"), (-0.001, 2, "0"), (99.995, 2, "100"),
    ])
  func decimals(number: Double, decimals: Int, text: String) {
    #expect(Decimals.shown(number, decimals) == text)
  }
}
