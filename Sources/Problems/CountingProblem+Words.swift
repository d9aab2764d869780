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
    case .blankToken:
      ProblemEntry("SC-005") {
        $0.pick("an invitation has no token", "邀请没有邀请码")
      } remedy: {
        $0.pick(
          "Give it a token of its own, or remove the row and run steelyard invite again.",
          "请为其填写唯一的邀请码，或删去该行后重新运行 steelyard invite。")
      }
    case .repeatedToken(let firstLine):
      ProblemEntry("SC-006") {
        $0.pick(
          "the token of this invitation is that of line \(firstLine) too",
          "该邀请码与第\(firstLine)行的重复")
      } remedy: {
        $0.pick(
          "Give each invitation a token of its own.", "请使每份邀请的邀请码各不相同。")
      }
    case .shortTokens(let count, let least):
      ProblemEntry("SC-007", .warning, value: String(count)) {
        $0.pick(
          "\(count) \(count == 1 ? "token has" : "tokens have") fewer than \(least) characters and can be guessed",
          "\(count)个邀请码少于\(least)个字符，容易被猜中")
      } remedy: {
        $0.pick(
          "Whoever guesses a token can answer in another's place: let steelyard invite make them.",
          "猜中邀请码即可冒名作答：请用 steelyard invite 生成邀请码。")
      }
    case .invitationsDiffer(let alliance, let audience, let invited, let listed):
      ProblemEntry("SC-008", .warning, value: String(invited)) {
        $0.pick(
          "of \($0.quote(alliance)), audience \($0.quote(audience)), \(invited) \(invited == 1 ? "is" : "are") invited and \(listed) \(listed == 1 ? "invitation is" : "invitations are") listed",
          "联盟\($0.quote(alliance))、答卷对象\($0.quote(audience))：应邀\(invited)份，邀请名单中有\(listed)份")
      } remedy: {
        $0.pick(
          "Run steelyard invite again, or correct the column invited of the population.",
          "请重新运行 steelyard invite，或改正 population 文件的 invited 列。")
      }
    case .unknownToken:
      ProblemEntry("SC-009") {
        $0.pick(
          "the token of this response is in no invitation", "该答卷的邀请码不在邀请名单中")
      } remedy: {
        $0.pick(
          "Correct the token, or add the invitation to the list that the round names.",
          "请改正邀请码，或把该邀请补入评价年度文件所指的名单。")
      }
    case .nobodyToInvite:
      ProblemEntry("SC-010") {
        $0.pick("nothing says who is to be invited", "没有说明邀请哪些答卷人")
      } remedy: {
        $0.pick(
          "Fill in the column invited of the round's population, or name a list with --organisations.",
          "请在评价年度的 population 文件中填写 invited 列，或用 --organisations 指定名单。")
      }
    case .repeatedOrganisation(let firstLine):
      ProblemEntry("SC-011") {
        $0.pick(
          "the organisation stands in line \(firstLine) already, for the same alliance and audience",
          "同一联盟、同一答卷对象的该单位已见于第\(firstLine)行")
      } remedy: {
        $0.pick(
          "Keep one of the rows, with all its informants.",
          "请只保留一行，并写明该单位的答卷人数（informants）。")
      }
    case .invitationsInWorkbook:
      ProblemEntry("SC-012") {
        $0.pick(
          "the list of invitations is a workbook, and only CSV can be written",
          "邀请名单是工作簿，而本程序只写 CSV")
      } remedy: {
        $0.pick(
          "Save it as CSV (UTF-8) and name that file with --out.",
          "请另存为 CSV（UTF-8），并用 --out 指定该文件。")
      }
    }
  }
}
