// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

extension FactList.NumberForm {
  /// A number in the one form by which two are the same; a free one narrow, in capitals, without
  /// white space.
  ///
  /// - Throws: ``IdentifierFault`` where it is no number of this form; a free one never does.
  public func canonical(_ text: String) throws(IdentifierFault) -> String {
    switch self {
    case .free: String(IdentifierText.characters(of: text))
    case .organisation: try UnifiedSocialCreditCode(text).description
    case .patent: try PatentNumber(text).description
    case .standard: try StandardNumber(text).description
    case .contract: try ContractNumber(text).description
    }
  }
}

extension FactRow {
  /// What a row is reported as: what it states, else its amount; 1 of a row without one.
  public var reported: Double { verification.reported ?? amount }

  /// What counts of it at a stage of checking: an amount, or 1 or 0; 0 where that stage has not
  /// come.
  public func counted(at stage: VerificationStage) -> Double {
    switch stage {
    case .reported: reported
    case .firstCheck: verification.firstCheck ?? 0
    case .verified: verification.verified ?? 0
    }
  }

  /// Whether it was checked at a stage and found to be less than was reported.
  public func isStruckOut(at stage: VerificationStage) -> Bool {
    switch stage {
    case .reported: false
    case .firstCheck: verification.firstCheck.map { $0 < reported } ?? false
    case .verified: verification.verified.map { $0 < reported } ?? false
    }
  }
}
