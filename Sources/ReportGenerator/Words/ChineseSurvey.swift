// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

extension Chinese {
  func toldApart(
    _ verdict: AllianceDifferences.Verdict, reliability: String, probability: String
  ) -> String {
    let figures = "（ICC(2)\u{A0}=\u{A0}\(reliability)，p\u{A0}\(probability)）。"
    return switch verdict {
    case .reliably: "从答卷看，这些联盟可以区分：各联盟的平均值可靠" + figures
    case .moderately: "从答卷看，这些联盟在一定程度上可以区分：名次相邻者的差别可能出于偶然" + figures
    case .poorly: "这些联盟的差别大于偶然，但单个联盟难以区分：不要解读细小的差别" + figures
    case .notAtAll: "从答卷看，这些联盟不能区分：差别不大于偶然所致" + figures
    }
  }

  func verdict(_ verdict: AllianceDifferences.Verdict) -> String {
    switch verdict {
    case .reliably: "可以区分"
    case .moderately: "一定程度上可以"
    case .poorly: "难以区分"
    case .notAtAll: "不能区分"
    }
  }

  func exactly(_ number: String) -> String { "=\u{A0}\(number)" }
  func below(_ number: String) -> String { "<\u{A0}\(number)" }

  func alphaSentence(_ level: AlphaLevel, alpha: String, items: Int, respondents: Int) -> String {
    let rest =
      switch level {
      case .low: "低于0.70，题目测的不是同一件事，不足以比较各组。"
      case .good: "在0.70至0.90之间，题目之间一致性良好。"
      case .redundant: "高于0.90，说明题目相互重复，或者答卷人一路选同一答案：看去掉直线作答后的系数便知。"
      }
    return "\(items)道题目的克隆巴赫α系数为\(alpha)，依据全部答完的\(respondents)份答卷。" + rest
  }

  func alphaWithoutStraight(_ alpha: String, straight: String) -> String {
    "去掉直线作答的答卷（\(straight)）后为\(alpha)。"
  }

  func leftOut(_ count: Int, minimum: Int) -> String {
    "\(count)个联盟的答卷人少于\(minimum)人，不计入本页任何数字。"
  }

  func itemsWithheld(_ count: Int) -> String {
    "\(count)道题目的数字不公布，否则可推出少数几人的回答。"
  }

  func countOf(_ count: Int, _ of: Int, share: String?) -> String {
    "\(of)份中\(count)份" + (share.map { "（\($0)）" } ?? "")
  }

  func surveySource(_ source: String) -> String {
    let known = [
      "steelyard": "杆秤自有格式", "limesurvey": "LimeSurvey", "limesurvey-vv": "LimeSurvey（VV）",
      "kobo": "KoboToolbox或ODK", "qualtrics": "Qualtrics", "surveymonkey": "SurveyMonkey",
      "google-forms": "Google表单", "wjx": "问卷星", "surveyjs": "SurveyJS",
    ]
    return known[source] ?? source
  }

  func treatment(_ treatment: CountingRule.Treatment) -> String {
    switch treatment {
    case .keep: "计入"
    case .flag: "计入并注明"
    case .drop: "不计入"
    }
  }

  func questionKind(_ kind: DescriptiveQuestion.Kind, most: Int) -> String {
    switch kind {
    case .single: "单选"
    case .several: "多选，最多\(most)项"
    case .ordered: "排序，最多\(most)项"
    }
  }

  func peerGroup(_ attribute: String, _ value: String) -> String { "\(attribute)：\(value)" }
  func previousYear(_ year: Int) -> String { "全部（\(year)年）" }
  func answersTo(_ question: String) -> String { "回答：\(question)" }

  func shareTitle(_ name: String, _ share: String) -> String {
    "\(name)：\(share)。数字见同一行。"
  }
  func missingTitle(_ item: String, _ numbers: [String]) -> String {
    "\(item)：有评语\(numbers[0])，不适用\(numbers[1])，不了解\(numbers[2])，未答\(numbers[3])。数字见同一行。"
  }
  func deletedTitle(_ item: String, without: String, all: String) -> String {
    "\(item)：去掉本题后的α系数\(without)，全部题目\(all)。数字见同一行。"
  }
  func answersTitle(_ group: String, _ numbers: [String]) -> String {
    "\(group)：\(numbers.joined(separator: "，"))。数字见同一行。"
  }

  func phrase(_ phrase: SurveyPhrase) -> String {
    switch phrase {
    case .qualityPage: "问卷质量"
    case .qualityLead: "在相信得分之前：谁答了卷，缺什么，题目之间是否一致，各联盟究竟能不能区分。"
    case .answersPage: "其他题目"
    case .answersLead: "答卷人对不计分题目的回答。"
    case .apartHeading: "各联盟能不能区分？"
    case .whoHeading: "谁答了卷"
    case .missingHeading: "缺什么"
    case .scaleHeading: "题目之间是否一致？"
    case .careHeading: "答卷是否认真，同一联盟的答卷人是否看法相同？"
    case .readHeading: "读入与计入的答卷"
    case .meaningsHeading: "各项数字的含义"
    case .allRespondents: "全部答卷人"
    case .respondentGroup: "组"
    case .rateOfInvited: "占邀请人数"
    case .rateOfMembers: "占成员数"
    case .alpha: "α系数"
    case .alphaWithoutStraight: "去掉直线作答后的α系数"
    case .alphaIfDeleted: "去掉本题后的α系数"
    case .itemRest: "与其余题目的相关"
    case .section: "部分"
    case .allItems: "全部题目"
    case .itemCount: "题数"
    case .answeredInFull: "全部答完的答卷"
    case .straight: "直线作答"
    case .inattentive: "注意力题答错"
    case .contradicting: "自相矛盾"
    case .agreement: "一致度r_wg(j)"
    case .single: "ICC(1)"
    case .ofMeans: "ICC(2)"
    case .probability: "p（F检验）"
    case .verdict: "结论"
    case .missing: "没有评语"
    case .program: "软件"
    case .read: "读入"
    case .counted: "计入"
    case .dropped: "未计入"
    case .duplicates: "重复"
    case .previews: "试填"
    case .incomplete: "未完成"
    case .tooFast: "过快"
    case .answered: "作答人数"
    case .answer: "答案"
    case .named: "选择人数"
    case .first: "排第一"
    case .meanPlace: "平均位次"
    case .attentionItem: "注意力题"
    case .indicator: "指标"
    case .missed: "答错"
    case .canTell: "作答"
    case .apartCaption: "各答卷人计分题目平均值按联盟的方差分析；虚线为ICC(2) = 0.50和0.70"
    case .whoCaption: "答卷人及其占邀请人数的比例；条到100%为止"
    case .missingCaption: "各题回答：有评语、不适用、不了解、未答"
    case .scaleCaption: "去掉各题后的α系数（点）与全部题目的α系数（线），以及各题与其余题目的关系"
    case .sectionCaption: "各部分的α系数"
    case .careCaption: "直线作答、注意力题答错、自相矛盾与一致度"
    case .attentionCaption: "注意力题，全部答卷人"
    case .contradictionCaption: "同一指标的正向题与反向题，全部答卷人"
    case .readCaption: "各文件的答卷及计数规则的处理"
    case .noTest: "无法检验：至少要有两个联盟，且答卷人的回答有差别。"
    case .noDifference: "这些联盟没有差别：按答卷人的回答，各联盟的平均值相同。"
    case .noAlpha: "没有全部答卷人的α系数：各答卷对象的题目不同，全部答完的人太少，或回答毫无差别。"
    case .audiencesWithheld: "不单列各答卷对象，否则可推出人数很少的一组。"
    case .groupWithheld: "人数太少"
    case .fewMark: "† 答卷人少于30人：数字受偶然影响较大"
    case .rateNote: "凡有答卷的答卷对象都注明了邀请人数（或成员数）时才给出比例。"
    case .severalNote: "比例以作答人数为准；可选多项，合计可能超过100%。"
    case .orderNote: "平均位次只计选了该答案的人：1为第一。选的人可能很少。"
    case .neverScored: "这些回答都不计入得分。"
    case .rateMeaning: "答卷人数÷邀请人数。超过100%说明答卷人多于邀请人数。"
    case .missingMeaning: "“不适用”“不了解”和未答分开计。这类回答很多的题目，问错了人，或问了他们不可能知道的事。"
    case .alphaMeaning: "克隆巴赫α系数：题目一同变化的程度，最大为1。只计全部答完的答卷。"
    case .deletedMeaning: "不问该题时的α系数。去掉后系数上升的题目不属于这一组。"
    case .itemRestMeaning: "该题与其余题目之和的相关，−1至1。为负说明该题与其余相反：可能应当反向计分，或被反向了两次。"
    case .straightMeaning: "对同一量表的全部题目（至少五题）选同一印刷位置的答卷。其中有反向题时，直线作答自相矛盾。"
    case .inattentiveMeaning: "没有按注意力题的要求选答的答卷。"
    case .contradictingMeaning: "对同一指标的正向题与反向题都同意或都不同意的答卷。"
    case .agreementMeaning:
      "r_wg(j)：同一联盟答卷人看法相同的程度，0（如同抽签）至1；0.30以下没有一致，0.50以下弱，0.70以下中等，0.90以下强，以上很强。"
    case .singleMeaning: "ICC(1)：单个答卷人的方差中联盟之间所占的比例；0.01左右小，0.10中等，0.25大。"
    case .ofMeansMeaning: "ICC(2)：各联盟平均值可区分的可靠程度；0.70以上可靠，0.50以下差。"
    case .probabilityMeaning: "假如各联盟相同，仅凭偶然出现同样大差别的概率（F检验）；0.05以上视为偶然。"
    }
  }
}
