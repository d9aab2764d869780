// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves which numerals are read, to the last bit, and why the others are refused.
@Suite struct NumberTextTests {
  @Test(arguments: [
    ("3", 3.0), ("-2.5", -2.5), ("+4", 4), ("0.333", 0.333), (".5", 0.5), ("5.", 5), ("1e3", 1000),
    ("1.5E-2", 0.015), ("007", 7), (" 0.35\u{3000}", 0.35), ("\u{A0}8\t", 8),
    ("1/3", 0x1.5555555555555p-2), ("-1/4", -0.25), ("2.5/0.5", 5),
    // Halfway and hard cases for correct rounding; the values are Python's float().
    ("9007199254740993", 9007199254740992), ("0.1", 0x1.999999999999ap-4),
    ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
    ("1.7976931348623157e308", 0x1.fffffffffffffp+1023), ("5e-324", Double(bitPattern: 1)),
    ("123456789012345678901234567890", 0x1.8ee90ff6c373ep+96),
  ])
  func read(text: String, value: Double) {
    #expect(NumberText.parse(text) == .success(value))
  }

  @Test(arguments: [
    ("0,35", NumberFault.decimalComma(rewritten: "0.35")),
    ("-12,5", .decimalComma(rewritten: "-12.5")),
    ("0,350", .decimalComma(rewritten: "0.350")),
    ("1.234,5", .decimalComma(rewritten: "1234.5")),
    ("０，３５", .decimalComma(rewritten: "0.35")),
    ("35%", .percentSign(number: "35")),
    ("3.5 %", .percentSign(number: "3.5")),
    ("35％", .percentSign(number: "35")),
    ("５‰", .percentSign(number: "5")),
    ("３５", .fullWidth(rewritten: "35")),
    ("－１．５", .fullWidth(rewritten: "-1.5")),
    ("−2", .fullWidth(rewritten: "-2")),
    ("１／３", .fullWidth(rewritten: "1/3")),
    ("1,234", .thousandsSeparator(rewritten: "1234")),
    ("-1,234,567.8", .thousandsSeparator(rewritten: "-1234567.8")),
    ("12 345", .thousandsSeparator(rewritten: "12345")),
    ("12'345'678", .thousandsSeparator(rewritten: "12345678")),
    ("1.234.567", .thousandsSeparator(rewritten: "1234567")),
    ("", .empty), (" \u{3000}\t", .empty),
    ("1/0", .divisionByZero), ("0/0.0", .divisionByZero),
    ("1e309", .notFinite), ("-1e400", .notFinite), ("1e300/1e-300", .notFinite),
    ("nan", .notANumber), ("inf", .notANumber), ("Infinity", .notANumber), ("0x10", .notANumber),
    ("1_000", .notANumber), ("--1", .notANumber), ("1e", .notANumber), (".", .notANumber),
    ("1/2/3", .notANumber), ("1/", .notANumber), ("%", .notANumber), ("5分", .notANumber),
    ("1,2,3", .notANumber), ("三", .notANumber), ("1,23,456", .notANumber), ("1 2", .notANumber),
    ("a%", .notANumber), ("٣", .notANumber), ("1\u{0}", .notANumber), ("12 345,", .notANumber),
  ])
  func refused(text: String, fault: NumberFault) {
    #expect(NumberText.parse(text) == .failure(fault))
  }

  /// Every numeral that is suggested is one that is read.
  @Test func whatIsSuggestedIsRead() {
    let pieces = ["0", "1", "234", "567", ",", ".", " ", "'", "%", "-", "３", "，", "/", "e"]
    func visit(_ text: String, _ depth: Int) {
      if case .failure(let fault) = NumberText.parse(text) {
        switch fault {
        case .decimalComma(let numeral), .fullWidth(let numeral),
          .thousandsSeparator(let numeral), .percentSign(let numeral):
          if case .failure(let again) = NumberText.parse(numeral) {
            Issue.record("\(text) → \(numeral): \(again)")
          }
        case .empty, .notANumber, .divisionByZero, .notFinite: break
        }
      }
      guard depth > 0 else { return }
      for piece in pieces { visit(text + piece, depth - 1) }
    }
    visit("", 4)
  }

  @Test func words() {
    func both(_ fault: NumberFault) -> [String] {
      Language.allCases.flatMap { [fault.rule(in: $0), fault.remedy(in: $0)] }
    }
    #expect(
      both(.decimalComma(rewritten: "0.35"))
        == ["不是数字", "请用小数点书写：0.35。", "is not a number", "Write it with a point: 0.35."])
    #expect(
      both(.percentSign(number: "35")) == [
        "不是数字", "请按要求的单位书写，不加百分号：35。", "is not a number",
        "Write it without the sign, in the unit asked for: 35.",
      ])
    #expect(
      both(.fullWidth(rewritten: "35")) == [
        "不是数字", "请用半角数字书写：35。", "is not a number", "Write it in half-width digits: 35.",
      ])
    #expect(
      both(.thousandsSeparator(rewritten: "1234")) == [
        "不是数字", "请不要使用千位分隔符：1234。", "is not a number",
        "Write it without separating the thousands: 1234.",
      ])
    #expect(both(.empty) == ["是空的", "请填写数字。", "is blank", "Write a number."])
    #expect(
      both(.notANumber) == [
        "不是数字", "请用数字书写，例如 0.35 或 1/3。", "is not a number",
        "Write it in digits, such as 0.35 or 1/3.",
      ])
    #expect(
      both(.divisionByZero) == [
        "的分母为零", "分母请填写非零的数。", "divides by zero",
        "Write a fraction whose lower part is not 0.",
      ])
    #expect(
      both(.notFinite) == ["过大", "请填写小于 1e308 的数。", "is too large", "Write a number below 1e308."])
  }
}
