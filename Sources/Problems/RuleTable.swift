// SPDX-License-Identifier: Apache-2.0

/// The tables of a round that its index system's rules ask for, as problems name them.
public enum RuleTable: String, Sendable, Hashable, CaseIterable {
  /// What is stated of gates.
  case gates
  /// Decisions under vetoes.
  case vetoes
  /// Decisions of a panel on classes.
  case decisions
  /// The alliances' profiles.
  case profiles
  /// Reviewers' marks.
  case panel
  /// Who stands aside.
  case recusals

  /// The element that names the table.
  var element: String { "<\(rawValue) href=\"\(rawValue).csv\"/>" }

  /// What the index system has where it asks for the table.
  func asking(in language: Language) -> String {
    switch self {
    case .gates: language.pick("has gates that are stated", "有须逐条认定的门槛条件")
    case .vetoes: language.pick("has vetoes", "有一票否决事项")
    case .decisions: language.pick("leaves the class to a panel", "规定评价结果由评审会议确定")
    case .profiles: language.pick("has profiles", "分类型或阶段")
    case .panel, .recusals: language.pick("has what reviewers judge", "有须评审专家评分的项目")
    }
  }

  /// What the index system has where it has no use for the table.
  func notAsking(in language: Language) -> String {
    switch self {
    case .gates: language.pick("has no gate that is stated", "没有须逐条认定的门槛条件")
    case .vetoes: language.pick("has no vetoes", "没有一票否决事项")
    case .decisions: language.pick("leaves the class to the rules", "规定评价结果由规则确定")
    case .profiles: language.pick("has no profiles", "不分类型或阶段")
    case .panel, .recusals: language.pick("has nothing that reviewers judge", "没有须评审专家评分的项目")
    }
  }

  /// What to write in the index system where the table is meant.
  func definition(in language: Language) -> String {
    switch self {
    case .gates: language.pick("define <gates> in the index system", "在指标体系中定义 <gates>")
    case .vetoes: language.pick("define <vetoes> in the index system", "在指标体系中定义 <vetoes>")
    case .decisions:
      language.pick(
        "write <classes decided-by=\"panel\"> in the index system",
        "在指标体系中写 <classes decided-by=\"panel\">")
    case .profiles: language.pick("define <profiles> in the index system", "在指标体系中定义 <profiles>")
    case .panel, .recusals:
      language.pick(
        "write kind=\"panel\" or scored-by=\"reviewers\" in the index system",
        "在指标体系中写 kind=\"panel\" 或 scored-by=\"reviewers\"")
    }
  }
}

/// What a cell of such a table names, as problems call it.
public enum RuleNoun: Sendable, Hashable, CaseIterable {
  /// A gate or a clause of one.
  case gate
  /// A veto.
  case veto
  /// A class.
  case resultClass
  /// A profile.
  case profile
  /// A criterion or an indicator.
  case node
  /// What reviewers judge.
  case reviewed
  /// A reviewer.
  case expert
  /// What a mark rests on.
  case source
  /// An effect.
  case effect
  /// What is stated of a gate.
  case state

  func text(in language: Language) -> String {
    switch self {
    case .gate: language.pick("gate or clause", "门槛条件或条款")
    case .veto: language.pick("veto", "一票否决事项")
    case .resultClass: language.pick("class", "评价结果")
    case .profile: language.pick("profile", "类型或阶段")
    case .node: language.pick("criterion or indicator", "指标")
    case .reviewed: language.pick("indicator that reviewers judge", "由评审专家评分的指标")
    case .expert: language.pick("expert", "专家")
    case .source: language.pick("source of a mark", "评分依据")
    case .effect: language.pick("effect", "处理方式")
    case .state: language.pick("state of a gate", "认定结果")
    }
  }
}
