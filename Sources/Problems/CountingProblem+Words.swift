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
    }
  }
}
