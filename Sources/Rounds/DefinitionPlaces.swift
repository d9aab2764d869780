// SPDX-License-Identifier: Apache-2.0
internal import Intake
internal import Problems
internal import XMLDocuments

/// Where the elements of a definition stand, for problems that only show once it is used.
struct DefinitionPlaces {
  private let file: String
  private var byID: [String: Place] = [:]
  private var shapesByID: [String: Place] = [:]
  private var byReference: [String: Place] = [:]
  private var byName: [String: Place] = [:]

  /// Finds the places in a document; of one that is not XML, only the file is known.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    if let root = try? XMLDocument.read(bytes, file: file).root { add(root) }
  }

  private mutating func add(_ element: XMLElement) {
    if byName[element.name] == nil { byName[element.name] = element.place }
    if let id = element.attribute("id")?.value, byID[id] == nil { byID[id] = element.place }
    if element.name == "expect", let reference = element.attribute("reference")?.value {
      byReference[reference] = element.attribute("class")?.place ?? element.place
    }
    if let id = element.attribute("id")?.value, let shapes = element.child("shapes") {
      shapesByID[id] = shapes.place
    }
    for child in element.children { add(child) }
  }

  /// The element with an id, or the file as a whole.
  func element(id: String) -> Place { byID[id] ?? Place(file: file) }

  /// The shapes of an indicator, or the file as a whole.
  func shapes(of id: String) -> Place { shapesByID[id] ?? Place(file: file) }

  /// The class that is expected of a reference alliance, or the file as a whole.
  func expectation(of reference: String) -> Place { byReference[reference] ?? Place(file: file) }

  /// The first element of a name, or the file as a whole.
  func first(_ name: String) -> Place { byName[name] ?? Place(file: file) }
}
