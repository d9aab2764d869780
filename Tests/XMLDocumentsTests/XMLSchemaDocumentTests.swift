// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing
import XMLDocuments

/// Proves that the schema gate finds what a schema forbids, at the exact place.
@Suite struct XMLSchemaDocumentTests {
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t"
      xmlns="urn:t" elementFormDefault="qualified">
      <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="a" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="w" type="xs:decimal" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test func findingsStandAtTheirElementOrAttribute() throws {
    let schema = try XMLSchemaDocument(Array(Self.schema.utf8), file: "t.xsd")
    let good = "<r xmlns='urn:t'><a w='1'/></r>"
    #expect(schema.validate(Array(good.utf8), file: "a.xml").isEmpty)
    let bad = "<r xmlns='urn:t'>中<a w='1'/>\n <a\n  w='x'/><b/><a/></r>"
    let found = schema.validate(Array(bad.utf8), file: "a.xml")
    #expect(found.allSatisfy { $0.words.code == "SX-007" })
    #expect(found.map(\.place).contains(Place(file: "a.xml", line: 3, column: 3)))
    #expect(found.map(\.place).contains(Place(file: "a.xml", line: 3, column: 10)))
    #expect(
      found.contains { $0.line(in: .english).contains("'x' is not a valid value") })
  }

  @Test func linesBeyondSixtyFiveThousandAndDoctypes() throws {
    let schema = try XMLSchemaDocument(Array(Self.schema.utf8), file: "t.xsd")
    let far = "<r xmlns='urn:t'>" + String(repeating: "\n", count: 90_000) + "<a/></r>"
    #expect(
      schema.validate(Array(far.utf8), file: "a.xml").first?.place.line == 90_001)
    #expect(
      schema.validate(Array("<!DOCTYPE r><r/>".utf8), file: "a.xml").first?.kind
        == .xml(.doctype))
  }

  /// Editors write such hints; they are neither followed nor a problem.
  @Test func hintsWhereSchemasLieAreNotFollowed() throws {
    let schema = try XMLSchemaDocument(Array(Self.schema.utf8), file: "t.xsd")
    for location in ["urn:t t.xsd", "urn:u file:///etc/hostname", "urn:v http://127.0.0.1:1/x"] {
      let text = """
        <r xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="\(location)"><a w="1"/></r>
        """
      #expect(schema.validate(Array(text.utf8), file: "a.xml").isEmpty)
    }
  }

  @Test func aBrokenSchemaIsRefused() {
    func fault(_ text: String) -> Problem? {
      do {
        _ = try XMLSchemaDocument(Array(text.utf8), file: "t.xsd")
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("<r>")?.words.code == "SX-012")
    #expect(fault("<r/>")?.words.code == "SX-008")
    #expect(
      fault(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="r" type="none"/>
        </xs:schema>
        """)?.place == Place(file: "t.xsd", line: 2))
  }

  @Test func eightTasksValidateAlike() async throws {
    let schema = try XMLSchemaDocument(Array(Self.schema.utf8), file: "t.xsd")
    let bad = Array("<r xmlns='urn:t'><a w='x'/><b/></r>".utf8)
    let expected = schema.validate(bad, file: "a.xml")
    #expect(expected.count >= 2)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).allSatisfy { _ in schema.validate(bad, file: "a.xml") == expected }
        }
      }
      for await same in group { #expect(same) }
    }
  }
}
