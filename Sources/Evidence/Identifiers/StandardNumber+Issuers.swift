// SPDX-License-Identifier: Apache-2.0

extension StandardNumber {
  /// Codes of Chinese industry standards, construction and transport works included.
  public static let industryCodes: Set<String> = [
    "AQ", "BB", "CB", "CH", "CJ", "CJJ", "CY", "DA", "DB", "DL", "DY", "DZ", "EJ", "FZ",
    "GA", "GC", "GD", "GH", "GM", "GY", "HB", "HG", "HJ", "HS", "HY", "JB", "JC", "JG",
    "JGJ", "JR", "JS", "JT", "JTG", "JTJ", "JTS", "JY", "KA", "LB", "LD", "LS",
    "LY", "MH", "MR", "MT", "MZ", "NB", "NY", "QB", "QC", "QJ", "QX", "RB", "RF", "SB", "SC",
    "SF", "SH", "SJ", "SL", "SN", "SW", "SY", "TB", "TD", "TY", "WB", "WH", "WJ", "WM", "WS",
    "WW", "XB", "XF", "YB", "YC", "YD", "YJ", "YS", "YY", "YZ", "ZY",
  ]

  private static let nationalPrefixes: Set<String> = ["GB", "GB/T", "GB/Z", "GBJ", "GJB", "GJB/Z"]

  /// Bodies with which ISO and IEC issue standards together.
  private static let partners: Set<String> = ["ISO", "IEC", "IEEE", "SAE", "ASTM", "CIE", "OIML"]

  /// What ISO and IEC issue besides standards, as it is printed.
  private static let deliverables: [(written: String, printed: String)] = [
    ("GUIDE", "Guide"), ("PAS", "PAS"), ("TS", "TS"), ("TR", "TR"),
  ]

  /// The level of a prefix without spaces, and the prefix as it is printed; nil for an unknown one.
  static func issuer(_ written: String) -> (level: Level, prefix: String)? {
    if nationalPrefixes.contains(written) { return (.national, written) }
    let parts = written.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), let first = parts.first else { return nil }
    if first == "ISO" || first.hasPrefix("IEC") || first.hasPrefix("ISO") {
      return international(written).map { (.international, $0) }
    }
    switch first {
    case "T":
      guard parts.count == 2, (2...12).contains(parts[1].count), isCode(parts[1]) else {
        return nil
      }
      return (.group, written)
    case "Q":
      guard (4...26).contains(written.count), parts.count > 1, parts.allSatisfy(isCode) else {
        return nil
      }
      return (.enterprise, written)
    default:
      break
    }
    let mark = parts.dropFirst()
    guard mark.count <= 1, mark.allSatisfy({ ["T", "Z", "B"].contains($0) }) else { return nil }
    if industryCodes.contains(String(first)) { return (.industry, written) }
    let region = first.dropFirst(2)
    guard first.hasPrefix("DB"), mark.first != "B", [2, 4].contains(region.count),
      region.allSatisfy({ $0.digit != nil })
    else { return nil }
    return (.local, written)
  }

  /// `ISO`, `ISO/IEC`, `ISO/TS`, `ISO/IEC TS`, `IEC TS`: after ISO alone with a slash, else with a
  /// space.
  private static func international(_ written: String) -> String? {
    var bodies = written[...]
    var deliverable: String?
    for kind in deliverables where bodies.hasSuffix(kind.written) {
      bodies = bodies.dropLast(kind.written.count)
      if bodies.last == "/" { bodies = bodies.dropLast() }
      deliverable = kind.printed
      break
    }
    let names = bodies.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.first == "ISO" || names.first == "IEC", names.allSatisfy(partners.contains),
      Set(names).count == names.count
    else { return nil }
    let issuer = names.joined(separator: "/")
    return deliverable.map { issuer + (issuer == "ISO" ? "/" : " ") + $0 } ?? issuer
  }

  private static func isCode(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isCapital || $0.digit != nil }
  }
}
