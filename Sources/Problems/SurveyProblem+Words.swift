// SPDX-License-Identifier: Apache-2.0

extension SurveyProblem {
  var entry: ProblemEntry {
    switch self {
    case .sourceNotRecognised(let known):
      ProblemEntry("SV-001") {
        $0.pick(
          "nothing shows which program wrote the file",
          "无法判断该文件由哪个程序导出")
      } remedy: {
        $0.pick(
          "State it in the round with source=: \($0.either(known)).",
          "请在评价年度文件中用 source= 写明：\($0.either(known))。")
      }
    case .notOfSource(let declared, let found):
      ProblemEntry("SV-002", value: declared) {
        $0.pick(
          "the file is not as \($0.quote(declared)) writes it"
            + (found.map { ", but as \(quoted($0, in: .english)) does" } ?? ""),
          "该文件不是\($0.quote(declared))的导出格式"
            + (found.map { "，而像是\(quoted($0, in: .chinese))的" } ?? ""))
      } remedy: {
        $0.pick(
          "Correct source= in the round, or leave it out.",
          "请改正评价年度文件中的 source=，或删去该属性。")
      }
    default: programEntry
    }
  }
}
