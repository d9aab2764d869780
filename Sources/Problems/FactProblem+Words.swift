// SPDX-License-Identifier: Apache-2.0

extension FactProblem {
  var entry: ProblemEntry {
    switch self {
    case .malformedNumber(let form, let cell, let fault):
      ProblemEntry("SF-031", value: cell.value) {
        $0.pick(
          "\(cell.text(in: $0)) is no \(form.text(in: $0)): \(fault.text(in: $0))",
          "\(cell.text(in: $0))不是\(form.text(in: $0))：\(fault.text(in: $0))")
      } remedy: {
        form.example(in: $0)
      }
    case .numberMissing(let form):
      ProblemEntry("SF-032") {
        $0.pick(
          "the row has no \(form.text(in: $0))",
          "该行缺少\(form.text(in: $0))")
      } remedy: {
        form.example(in: $0)
      }
    case .repeatedNumber(let first):
      ProblemEntry("SF-033") {
        $0.pick(
          "the alliance states this number already \(first.words(in: $0))",
          "该联盟已在\(first.words(in: $0))填报同一编号")
      } remedy: {
        $0.pick(
          "Keep one row: a fact counts once.",
          "请只保留一行：同一事实只计一次。")
      }
    case .notANumber(let column, let cell, let fault):
      ProblemEntry("SF-034", value: cell.value) {
        $0.pick(
          "\(column) \(cell.text(in: $0)) \(fault.rule(in: $0))",
          "\(column) 的值\(cell.text(in: $0))\(fault.rule(in: $0))")
      } remedy: {
        fault.remedy(in: $0)
      }
    case .outOfRange(let column, let cell):
      ProblemEntry("SF-035", value: cell.value) {
        $0.pick(
          "\(column) \(cell.text(in: $0)) is not between 0 and 1000000000000000",
          "\(column) 的值\(cell.text(in: $0))不在 0 到 1000000000000000 之间")
      } remedy: {
        $0.pick(
          "Check the figure and its unit.",
          "请核对数值和单位。")
      }
    case .malformedDate(let column, let cell):
      ProblemEntry("SF-036", value: cell.value) {
        $0.pick(
          "\(column) \(cell.text(in: $0)) is not a day, month or year of the calendar",
          "\(column) 的值\(cell.text(in: $0))不是有效的日、月或年")
      } remedy: {
        $0.pick(
          "Write it like 2026-03-31, 2026-03 or 2026.",
          "请按 2026-03-31、2026-03 或 2026 的格式填写。")
      }
    case .dateAfterRound(let column, let date, let year):
      ProblemEntry("SF-037", value: date) {
        $0.pick(
          "\(column) \(date) lies after \(String(year)), the year that is evaluated",
          "\(column) 的日期 \(date) 晚于评价年度 \(String(year)) 年")
      } remedy: {
        $0.pick(
          "Correct the date, or leave the row to the next round.",
          "请改正日期，或留待下一年度填报。")
      }
    case .dateLongAgo(let column, let date):
      ProblemEntry("SF-038", .warning, value: date) {
        $0.pick(
          "\(column) \(date) lies before 1980",
          "\(column) 的日期 \(date) 早于 1980 年")
      } remedy: {
        $0.pick(
          "Check the date.",
          "请核对日期。")
      }
    case .notYesOrNo(let column, let cell):
      ProblemEntry("SF-039", value: cell.value) {
        $0.pick(
          "\(column) \(cell.text(in: $0)) is neither yes nor no",
          "\(column) 的值\(cell.text(in: $0))既不是“是”也不是“否”")
      } remedy: {
        $0.pick(
          "Write yes or no, 是 or 否.",
          "请填写 yes 或 no，是 或 否。")
      }
    case .notAnOption(let column, let cell, let known):
      ProblemEntry("SF-040", value: cell.value) {
        $0.pick(
          "\(column) \(cell.text(in: $0)) is none of its options",
          "\(column) 的值\(cell.text(in: $0))不在选项之中")
      } remedy: {
        $0.pick(
          "Write \($0.either(known)).\(cell.suggestion(among: known, in: $0))",
          "可以写\($0.either(known))。\(cell.suggestion(among: known, in: $0))")
      }
    case .malformedOrganisation(let column, let position, let fault):
      ProblemEntry("SF-041") {
        $0.pick(
          "organisation \(position) of \(column) is no unified social credit code: \(fault.text(in: $0))",
          "\(column) 的第 \(position) 个单位不是统一社会信用代码：\(fault.text(in: $0))")
      } remedy: {
        $0.pick(
          "Write the 18 characters of each organisation, separated by a semicolon.",
          "请填写各单位的 18 位代码，用分号隔开。")
      }
    case .blank(let column):
      ProblemEntry("SF-042") {
        $0.pick(
          "\(column) is blank",
          "\(column) 为空")
      } remedy: {
        $0.pick(
          "Fill in the cell: the list asks for it.",
          "请填写：清单要求此列不得为空。")
      }
    case .checkedAboveReported(let column):
      ProblemEntry("SF-043", .warning) {
        $0.pick(
          "\(column) is more than was reported",
          "\(column) 多于填报数")
      } remedy: {
        $0.pick(
          "Checking takes off and does not add: check both cells.",
          "核定只减不增：请核对这两格。")
      }
    case .reasonMissing:
      ProblemEntry("SF-044", .warning) {
        $0.pick(
          "less was found than was reported, and no reason is given",
          "核定少于填报，却没有说明原因")
      } remedy: {
        $0.pick(
          "Fill in reason: not found, double, outside the year, not joint, unit or other.",
          "请填写原因：查无、重复、不在年度内、非共同完成、单位差错或其他。")
      }
    case .undated(let figures):
      ProblemEntry("SF-045", .warning) {
        $0.pick(
          "the row has no date, so \($0.quote(figures)) cannot count it",
          "该行没有日期，\($0.quote(figures))无法计入")
      } remedy: {
        $0.pick(
          "Fill in the date: these figures look at a span of time.",
          "请填写日期：这些指标只计某一时段。")
      }
    case .unknownHome(let cell, let known):
      ProblemEntry("SF-046", value: cell.value) {
        $0.pick(
          "home \(cell.text(in: $0)) is none that a figure asks for",
          "home 的值\(cell.text(in: $0))不是任何指标所要的归属")
      } remedy: {
        $0.pick(
          "Write \($0.either(known)).\(cell.suggestion(among: known, in: $0))",
          "可以写\($0.either(known))。\(cell.suggestion(among: known, in: $0))")
      }
    case .homeMissing(let known):
      ProblemEntry("SF-047", .warning) {
        $0.pick(
          "the row does not say for which figure it is meant",
          "该行没有写明归属哪个指标")
      } remedy: {
        $0.pick(
          "Write \($0.either(known)) into home; without it these do not count the row.",
          "请在 home 中填写\($0.either(known))；不填则这些指标不计该行。")
      }
    case .tenThousandfold(let column):
      ProblemEntry("SF-048", .warning) {
        $0.pick(
          "\(column) is about ten thousand times what was reported, or a ten-thousandth of it",
          "\(column) 约为填报数的一万倍或万分之一")
      } remedy: {
        $0.pick(
          "Check the unit: 元 for 万元, or the reverse.",
          "请核对单位：是否把元当作万元，或相反。")
      }
    case .noRows(let list, let alliances):
      ProblemEntry("SF-051", .note, value: list) {
        $0.pick(
          "list \($0.quote(list)) has no row of \($0.some(alliances))",
          "清单\($0.quote(list))中没有 \($0.some(alliances)) 的行")
      } remedy: {
        $0.pick(
          "Nothing is counted for them; add their rows if they were only not handed in.",
          "按没有计；如只是尚未提交，请补充。")
      }
    case .listWithoutFile(let list, let figures):
      ProblemEntry("SF-052", .warning, value: list) {
        $0.pick(
          "the round has no facts of list \($0.quote(list)), from which \($0.quote(figures)) are counted",
          "评价年度没有清单\($0.quote(list))的事实表，而\($0.quote(figures))由它计数")
      } remedy: {
        $0.pick(
          "Add <facts list=\"\(list)\" href=\"…\"/>; until then they are not supplied.",
          "请添加 <facts list=\"\(list)\" href=\"…\"/>；在此之前按未提供处理。")
      }
    case .figuresJump(let indicator, let year, let alliances):
      ProblemEntry("SF-053", .note, value: indicator) {
        $0.pick(
          "\($0.quote(indicator)) changed by more than half since \(String(year)) for \($0.some(alliances))",
          "与 \(String(year)) 年相比，\($0.some(alliances)) 的\($0.quote(indicator))变化超过一半")
      } remedy: {
        $0.pick(
          "Check these figures against their evidence.",
          "请对照佐证材料核对。")
      }
    case .figureSlips(let indicator, let alliance, let figure, let earlier, let year):
      ProblemEntry("SF-054", .warning, value: figure) {
        $0.pick(
          "\($0.quote(indicator)) of \($0.quote(alliance)) is \(figure), and was \(earlier) in \(String(year)): about ten thousand times or a ten-thousandth",
          "\($0.quote(alliance))的\($0.quote(indicator))为 \(figure)，\(String(year)) 年为 \(earlier)，相差约一万倍"
        )
      } remedy: {
        $0.pick(
          "Check the unit: 元 for 万元, or the reverse.",
          "请核对单位：是否把元当作万元，或相反。")
      }
    case .reportedSlips(let indicator, let alliance, let figure, let reported):
      ProblemEntry("SF-055", .warning, value: figure) {
        $0.pick(
          "\($0.quote(indicator)) of \($0.quote(alliance)) is \(figure), and \(reported) was reported: about ten thousand times or a ten-thousandth",
          "\($0.quote(alliance))的\($0.quote(indicator))为 \(figure)，填报为 \(reported)，相差约一万倍")
      } remedy: {
        $0.pick(
          "Check the unit: 元 for 万元, or the reverse.",
          "请核对单位：是否把元当作万元，或相反。")
      }
    case .farAboveMedian(let indicator, let alliance, let figure):
      ProblemEntry("SF-056", .warning, value: figure) {
        $0.pick(
          "\($0.quote(indicator)) of \($0.quote(alliance)) is \(figure), thousands of times what most alliances have",
          "\($0.quote(alliance))的\($0.quote(indicator))为 \(figure)，是多数联盟的数千倍")
      } remedy: {
        $0.pick(
          "Check the unit: 元 for 万元, or the reverse.",
          "请核对单位：是否把元当作万元，或相反。")
      }
    case .countedBeyond(let indicator, let alliance, let figure, let limit):
      ProblemEntry("SF-061", .warning, value: figure) {
        switch limit {
        case .least(let least):
          $0.pick(
            "\($0.quote(indicator)) of \($0.quote(alliance)) is counted as \(figure), below the least that is plausible, \(least)",
            "\($0.quote(alliance))的\($0.quote(indicator))计得 \(figure)，低于合理下限 \(least)")
        case .most(let most):
          $0.pick(
            "\($0.quote(indicator)) of \($0.quote(alliance)) is counted as \(figure), above the greatest that is plausible, \(most)",
            "\($0.quote(alliance))的\($0.quote(indicator))计得 \(figure)，高于合理上限 \(most)")
        }
      } remedy: {
        $0.pick(
          "Check the rows that it is counted from, or correct the limit in the index system.",
          "请核对计数所依据的事实，或改正指标体系中的上下限。")
      }
    case .evidenceNotFound(let count, let all):
      ProblemEntry("SF-057", .note) {
        $0.pick(
          "\(count) of \(all) pieces of evidence are no files of the evidence folder",
          "\(all) 件佐证材料中有 \(count) 件不是佐证材料文件夹中的文件")
      } remedy: {
        $0.pick(
          "Put the files there under these names, if they are meant to be files.",
          "如应有文件，请按这些名称放入该文件夹。")
      }
    case .evidenceOutside(let column):
      ProblemEntry("SF-058") {
        $0.pick(
          "\(column) names a path that leads out of the evidence folder",
          "\(column) 中的路径指向佐证材料文件夹之外")
      } remedy: {
        $0.pick(
          "Name files by their path within the folder.",
          "请填写文件在该文件夹之内的路径。")
      }
    case .evidenceFolderMissing(let folder):
      ProblemEntry("SF-059", value: folder) {
        $0.pick(
          "the evidence folder \($0.quote(folder)) does not exist",
          "佐证材料文件夹\($0.quote(folder))不存在")
      } remedy: {
        $0.pick(
          "Correct the name; it is relative to the folder of the round.",
          "请改正名称；相对路径从评价年度文件所在目录算起。")
      }
    case .evidenceUnreadable(let file):
      ProblemEntry("SF-060", value: file) {
        $0.pick(
          "the evidence \($0.quote(file)) cannot be read",
          "佐证材料\($0.quote(file))无法读取")
      } remedy: {
        $0.pick(
          "Check that you may read it.",
          "请确认您有读取权限。")
      }
    }
  }
}
