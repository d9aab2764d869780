// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// The texts of a reviewer's form, each in both languages.
struct ReviewerFormTexts {
  let language: Language

  private func pick(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var shared: FormTexts { FormTexts(language: language, form: .allocation) }

  // MARK: Instructions

  var title: String { pick("Marks of a reviewer", "评审专家评分表") }
  var instructions: String { shared.instructions }
  var expertCode: String { shared.expertCode }
  var fillInCode: String { shared.fillInCode }
  var indexSystem: String { shared.indexSystem }
  var edition: String { shared.edition }
  var date: String { shared.date }
  var whatToDo: String { shared.whatToDo }
  var aside: String { pick("You stand aside from", "您回避的联盟") }
  var comma: String { pick(", ", "、") }

  var steps: [String] {
    [
      pick(
        "On the sheet “\(marks)” each row asks for one mark: one indicator of one alliance. What counts, and what each level stands for, is printed in the row.",
        "“\(marks)”工作表中每行评一项：一个联盟的一项指标。评分依据的标准和各档含义印在该行。"),
      pick(
        "Fill in the yellow cells only: the mark, what it rests on, and a note where you want to. A grade is chosen from the list; points are a number from 0 to full marks.",
        "只填写黄色单元格：评分、评分依据，需要时填写备注。等级从下拉列表中选择；分数填 0 到满分之间的数。"),
      pick(
        "Leave the mark blank where you cannot judge. If you have ties with an alliance, tell the office and leave all its rows blank.",
        "无法评判的留空。与某联盟有利害关系的，请告知评价办公室，并将该联盟各行全部留空。"),
      pick(
        "Save the workbook as .xlsx and send it back. Please do not move or rename anything.",
        "填完后仍以 .xlsx 格式保存并交回，请勿移动或改名。"),
    ]
  }

  // MARK: Marks

  var marks: String { pick("Marks", "评分") }
  var grades: String { pick("Grades", "等级") }

  /// The headings in the order of the columns; those that the reader asks for are names of its
  /// columns.
  var columns: [String] {
    switch language {
    case .english:
      [
        "alliance", "name of the alliance", "indicator", "name of the indicator",
        "what counts", "expert", "value", "source", "note",
      ]
    case .chinese:
      ["联盟代码", "联盟全称", "指标编号", "指标全称", "评分标准", "专家代码", "评分", "评分依据", "备注"]
    }
  }

  /// An indicator's name; of a bonus or deduction with the word before it.
  func name(_ name: String, _ sign: Adjustment.Sign?) -> String {
    switch sign {
    case .bonus: pick("Bonus: \(name)", "加分：\(name)")
    case .deduction: pick("Deduction: \(name)", "扣分：\(name)")
    case nil: name
    }
  }

  func fullMarks(_ full: String) -> String { pick("Full marks: \(full)", "满分 \(full) 分") }
  func level(_ label: String, _ text: String) -> String {
    pick("\(label): \(text)", "\(label)：\(text)")
  }

  func source(_ source: ReviewerMarks.Source) -> String {
    switch source {
    case .documents: pick("documents", "材料")
    case .siteVisit: pick("site-visit", "实地")
    case .media: pick("media", "媒体")
    case .departments: pick("departments", "部门")
    }
  }

  // MARK: Validation

  var offTitle: String { pick("Not possible here", "此处不能这样填写") }
  func offPoints(_ full: String) -> String {
    pick("Write a number from 0 to \(full).", "请填写 0 到 \(full) 之间的数。")
  }
  var offGrades: String { pick("Choose a grade from the list.", "请从列表中选择等级。") }
  var offSources: String { pick("Choose from the list.", "请从列表中选择。") }
}
