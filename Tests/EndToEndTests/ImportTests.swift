// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `steelyard import`: what it says of an export, the mapping it drafts, and with which exit code.
@Suite struct ImportTests {
  /// An export in 问卷星's shape, invented here: two closed questions, one of them under other words
  /// than the questionnaire's.
  private static let export = """
    序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您所在的联盟,2、您的身份,3、决策征求意见吗？,4、意见采纳得如何,5、姓名
    1,2026/3/4 9:05:01,64秒,微信,N/A,192.0.2.1(广东-深圳),东部联盟,成员,好,好,王小明
    2,2026/3/4 9:06:01,1分4秒,微信,N/A,192.0.2.2(广东-深圳),东部联盟,成员,中,还算可以吧,李小红
    3,2026/3/4 9:07:01,64秒,微信,N/A,192.0.2.3(北京-北京),东部联盟,用户,差,还算可以吧,赵大力
    4,2026/3/4 9:08:01,64秒,微信,N/A,192.0.2.4(北京-北京),西部联盟,成员,(空),还算可以吧,钱多多

    """

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    var round = SmallRound()
    for (code, words) in [("1", "好"), ("2", "中"), ("3", "差")] {
      let grade = ["1": "good", "2": "fair", "3": "poor"][code] ?? ""
      round.replace(
        "survey.xml", "<answer code=\"\(code)\" grade=\"\(grade)\"/>",
        "<answer code=\"\(code)\" grade=\"\(grade)\"><name xml:lang=\"zh-Hans\">\(words)</name></answer>"
      )
    }
    round.replace(
      "round.xml", "questionnaire=\"survey.xml\"",
      "questionnaire=\"survey.xml\" alliance=\"您所在的联盟\" audience=\"您的身份\"")
    try round.write(to: scratch("round"))
    try write(Self.export, scratch("wjx.csv"))
    return scratch
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private func run(_ scratch: Scratch, _ more: String...) throws -> Run {
    try Run.steelyard(["import", "wjx.csv"] + more, in: scratch.path)
  }

  @Test func saysWhatIsWhatAndDraftsTheRest() throws {
    let scratch = try folder()
    let first = try run(scratch, "--round", "round", "--draft-mapping", "m.csv")
    #expect(first.code == 0, "\(first.errors)")
    #expect(
      first.text.hasPrefix(
        "wjx.csv: wjx (delimiter ,; heading 提交答卷时间; heading 所用时间; heading 来自IP; heading 来源详情)\n"
          + "4 responses\n"))
    for line in [
      "序号                 respondent  program        4      0          0",
      "3、决策征求意见吗？  item q1     text           3      1          0",
      "Items without a column: q2",
    ] {
      #expect(first.text.contains(line + "\n"), "\(first.text)")
    }
    #expect(
      first.problems.map { $0.suffix(8) } == ["[SV-013]", "[SV-014]"], "\(first.errors)")
    let draft = try text(scratch("m.csv"))
    #expect(
      draft.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") == """
        column,item,role,option,text,answer,#
        序号,,respondent,,,,program
        提交答卷时间,,submitted,,,,program
        所用时间,,duration,,,,program
        来源,,ignore,,,,program
        来源详情,,ignore,,,,program
        来自IP,,address,,,,program
        1、您所在的联盟,,alliance,,,,name
        2、您的身份,,audience,,,,name
        3、决策征求意见吗？,q1,,,,,text
        4、意见采纳得如何,,,,,,
        5、姓名,,,,,,

        """)
    // Once more: nothing changes; a draft that a person has changed is left alone.
    #expect(try run(scratch, "--round", "round", "--draft-mapping", "m.csv").text == first.text)
    #expect(try text(scratch("m.csv")) == draft)
    try write(draft + "#\r\n", scratch("m.csv"))
    let third = try run(scratch, "--round", "round", "--draft-mapping", "m.csv")
    #expect(third.code == 74 && third.errors.contains("[SV-023]"))
    #expect(try text(scratch("m.csv")) == draft + "#\r\n")
  }

  @Test func aFinishedMappingLeavesNothingOpen() throws {
    let scratch = try folder()
    #expect(try run(scratch, "--round", "round", "--draft-mapping", "m.csv").code == 0)
    var draft = try text(scratch("m.csv"))
    draft = draft.replacing("4、意见采纳得如何,,,", with: "4、意见采纳得如何,q2,,")
    draft = draft.replacing("5、姓名,,,", with: "5、姓名,,ignore,")
    try write(draft, scratch("m.csv"))
    let second = try run(
      scratch, "--round", "round", "--mapping", "m.csv", "--draft-mapping", "m2.csv")
    #expect(second.code == 1)
    #expect(
      second.errors
        == "wjx.csv:3: error: a text of 5 characters in column \"4、意见采纳得如何\" is no answer of the "
        + "item \"q2\". The answers are \"好\", \"中\", \"差\" and \"9\". Say in the mapping, with "
        + "text and answer, which of them it means. [SV-010]\n")
    draft = try text(scratch("m2.csv"))
    #expect(draft.contains(",q2,,,还算可以吧,,3 cells\r\n"))
    draft = draft.replacing(",q2,,,还算可以吧,,", with: ",q2,,,还算可以吧,1,")
    try write(draft, scratch("m2.csv"))
    let third = try run(scratch, "--round", "round", "--mapping", "m2.csv")
    #expect(third.code == 0 && third.errors == "", "\(third.errors)")
    // In Chinese and as JSON.
    let chinese = try run(
      scratch, "--round", "round", "--mapping", "m2.csv", "--language", "zh-Hans")
    #expect(chinese.text.contains("答卷4份\n") && chinese.code == 0)
    let json = try run(scratch, "--round", "round", "--mapping", "m2.csv", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["schema"] as? String == "steelyard.import/1")
    #expect(object["rows"] as? Int == 4 && object["source"] as? String == "wjx")
    #expect((object["columns"] as? [Any])?.count == 11)
    // Nobody's words are in any output.
    for output in [third.text, third.errors, chinese.text, json.text, second.text, draft] {
      for word in ["王小明", "李小红", "赵大力", "钱多多", "192.0.2"] { #expect(!output.contains(word)) }
    }
  }

  @Test func withoutARoundOnlyTheQuestionsAreLookedAt() throws {
    let scratch = try folder()
    let run = try run(scratch, "--questionnaire", "round/survey.xml")
    #expect(run.code == 0 && run.problems.count == 2, "\(run.errors)")
    #expect(run.text.contains("1、您所在的联盟      nothing"))
  }

  /// A structure in LimeSurvey's form of DBVersion 495, invented here: one list of two answers.
  private static let structure = """
    <?xml version="1.0" encoding="UTF-8"?>
    <document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>495</DBVersion>
    <languages><language>en</language></languages>
    <surveys><rows><row><sid>123456</sid></row></rows></surveys>
    <surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title>Members</surveyls_title></row></rows></surveys_languagesettings>
    <groups><rows><row><gid>1</gid><group_order>1</group_order></row></rows></groups>
    <group_l10ns><rows><row><gid>1</gid><group_name>Part</group_name><language>en</language></row></rows></group_l10ns>
    <questions><rows><row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Q1</title><other>N</other><question_order>1</question_order><relevance>1</relevance></row></rows></questions>
    <question_l10ns><rows><row><qid>2</qid><question><![CDATA[<p>Is it <b>useful</b>?</p>]]></question><language>en</language></row></rows></question_l10ns>
    <answers><rows><row><aid>5</aid><qid>2</qid><code>A1</code><sortorder>1</sortorder><scale_id>0</scale_id></row><row><aid>6</aid><qid>2</qid><code>A2</code><sortorder>2</sortorder><scale_id>0</scale_id></row></rows></answers>
    <answer_l10ns><rows><row><aid>5</aid><answer>Yes</answer><language>en</language></row><row><aid>6</aid><answer>No</answer><language>en</language></row></rows></answer_l10ns>
    </document>

    """

  @Test func aStructureBecomesAQuestionnaire() throws {
    let scratch = try Scratch()
    try write(Self.structure, scratch("survey.lss"))
    func structure(_ more: String...) throws -> Run {
      try Run.steelyard(["import"] + more, in: scratch.path)
    }
    let made = try structure("survey.lss", "--out", "q.xml", "--index-system", "small-index")
    #expect(made.code == 0 && made.text == "q.xml\n", "\(made.errors)")
    #expect(made.problems.map { $0.suffix(8) } == ["[SV-057]"], "\(made.errors)")
    let questionnaire = try text(scratch("q.xml"))
    for part in [
      "index-system=\"small-index\"", "id=\"q1\" kind=\"scale\"", "Is it useful?", "code=\"A1\"",
    ] {
      #expect(questionnaire.contains(part), "\(questionnaire)")
    }
    // The questionnaire is one that check reads, and an export of that survey is known by it.
    let check = try Run.steelyard(["check", "q.xml"], in: scratch.path)
    #expect(!check.errors.contains("SX-"), "\(check.errors)")
    // What a person has added is never overwritten.
    #expect(
      try structure("survey.lss", "--out", "q.xml", "--index-system", "small-index").code == 0)
    try write(questionnaire + "<!-- mine -->\n", scratch("q.xml"))
    let again = try structure("survey.lss", "--out", "q.xml", "--index-system", "small-index")
    #expect(again.code == 74 && again.errors.contains("[SV-023]"))
    // An archive is refused with what to do instead, whether or not it says where to.
    try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: URL(filePath: scratch("survey.lsa")))
    for more in [[], ["--out", "r.xml"]] {
      let refused = try Run.steelyard(["import", "survey.lsa"] + more, in: scratch.path)
      #expect(refused.code == 1 && refused.errors.contains("[SV-049]"), "\(refused.errors)")
    }
    #expect(try structure("survey.lss").code == 64)
    #expect(try structure("survey.lss", "--out", "r.xml", "--round", "round").code == 64)
    #expect(try structure("none.lss", "--out", "r.xml").code == 74)
  }

  @Test func wrongUseAndFilesThatAreNotThere() throws {
    let scratch = try folder()
    #expect(try run(scratch).code == 64)
    #expect(try run(scratch, "--questionnaire", "none.xml").code == 74)
    #expect(try run(scratch, "--round", "round", "--mapping", "none.csv").code == 74)
    #expect(try run(scratch, "--round", "round", "--source", "nobody").code == 64)
    let wrong = try run(scratch, "--round", "round", "--source", "surveymonkey")
    #expect(wrong.code == 1 && wrong.text == "")
    #expect(
      wrong.errors
        == "wjx.csv:1: error: the file is not as \"surveymonkey\" writes it, but as \"wjx\" does. "
        + "Correct source= in the round, or leave it out. [SV-002]\n")
    try write("甲,乙\n1,2\n", scratch("wjx.csv"))
    let unknown = try run(scratch, "--round", "round")
    #expect(unknown.code == 1 && unknown.errors.contains("[SV-001]") && unknown.text == "")
  }

  @Test func theSameResponsesTwiceAreAnError() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    round.files["responses/third.csv"] = round.files["responses/second.csv"]
    try round.write(to: scratch("round"))
    let run = try Run.steelyard("check", "round", in: scratch.path)
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        "round/responses/third.csv: error: the file is the same, byte for byte, as "
          + "\"responses/second.csv\". Keep one of the two: responses are counted once. [SV-022]\n"),
      "\(run.errors)")
  }
}
