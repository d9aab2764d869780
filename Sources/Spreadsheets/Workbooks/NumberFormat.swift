// SPDX-License-Identifier: Apache-2.0

/// What a number in a cell stands for, by the cell's number format.
enum NumberFormat: UInt8, Sendable {
  /// A number as it is.
  case number
  /// A share, shown as a percentage.
  case percentage
  /// A date without a time of day.
  case date
  /// A time of day or a duration.
  case time
  /// A date with a time of day.
  case dateAndTime

  /// The meaning of a format that is built into every workbook [ECMA-376-1, 18.8.30]: 9 and 10
  /// are percentages, 14–17, 27–31, 34–36 and 50–58 dates (the latter two blocks in Chinese,
  /// Japanese and Korean), 18–21, 32, 33 and 45–47 times, 22 both.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percentage
      case 14...17, 27...31, 34...36, 50...58: .date
      case 18...21, 32, 33, 45...47: .time
      case 22: .dateAndTime
      default: .number
      }
  }

  /// The meaning of a format's code such as `yyyy"年"m"月"d"日"`, by the letters of its first
  /// section that are neither quoted nor escaped: y, d and e are dates, h and s times, and m is a
  /// month unless it stands with h or s and without y or d. `[h]` is a duration; other brackets
  /// are colours, conditions and languages.
  init(code: String) {
    var isDate = false
    var isTime = false
    var hasM = false
    var hasPercent = false
    var hasDigits = false
    var rest = code.unicodeScalars[...]
    scan: while let scalar = rest.popFirst() {
      switch scalar {
      case ";": break scan
      case "\"": while let next = rest.popFirst(), next != "\"" {}
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        var bracket = ""
        while let next = rest.popFirst(), next != "]" { bracket.unicodeScalars.append(next) }
        let letters = bracket.lowercased()
        if !letters.isEmpty, letters.allSatisfy({ $0 == "h" || $0 == "m" || $0 == "s" }) {
          isTime = true
        }
      case "G", "g":
        // "General" holds an e; the rest of the word is passed over.
        if rest.starts(with: "eneral".unicodeScalars) { rest = rest.dropFirst(6) }
      case "E", "e":
        // A sign after it makes it an exponent; alone it is a year.
        if rest.first == "+" || rest.first == "-" { hasDigits = true } else { isDate = true }
      case "y", "Y", "d", "D": isDate = true
      case "h", "H", "s", "S": isTime = true
      case "m", "M": hasM = true
      case "%": hasPercent = true
      case "0", "#", "?": hasDigits = true
      default: break
      }
    }
    if hasM && !isTime { isDate = true }
    self =
      switch (isDate, isTime) {
      // Digits only stand with times, as fractions of a second.
      case (true, false): hasDigits ? .number : .date
      case (false, true): .time
      case (true, true): .dateAndTime
      case (false, false): hasPercent ? .percentage : .number
      }
  }
}
