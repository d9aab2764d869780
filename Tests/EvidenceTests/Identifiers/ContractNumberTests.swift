// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

@Suite("Numbers of technology contracts")
struct ContractNumberTests {
  private func fault(_ text: String) -> IdentifierFault? {
    do {
      _ = try ContractNumber(text)
      return nil
    } catch { return error }
  }

  @Test("National numbers and a region's own")
  func forms() throws {
    let short = try ContractNumber("２０ 3101 01 000123")
    #expect(short.description == "20310101000123")
    #expect(short.isNational)
    #expect(try ContractNumber("2020310101000123").isNational)
    let own = try ContractNumber("沪技合（2020）－0123")
    #expect(own.description == "沪技合(2020)-0123")
    #expect(!own.isNational)
    #expect(try ContractNumber("js2020-0123").description == "JS2020-0123")
  }

  @Test("What is wrong with it")
  func faults() {
    #expect(fault("\t") == .empty)
    for count in 1...40 where count != 14 && count != 16 {
      #expect(
        fault(String(repeating: "7", count: count))
          == .wrongLength(found: count, expected: [14, 16]))
    }
    #expect(fault("JS20") == .notRecognised)
    #expect(fault("沪技合同登记编号") == .notRecognised)
    #expect(fault("JS2020;0123") == .characterNotAllowed(";", position: 7))
  }
}
