// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import XMLDocuments

/// What reading a definition in XML always is: our own checks first, the schema as the last gate.
enum Definition {
  /// Reads bytes as XML, hands the root element to `body`, and, where that found no error, lets
  /// the schema have a look.
  ///
  /// - Returns: the value, or `nil` where anything is an error, and all that is wrong or worth
  ///   saying, in file order.
  static func read<Value>(
    _ bytes: [UInt8], file: String, against schema: Schemas.Kind,
    _ body: (XMLElement) -> (value: Value?, findings: Findings)
  ) -> (value: Value?, problems: [Problem]) {
    do {
      let document = try XMLDocument.read(bytes, file: file)
      let (value, findings) = body(document.root)
      var problems = findings.problems.inFileOrder()
      if !problems.hasErrors {
        problems += Schemas.validate(bytes, file: file, against: schema)
      }
      return (problems.hasErrors ? nil : value, problems)
    } catch {
      return (nil, [error])
    }
  }
}
