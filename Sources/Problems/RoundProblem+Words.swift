// SPDX-License-Identifier: Apache-2.0

extension RoundProblem {
  var entry: ProblemEntry {
    switch self {
    case .fileMissing(let path):
      ProblemEntry("SR-001", value: path) {
        $0.pick(
          "the file \($0.quote(path)) does not exist",
          "文件\($0.quote(path))不存在")
      } remedy: {
        $0.pick(
          "Correct the name; it is relative to the folder of the file that names it.",
          "请改正文件名；相对路径从引用它的文件所在目录算起。")
      }
    case .fileUnreadable(let path):
      ProblemEntry("SR-002", value: path) {
        $0.pick(
          "the file \($0.quote(path)) cannot be read",
          "文件\($0.quote(path))无法读取")
      } remedy: {
        $0.pick(
          "Check that it is a file and that you may read it.",
          "请确认它是文件，并且您有读取权限。")
      }
    case .globMatchesNothing(let pattern):
      ProblemEntry("SR-003", value: pattern) {
        $0.pick(
          "no file matches \($0.quote(pattern))",
          "没有文件与\($0.quote(pattern))匹配")
      } remedy: {
        $0.pick(
          "Correct the pattern, or remove the element; * stands for any characters but /.",
          "请改正通配式，或删去该元素；* 代表除 / 以外的任意字符。")
      }
    case .malformedDate(let value):
      ProblemEntry("SR-004", value: value) {
        $0.pick(
          "date \($0.quote(value)) is not a day of the calendar",
          "date 的值\($0.quote(value))不是有效日期")
      } remedy: {
        $0.pick(
          "Write it like 2026-03-31.",
          "请按 2026-03-31 的格式填写。")
      }
    case .duplicateAlliance(let id, let firstLine):
      ProblemEntry("SR-005", value: id) {
        $0.pick(
          "alliance \($0.quote(id)) is already registered in line \(firstLine)",
          "联盟\($0.quote(id))在第 \(firstLine) 行已经登记")
      } remedy: {
        $0.pick(
          "Keep one row for each alliance.",
          "每个联盟请只保留一行。")
      }
    case .noAlliances:
      ProblemEntry("SR-006") {
        $0.pick(
          "the registry has no alliances",
          "登记表中没有联盟")
      } remedy: {
        $0.pick(
          "Add a row for each alliance.",
          "请为每个联盟添加一行。")
      }
    case .noWeights(let parent):
      ProblemEntry("SR-007", value: parent) {
        $0.pick(
          "the children of \($0.quote(parent)) have neither weights nor judgements",
          "\($0.quote(parent))的下级指标既没有权重，也没有判断")
      } remedy: {
        $0.pick(
          "Write weights in the index system, or add judgements; equal weights are never assumed.",
          "请在指标体系中写明权重，或补充判断；系统从不默认等权。")
      }
    case .unknownAudience(let value, let known):
      ProblemEntry("SR-008", value: value) {
        $0.pick(
          "no questionnaire or tally of the round has the audience \($0.quote(value))",
          "本评价年度的问卷和选项人数表中没有答卷对象\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .audienceWithoutWeight(let id):
      ProblemEntry("SR-009", value: id) {
        $0.pick(
          "audience \($0.quote(id)) answers scored items and has no weight",
          "答卷对象\($0.quote(id))回答计分题目，却没有权重")
      } remedy: {
        $0.pick(
          "Add <audience id=\"\(id)\" weight=\"…\"/> to the round.",
          "请在评价年度文件中添加 <audience id=\"\(id)\" weight=\"…\"/>。")
      }
    case .unknownRandomIndex(let value, let known):
      ProblemEntry("SR-010", value: value) {
        $0.pick(
          "there is no random-index table \($0.quote(value))",
          "没有名为\($0.quote(value))的随机一致性指标表")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .allianceWithoutName(let id):
      ProblemEntry("SR-011", value: id) {
        $0.pick(
          "alliance \($0.quote(id)) has no name",
          "联盟\($0.quote(id))没有名称")
      } remedy: {
        $0.pick(
          "Fill in the column name.",
          "请填写 name 列。")
      }
    case .previousNotCompared:
      ProblemEntry("SR-012", .note) {
        $0.pick(
          "the result of a previous round is named",
          "引用了以往评价年度的结果")
      } remedy: {
        $0.pick(
          "Its answers to questions that are not scored are shown beside this round’s, and its figures tell which of this round’s look odd; scores are not compared yet.",
          "不计分题目的回答与其对照，数值用于发现异常变动；得分尚不作年度比较。")
      }
    case .populationInvitedAboveMembers(let alliance, let audience):
      ProblemEntry("SR-013") {
        $0.pick(
          "of the audience \($0.quote(audience)) of \($0.quote(alliance)), more are invited than there are members",
          "\($0.quote(alliance))的答卷对象\($0.quote(audience))，受邀数大于成员数")
      } remedy: {
        $0.pick(
          "Correct members or invited.",
          "请改正 members 或 invited。")
      }
    case .duplicatePopulation(let alliance, let audience, let firstLine):
      ProblemEntry("SR-014") {
        $0.pick(
          "the audience \($0.quote(audience)) of \($0.quote(alliance)) is already given in line \(firstLine)",
          "\($0.quote(alliance))的答卷对象\($0.quote(audience))在第 \(firstLine) 行已经填报")
      } remedy: {
        $0.pick(
          "Keep one row.",
          "请只保留一行。")
      }
    case .peersColumnMissing(let value, let known):
      ProblemEntry("SR-015", value: value) {
        $0.pick(
          "the registry has no column \($0.quote(value))",
          "登记表没有\($0.quote(value))列")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .treatmentNotAllowed(let name, let value):
      ProblemEntry("SR-016", value: value) {
        $0.pick(
          "\(name)=\"\(value)\" is not allowed",
          "不允许 \(name)=\"\(value)\"")
      } remedy: {
        $0.pick(
          "The weight of what does not apply always goes to its siblings: write \(name)=\"redistribute\".",
          "不适用指标的权重总是分给同级指标：请写 \(name)=\"redistribute\"。")
      }
    case .everySheetExcluded(let parent):
      ProblemEntry("SR-017", value: parent) {
        $0.pick(
          "the judgements of every expert under \($0.quote(parent)) are above the limit and excluded",
          "各专家在\($0.quote(parent))之下的判断全部超过上限，均被剔除")
      } remedy: {
        $0.pick(
          "Ask the experts to look at their judgements again, raise the limit, or write above-limit=\"flag\".",
          "请专家复核判断，或提高上限，或写 above-limit=\"flag\"。")
      }
    case .notInPlace(let folder):
      ProblemEntry("SR-019", value: folder) {
        $0.pick(
          "the folder \($0.quote(folder)) is not empty and holds no site of Steelyard",
          "目录\($0.quote(folder))不是空目录，也不是杆秤生成的网站")
      } remedy: {
        $0.pick(
          "Name a new or an empty folder.",
          "请指定新目录或空目录。")
      }
    case .unscoredAudience(let value):
      ProblemEntry("SR-020", .warning, value: value) {
        $0.pick(
          "audience \($0.quote(value)) has a weight, and no scored item is asked of it",
          "答卷对象\($0.quote(value))有权重，却没有计分题目向其提问")
      } remedy: {
        $0.pick(
          "Remove it from audiences, or ask it a scored item.",
          "请从 audiences 中删去，或为其添加计分题目。")
      }
    case .notMonotone(let name):
      ProblemEntry("SR-021", .warning, value: name) {
        $0.pick(
          "under the operator \($0.quote(name)) a better answer can lower a score",
          "在算子\($0.quote(name))下，更好的回答可能使得分降低")
      } remedy: {
        $0.pick(
          "Use weighted-average where scores are published and may be challenged.",
          "得分要公布并可能受到质疑时，请用 weighted-average。")
      }
    case .argumentMissing(let path):
      ProblemEntry("SR-022", value: path) {
        $0.pick("there is nothing at \($0.quote(path))", "\($0.quote(path))不存在")
      } remedy: {
        $0.pick(
          "Name an existing file, a round's folder or its round.xml.",
          "请给出存在的文件、评价年度目录或其 round.xml。")
      }
    case .argumentUnreadable(let path):
      ProblemEntry("SR-023", value: path) {
        $0.pick("\($0.quote(path)) cannot be read", "\($0.quote(path))无法读取")
      } remedy: {
        $0.pick(
          "Check that it is a file and that you may read it.",
          "请确认它是文件，并且您有读取权限。")
      }
    case .cannotWrite(let folder, let reason):
      ProblemEntry("SR-024", value: folder) {
        $0.pick(
          "the site cannot be written to \($0.quote(folder)) (\(reason))",
          "无法将网站写入\($0.quote(folder))（\(reason)）")
      } remedy: {
        $0.pick(
          "Name a folder that you may write to; nothing was changed.",
          "请给出有写入权限的目录；未作任何改动。")
      }
    case .cannotWriteFile(let path, let reason):
      ProblemEntry("SR-027", value: path) {
        $0.pick(
          "\($0.quote(path)) cannot be written (\(reason))",
          "无法写入\($0.quote(path))（\(reason)）")
      } remedy: {
        $0.pick(
          "Name a file in a folder that you may write to; nothing was changed.",
          "请给出有写入权限的位置；未作任何改动。")
      }
    case .meaningless(let name, let value, let needed):
      ProblemEntry("SR-025", value: value) {
        $0.pick(
          "\(name)=\"\(value)\" has no meaning without \(needed)",
          "没有 \(needed) 时，\(name)=\"\(value)\" 没有意义")
      } remedy: {
        $0.pick(
          "Remove \(name), or write \(needed).",
          "请删去 \(name)，或写 \(needed)。")
      }
    case .toleranceTooLarge(let value, let total):
      ProblemEntry("SR-026", value: value) {
        $0.pick(
          "tolerance \($0.quote(value)) is not below the total \(total)",
          "tolerance 的值\($0.quote(value))不小于总分 \(total)")
      } remedy: {
        $0.pick("Write a smaller number.", "请填写更小的数。")
      }
    case .previousNotAResult(let path):
      ProblemEntry("SR-028", value: path) {
        $0.pick(
          "\($0.quote(path)) is not the result of a round",
          "\($0.quote(path))不是某个评价年度的结果")
      } remedy: {
        $0.pick(
          "Name the file evaluation.json of an earlier round’s site.",
          "请指定以往评价年度站点中的 evaluation.json。")
      }
    default: robustnessEntry
    }
  }
}
