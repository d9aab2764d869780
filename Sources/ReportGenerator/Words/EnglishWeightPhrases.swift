// SPDX-License-Identifier: Apache-2.0

extension English {
  func phrase(_ phrase: WeightPhrase) -> String {
    switch phrase {
    case .weightsPage: "Weights"
    case .weightsLead:
      "How much each criterion and indicator counts, who said so, and how far one can rely on it."
    case .treeHeading: "All weights"
    case .treeCaption: "Weights among siblings and of the whole, and where they come from"
    case .toWeights: "Judgements, consistency, agreement and intervals: weights"
    case .methodologyLead: "The judgements themselves and how far they hold stand on the page"
    case .howToRead: "What the figures mean"
    case .judgedHeading: "Judged by experts"
    case .jointHeading: "Judgement of the group"
    case .sheetsHeading: "The experts, by code"
    case .lookAgain: "Judgements to look at again"
    case .agreementHeading: "How far the experts agree"
    case .trustHeading: "How far the weights can be relied on"
    case .sourcesHeading: "Experts’ and objective weights"
    case .triangularHeading: "Triangular weights"
    case .ownSheets: "The experts’ own sheets"
    case .foldedNote: "Open a line to see the sheet; all sheets are also in the JSON file."
    case .judgement: "Judgement"
    case .othersImply: "The others imply"
    case .nearest: "Nearest on the scale"
    case .ratioIfChanged: "CR if changed"
    case .remark: "Remarks"
    case .items: "Items"
    case .points: "Points"
    case .least: "Least"
    case .lowerQuartile: "Lower quartile"
    case .median: "Median"
    case .upperQuartile: "Upper quartile"
    case .greatest: "Greatest"
    case .spread: "Spread"
    case .interval: "Intervals"
    case .intervalFromExperts: "Other experts"
    case .intervalFromStep: "One scale step"
    case .expertWeights: "Experts’ weight"
    case .objectiveWeights: "Objective weight"
    case .objectiveHeading: "Objective weights"
    case .combinedWeights: "What counts"
    case .lowest: "Lowest"
    case .middle: "Middle"
    case .highest: "Highest"
    case .bestToOthers: "Most important over this"
    case .othersToWorst: "This over least important"
    case .best: "Most important"
    case .worst: "Least important"
    case .group: "Group"
    case .cohort: "Alliances"
    case .distance: "Distance from the others"
    case .lambdaMax: "λmax"
    case .lambdaMaxMeaning:
      "The principal eigenvalue of the judgement matrix. It equals the number of items where no "
        + "judgement contradicts another, and is larger otherwise."
    case .consistencyIndex: "CI"
    case .consistencyIndexMeaning:
      "How far λmax is beyond that number, per item: "
        + "(λmax − n) ÷ (n − 1)."
    case .randomIndex: "RI"
    case .randomIndexMeaning:
      "The CI that judgements thrown like dice have on average. It comes from a published table; "
        + "for sheets with gaps it is simulated, up to six items for the very pairs that were "
        + "judged, beyond six for as many gaps."
    case .ratio: "CR"
    case .ratioMeaning:
      "CI ÷ RI: 0 where nothing contradicts, 1 where judgements are as good as random. At or below "
        + "the limit judgements pass."
    case .inputRatio: "CR of a best–worst sheet"
    case .inputRatioMeaning:
      "How far “best over item” times “item over worst” strays from “best over worst”; its limit "
        + "depends on the number of items and the largest judgement."
    case .geometricIndex: "GCI"
    case .geometricIndexMeaning:
      "Geometric consistency index: a second measure of the same thing, from the logarithms of the "
        + "judgements, with a limit of its own."
    case .triadIndex: "Worst triad"
    case .triadIndexMeaning:
      "Koczkodaj’s index, 0 to 1, of the three judgements that contradict each other most: an "
        + "average cannot hide a single gross contradiction."
    case .rightLeft: "Right–left difference"
    case .rightLeftMeaning:
      "How much a weight moves when “how much more” is read as “how much less”. It is a property "
        + "of the eigenvector and 0 where nothing contradicts."
    case .consensus: "Consensus S*"
    case .consensusMeaning:
      "0 % where experts weigh quite different things, 100 % where their weights are the same "
        + "(Goepel). Below 50 % very low, from 50 % low, from 62.5 % moderate, from 75 % high, "
        + "from 87.5 % very high."
    case .concordance: "Kendall’s W"
    case .concordanceMeaning:
      "Whether experts put the items in the same order: 1 the same order, 0 none in common. The "
        + "test says how likely chance alone is to give as much; with few experts a large "
        + "probability does not mean that they disagree."
    case .spreadMeaning:
      "Least, quartiles and greatest of the single experts’ weights of one item."
    case .expertsInterval: "Interval, other experts"
    case .expertsIntervalMeaning:
      "Where 95 % of the weights fall when experts are drawn again from those who judged: wide "
        + "where few experts disagree."
    case .stepInterval: "Interval, one scale step"
    case .stepIntervalMeaning:
      "Where 95 % of the weights fall when every judgement may be one step of the scale off: wide "
        + "where a weight hangs on fine distinctions."
    case .matrixCell: "A cell of the matrix"
    case .matrixCellMeaning:
      "How many times the item of the row outweighs the item of the column; 1/3 where it is the "
        + "other way round, three times."
    case .objectiveMeaning:
      "Weights that follow from how alliances’ figures differ, not from anybody’s judgement. What "
        + "differs little tells little apart and gets little weight."
    case .distanceMeaning:
      "How far an expert’s weights are from the others’, as a log-ratio distance; an expert stands "
        + "apart where it is far beyond the other experts’. That is no fault."
    case .triangularMeaning:
      "Experts named a lowest, a middle and a highest value; the weights keep the three. The "
        + "weight that counts is one number made of them."
    case .completedCell: "† Nobody judged this pair: the value follows from the other judgements."
    case .noMatrix: "There is no joint matrix: the experts’ weights were averaged."
    case .oneExpert: "With fewer than two experts who count, agreement cannot be told."
    case .pooledAgreement:
      "Not every sheet gives weights of its own, so agreement cannot be told."
    case .scaledMatrix:
      "The matrix shows the judgements on the declared scale; λmax, CI, CR and the indices are those of the judgements as given."
    case .neverApplied: "A suggestion is never applied by itself; only the expert can change it."
    case .standsApart: "stands apart"
    case .pooledOnly: "does not connect all items; counts pair by pair"
    case .spreadLegend:
      "Thin line: least to greatest; box: the middle half; stroke: the median; dot: the experts’ "
        + "weight as a group."
    case .treeLegend: "Bars: weight in the whole."
    case .shareNote:
      "Weights are rounded by largest remainders; those of siblings add up to 100 %. A share is "
        + "the part an expert has in the group."
    case .allocationHasNoRatio: "Shared-out points cannot contradict each other: there is no ratio."
    case .noWhole:
      "What was judged makes no single tree (several roots, or a circle): there are no weights of "
        + "the whole."
    case .codesOnly: "Experts are named by code only."
    case .slipLead:
      "Thank you for your judgements. Some of them do not fit together. We ask you to look at "
        + "them again; nobody changes a judgement but you."
    case .slipTriad: "These three judgements fit least"
    case .slipQuestions: "Would you look at these again?"
    case .slipBlank: "My judgement now"
    case .slipKeep: "It stays as it is, because"
    case .slipReturn:
      "Please return this page to those who asked you. A judgement that stays as "
        + "it is counts by the declared rule."
    case .slipOwnWords: "Anything else you would like to say"
    case .slipOwnJudgements: "What you wrote"
    case .slipWritten: "You wrote"
    case .slipNoQuestions: "No single judgement stands out; please look over the sheet as a whole."
    }
  }
}
