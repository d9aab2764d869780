// SPDX-License-Identifier: Apache-2.0

/// What the numbers of a list of facts are called.
public enum NumberFormName: String, Sendable, Hashable, CaseIterable {
  /// Any text.
  case free
  /// 统一社会信用代码.
  case organisation
  /// Patent numbers.
  case patent
  /// Numbers of standards.
  case standard
  /// Registration numbers of technology contracts.
  case contract

  func text(in language: Language) -> String {
    switch self {
    case .free: language.pick("number", "编号")
    case .organisation: language.pick("unified social credit code", "统一社会信用代码")
    case .patent: language.pick("patent number", "专利号")
    case .standard: language.pick("number of a standard", "标准号")
    case .contract: language.pick("registration number of a technology contract", "技术合同登记编号")
    }
  }

  /// How such a number is written.
  func example(in language: Language) -> String {
    switch self {
    case .free: language.pick("Write the number.", "请填写编号。")
    case .organisation:
      language.pick(
        "Copy the 18 characters from the registration certificate.", "请照登记证书填写 18 位代码。")
    case .patent:
      language.pick("Write it like ZL201710601862.3.", "请按 ZL201710601862.3 的格式填写。")
    case .standard:
      language.pick("Write it with its year, like GB/T 18384-2020.", "请连同年份填写，例如 GB/T 18384-2020。")
    case .contract:
      language.pick("Copy it from the registration certificate.", "请照登记证明填写。")
    }
  }
}

/// Why a text is no number of its form.
public enum NumberFormFault: Sendable, Hashable {
  /// Nothing is there.
  case empty
  /// Too many or too few characters.
  case wrongLength(found: Int, expected: [Int])
  /// A character that cannot stand where it does.
  case characterNotAllowed(position: Int)
  /// The check character does not fit the others.
  case checkWrong
  /// The check character of the organisation code within, characters 9 to 17, does not fit.
  case organisationCheckWrong
  /// The check digit is missing.
  case checkMissing
  /// There is no kind of right of this digit.
  case kindUnknown(position: Int)
  /// The year cannot be.
  case yearImpossible(Int)
  /// The year of issue is missing.
  case yearMissing
  /// Nobody issues numbers that begin so.
  case prefixUnknown
  /// None of the forms that such numbers have.
  case notRecognised

  func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("it is blank", "没有内容")
    case .wrongLength(let found, let expected):
      language.pick(
        "it has \(found) characters and not \(list(expected.map(String.init), joinedBy: " or ", in: language))",
        "有 \(found) 位，应为 \(list(expected.map(String.init), joinedBy: " 或 ", in: language)) 位")
    case .characterNotAllowed(let position):
      language.pick(
        "its character \(position) cannot stand there", "第 \(position) 位的字符不该出现在此处")
    case .checkWrong:
      language.pick("its check character does not fit the others", "校验位与其他各位不符")
    case .organisationCheckWrong:
      language.pick("its characters 9 to 17 do not fit each other", "第 9 至 17 位的组织机构代码校验不符")
    case .checkMissing: language.pick("its check digit is missing", "缺少校验位")
    case .kindUnknown(let position):
      language.pick(
        "there is no kind of right for its character \(position)", "第 \(position) 位不是任何专利种类")
    case .yearImpossible(let year): language.pick("its year \(year) cannot be", "年份 \(year) 不可能")
    case .yearMissing: language.pick("its year is missing", "缺少年份")
    case .prefixUnknown:
      language.pick("nobody issues numbers that begin so", "没有以此开头的编号")
    case .notRecognised:
      language.pick("it has none of the forms of such numbers", "不是此类编号的任何一种格式")
    }
  }
}
