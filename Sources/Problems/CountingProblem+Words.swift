// SPDX-License-Identifier: Apache-2.0

extension CountingProblem {
  var entry: ProblemEntry {
    switch self {
    case .previewsCounted(let count):
      ProblemEntry("SC-001", .warning, value: String(count)) {
        $0.pick(
          "\(count) \(count == 1 ? "response is a trial and is" : "responses are trials and are") counted",
          "\(count)份答卷是预览时试填的，仍被计入")
      } remedy: {
        $0.pick(
          "Declare what happens to trials: previews=\"drop\" or previews=\"keep\".",
          "请写明如何处理试填答卷：previews=\"drop\" 或 previews=\"keep\"。")
      }
    case .incompleteCounted(let count):
      ProblemEntry("SC-002", .warning, value: String(count)) {
        $0.pick(
          "\(count) \(count == 1 ? "response was not finished and is" : "responses were not finished and are") counted",
          "\(count)份答卷没有填完，仍被计入")
      } remedy: {
        $0.pick(
          "Declare what happens to unfinished responses: incomplete=\"drop\" or incomplete=\"keep\".",
          "请写明如何处理未填完的答卷：incomplete=\"drop\" 或 incomplete=\"keep\"。")
      }
    case .organisationNotDeclared:
      ProblemEntry("SC-003", value: "organisation") {
        $0.pick(
          "organisations have one vote each, and nothing says which organisation a response is of",
          "规定每单位一票，但未说明答卷属于哪个单位")
      } remedy: {
        $0.pick(
          "Name the column with organisation=, or with token= the one with the invitations' tokens.",
          "请用 organisation= 写明单位所在列，或用 token= 写明邀请码所在列。")
      }
    case .tokenWithoutInvitations:
      ProblemEntry("SC-004") {
        $0.pick(
          "responses carry tokens, and the round has no invitations",
          "答卷带有邀请码，但评价年度文件中没有邀请名单")
      } remedy: {
        $0.pick(
          "Add an element invitations with the file that the tokens are in, or remove token=.",
          "请添加 invitations 元素并写明邀请码所在的文件，或删去 token=。")
      }
    }
  }
}
