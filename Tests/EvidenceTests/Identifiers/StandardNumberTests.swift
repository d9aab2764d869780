// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

@Suite("Standard numbers")
struct StandardNumberTests {
  private func fault(_ text: String) -> IdentifierFault? {
    do {
      _ = try StandardNumber(text)
      return nil
    } catch { return error }
  }

  @Test(
    "Every level, as it is typed and as it is printed",
    arguments: [
      ("GB 50016-2014", StandardNumber.Level.national, "GB 50016-2014"),
      ("gb/t15224.2—2004", .national, "GB/T 15224.2-2004"),
      ("GB／T　15224．2－2004", .national, "GB/T 15224.2-2004"),
      ("GB / T 1234 - 89", .national, "GB/T 1234-1989"), ("GBJ 16-87", .national, "GBJ 16-1987"),
      ("GB/Z 123-2010", .national, "GB/Z 123-2010"), ("GJB 9001C", .national, ""),
      ("YD/T 2583.18-2019", .industry, "YD/T 2583.18-2019"),
      ("SJ/T11364-2014", .industry, "SJ/T 11364-2014"),
      ("JTG D20-2017", .industry, "JTG D20-2017"), ("DB/T 1-2000", .industry, "DB/T 1-2000"),
      ("DB31/T 1234-2020", .local, "DB31/T 1234-2020"),
      ("DB31/T1234-2020", .local, "DB31/T 1234-2020"), ("DB11 1234-2020", .local, "DB11 1234-2020"),
      ("DB3301/T 0123—2019", .local, "DB3301/T 0123-2019"),
      ("T/CSAE 53-2020", .group, "T/CSAE 53-2020"), ("t/csae53-2020", .group, "T/CSAE 53-2020"),
      ("T/31SCTA 001-2018", .group, "T/31SCTA 001-2018"),
      ("Q/HW 001-2020", .enterprise, "Q/HW 001-2020"),
      ("Q/320500ABC 001-2020", .enterprise, "Q/320500ABC 001-2020"),
      ("ISO 9001:2015", .international, "ISO 9001:2015"),
      ("ISO 9001-2015", .international, "ISO 9001:2015"),
      ("ISO9001", .international, "ISO 9001"),
      ("ISO 26262-2：2018", .international, "ISO 26262-2:2018"),
      ("IEC 61850-7-4:2010", .international, "IEC 61850-7-4:2010"),
      ("ISO/IEC27001:2022", .international, "ISO/IEC 27001:2022"),
      ("ISO/IEC TR 24028:2020", .international, "ISO/IEC TR 24028:2020"),
      ("ISO/TS 16949:2009", .international, "ISO/TS 16949:2009"),
      ("ISO TS 16949:2009", .international, "ISO/TS 16949:2009"),
      ("IEC TS 62600-2:2019", .international, "IEC TS 62600-2:2019"),
      ("ISO/IEC Guide 51:2014", .international, "ISO/IEC Guide 51:2014"),
      ("ISO/IEC/IEEE 29119-1:2013", .international, "ISO/IEC/IEEE 29119-1:2013"),
      ("ITU-T Y.3172 (06/2019)", .international, "ITU-T Y.3172 (2019)"),
      ("itu-t h.264", .international, "ITU-T H.264"),
      ("ITU-R BT.2020", .international, "ITU-R BT.2020"),
    ])
  func levels(text: String, level: StandardNumber.Level, printed: String) throws {
    // A letter behind a number, as military standards have it, is no form we know.
    guard !printed.isEmpty else {
      #expect(fault(text) == .notRecognised)
      return
    }
    let number = try StandardNumber(text)
    #expect(number.level == level)
    #expect(number.description == printed)
    #expect(try StandardNumber(printed) == number)
  }

  @Test("Prefix, number and year apart")
  func parts() throws {
    let number = try StandardNumber("ISO/IEC TS 5723:2022")
    #expect(number.prefix == "ISO/IEC TS")
    #expect(number.number == "5723")
    #expect(number.year == 2022)
    #expect(try StandardNumber("IEC 61850-7-4").year == nil)
  }

  @Test("What is wrong with it")
  func faults() {
    #expect(fault("") == .empty)
    #expect(fault("GB/T 15224.2") == .yearMissing)
    #expect(fault("GB/T 15224-2") == .yearMissing)
    #expect(fault("T/CSAE 53-20") == .yearMissing)
    #expect(fault("GB/T 15224-3004") == .yearMissing)
    #expect(fault("GB/X 15224-2004") == .prefixUnknown)
    #expect(fault("QQ/T 1-2004") == .prefixUnknown)
    #expect(fault("IEEE 802.3-2018") == .prefixUnknown)
    #expect(fault("15224-2004") == .prefixUnknown)
    #expect(fault("T/A 1-2004") == .prefixUnknown)
    #expect(fault("DB311234-2020") == .notRecognised)
    #expect(fault("GB/T -2004") == .notRecognised)
    #expect(fault("GB/T 1..2-2004") == .notRecognised)
    #expect(fault("GB/T 1234-2020/XG1-2022") == .notRecognised)
    #expect(fault("ITU-T Y.3172 (2019") == .notRecognised)
    #expect(fault("ITU-T 3172") == .notRecognised)
    #expect(fault("《标准》") == .characterNotAllowed("《", position: 1))
  }

  @Test("Every code of an industry, drawn numbers and years, with and without spaces")
  func roundTrip() throws {
    var random = SplitMix64(seed: 4)
    for code in StandardNumber.industryCodes.sorted() + ["GB", "T/CESA", "Q/AB"] {
      for mark in code.contains("/") ? [""] : ["", "/T"] {
        let number =
          "\(1 + Int.random(in: 0..<99_999, using: &random)).\(1 + Int.random(in: 0..<30, using: &random))"
        let printed = "\(code)\(mark) \(number)-\(1950 + Int.random(in: 0..<150, using: &random))"
        #expect(try StandardNumber(printed).description == printed)
        // A mandatory earthquake standard without a space looks like a local one.
        guard code + mark != "DB" else { continue }
        #expect(try StandardNumber(printed.filter { $0 != " " }).description == printed)
      }
    }
  }
}
