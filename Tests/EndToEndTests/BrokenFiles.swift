// SPDX-License-Identifier: Apache-2.0

extension BrokenInput {
  private static func withTallies(_ rows: String) -> @Sendable (inout SmallRound) -> Void {
    { round in
      var rows = rows
      for item in ["q1", "q2"] {
        for audience in ["member", "user"] {
          rows += "west,decisions,\(item),\(audience),fair,4,4\n"
        }
      }
      round.replace(
        "round.xml", "<responses href=\"responses/*.csv\" questionnaire=\"survey.xml\"/>",
        "<tallies href=\"tallies.csv\"/>")
      round["tallies.csv"] = "alliance,indicator,item,audience,answer,count,respondents\n" + rows
    }
  }

  /// Files that are not where or what the round says.
  static let files = [
    BrokenInput("index-missing") { $0.move("index.xml") },
    BrokenInput("survey-missing") { $0.move("survey.xml") },
    BrokenInput("alliances-missing") { $0.move("alliances.csv") },
    BrokenInput("statistics-missing") { $0.move("statistics.csv") },
    BrokenInput("experts-missing") { $0.move("experts.csv") },
    BrokenInput("statistics-in-another-case") { $0.move("statistics.csv", to: "Statistics.csv") },
    BrokenInput(
      "judgements-glob-matches-nothing", "round.xml", "href=\"judgements.csv\"",
      "href=\"sheets/*.csv\""),
    BrokenInput("judgements-in-two-files") { round in
      round.replace("round.xml", "href=\"judgements.csv\"", "href=\"*judgements.csv\"")
      round["more-judgements.csv"] =
        "parent,expert,left,right,value\nwork,e1,decisions,staff,\nwork,e1,staff,decisions,3\n"
    },
    BrokenInput(
      "confirmed-expert-unknown", "round.xml", "method=\"eigenvector\"", "confirmed=\"e9 e1\""),
    BrokenInput("glob-matches-nothing", "round.xml", "responses/*.csv", "answers/*.csv"),
    BrokenInput("glob-of-another-ending", "round.xml", "responses/*.csv", "responses/*.xlsx"),
    BrokenInput(
      "responses-named-and-missing", "round.xml", "responses/*.csv", "responses/third[1].csv"),
    BrokenInput("a-folder-instead-of-statistics") { round in
      round.move("statistics.csv")
      round.folders.append("statistics.csv")
    },
    BrokenInput("href-of-a-folder", "round.xml", "href=\"checklist.csv\"", "href=\"responses\""),
    BrokenInput("href-empty", "round.xml", "href=\"checklist.csv\"", "href=\"\""),
    BrokenInput("mapping-of-an-unknown-item") { round in
      round.replace(
        "round.xml", "questionnaire=\"survey.xml\"/>",
        "questionnaire=\"survey.xml\" mapping=\"map.csv\"/>")
      round["map.csv"] = "column,item\nq1,q1\nq2,q3\n"
    },
    BrokenInput("mapping-of-an-unknown-column") { round in
      round.replace(
        "round.xml", "questionnaire=\"survey.xml\"/>",
        "questionnaire=\"survey.xml\" mapping=\"map.csv\"/>")
      round["map.csv"] = "column,item\nq1,q1\nfrage2,q2\n"
    },
    BrokenInput(
      "mapping-missing", "round.xml", "questionnaire=\"survey.xml\"/>",
      "questionnaire=\"survey.xml\" mapping=\"map.csv\"/>"),
    BrokenInput("every-sheet-excluded") { round in
      round["judgements.csv"] = round["judgements.csv"].replacing(
        "size,bodies,1/2", with: "size,bodies,9")
      round.replace("round.xml", "highest-cr=\"0.10\"", "highest-cr=\"0.01\"")
      round.replace("round.xml", "above-limit=\"flag\"", "above-limit=\"exclude\"")
    },
    BrokenInput(
      "constant-audience-unknown", "round.xml", "questionnaire=\"survey.xml\"/>",
      "questionnaire=\"survey.xml\" audience=\"=student\"/>"),
    BrokenInput("tallies-negative-count", withTallies("east,decisions,q1,member,good,-3,9\n")),
    BrokenInput("tallies-unknown-answer", withTallies("east,decisions,q1,member,excellent,3,9\n")),
    BrokenInput(
      "tallies-duplicate-row",
      withTallies("east,decisions,q1,member,good,3,9\neast,decisions,q1,member,good,4,9\n")),
    BrokenInput(
      "tallies-more-answers-than-respondents", withTallies("east,decisions,q1,member,good,10,9\n")),
  ]
}
