// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// Takes single judgements from any layout and any number of files, checks each against the rules
/// that all layouts share, and makes groups of sheets of them.
///
/// Parents and items are known by id, or by their Chinese or English name where it is the only
/// one of its kind: a parent's among all nodes with children, an item's among its siblings.
/// `parent@profile` is the parent as it is for the alliances of a profile: its items are the children
/// that apply there.
/// Without an index system any text is an id, and items stand in order of first appearance.
struct JudgementCollector {
  /// A judgement of a pair, as it was given.
  struct Pair {
    var left: Int
    var right: Int
    var value: Double
    var bounds: (low: Double, high: Double)?
    var text: String
    var place: Place
  }

  /// The two items of a pair, whichever way it was asked.
  struct ItemPair: Hashable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) {
      first = min(a, b)
      second = max(a, b)
    }
  }

  /// Points that an item was given.
  struct Points {
    var value: Double
    var text: String
    var place: Place
  }

  /// One row of a best–worst sheet.
  struct BestWorstRow {
    var bestOverItem: Double?
    var itemOverWorst: Double?
    var bestText: String
    var worstText: String
    var place: Place
  }

  struct Sheet {
    var expert: String
    var place: Place
    var pairs: [ItemPair: Pair] = [:]
    var points: [Int: Points] = [:]
    /// The items that stand there though their points cannot be read.
    var unread: Set<Int> = []
    var best: (item: Int, place: Place)?
    var worst: (item: Int, place: Place)?
    var rows: [Int: BestWorstRow] = [:]
  }

  struct Group {
    let parent: String
    var items: [String]
    var position: [String: Int]
    var form: (Judgements.Form, Place)?
    var otherForms: Set<Judgements.Form> = []
    var sheets: [Sheet] = []
    var sheetOf: [String: Int] = [:]

    init(parent: String, items: [String]) {
      self.parent = parent
      self.items = items
      position = Dictionary(
        items.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The most items that can be compared in pairs.
  static let mostItems = 30

  let outline: Outline?
  let profiles: [Profile]
  let experts: [Expert]
  let knownExperts: Set<String>
  /// The experts whose weight another program's file says, where no table of experts does.
  private var ownExperts: [Expert] = []
  /// The sum that every allocation of points has, and how far it may be off.
  var total = AllocationTotal()
  var groups: [Group] = []
  /// What is wrong or worth saying, in the order in which it was met.
  var problems: [Problem] = []
  private var groupOf: [String: Int] = [:]
  private var tooLarge: Set<String> = []

  /// Begins without a judgement.
  ///
  /// - Parameters:
  ///   - outline: the tree whose siblings are compared, or `nil` without a round.
  ///   - profiles: the profiles for which parents may be judged apart.
  ///   - experts: the experts by code; where it is empty, any code may stand.
  init(outline: Outline?, profiles: [Profile] = [], experts: [Expert]) {
    self.outline = outline
    self.profiles = profiles
    self.experts = experts
    knownExperts = Set(experts.map(\.id))
  }

  mutating func report(_ problem: JudgementProblem, at place: Place) {
    problems.append(Problem(.judgements(problem), at: place))
  }

  mutating func report(_ problem: JudgementFormProblem, at place: Place) {
    report(.form(problem), at: place)
  }

  mutating func report(_ problem: JudgementLayoutProblem, at place: Place) {
    report(.layout(problem), at: place)
  }

  // MARK: Experts

  /// Takes how much each expert counts, as a file says at `place`. A table of experts goes before
  /// it. Powers that contradict those of an earlier file, or each other, are reported, and none
  /// of the list is used. Complexity: O(known + given).
  mutating func take(_ weights: [(expert: String, weight: Double)], at place: Place) {
    guard experts.isEmpty else { return }
    var known = Dictionary(
      ownExperts.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    var new: [Expert] = []
    for (expert, weight) in weights {
      if let before = known.updateValue(weight, forKey: expert) {
        guard before == weight else {
          problems.append(Problem(.interchange(.votingPowers), at: place))
          return
        }
      } else {
        new.append(Expert(id: expert, weight: weight))
      }
    }
    ownExperts += new
  }

  // MARK: Keys

  /// Reports each of the cells, by its column's name, that is blank; whether none is.
  mutating func expectFilled(
    _ cells: KeyValuePairs<String, String>, at place: Place
  ) -> Bool {
    var isFilled = true
    for (column, text) in cells where text.isEmpty {
      report(.blankCell(column: column), at: place)
      isFilled = false
    }
    return isFilled
  }

  /// Whether the expert's code may stand; reports one that the experts' table lacks.
  mutating func expectKnown(_ expert: String, at place: Place) -> Bool {
    if experts.isEmpty || knownExperts.contains(expert) { return true }
    report(.unknownExpert(value: expert, known: experts.map(\.id)), at: place)
    return false
  }

  /// The position of a parent's group; reports a parent that has no children.
  mutating func group(of name: String, at place: Place) -> Int? {
    guard let outline else { return group(parent: name, items: []) }
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parent = parts.first.map(String.init) ?? ""
    let position = outline.parent(named: parent)
    if position == nil {
      report(.unknownParent(value: parent, known: outline.parents), at: place)
    }
    let profile = parts.count > 1 ? self.profile(String(parts[1]), at: place) : nil
    guard let position, parts.count == 1 || profile != nil else { return nil }
    let entry = outline.entries[position]
    guard let profile else {
      return group(parent: entry.id, items: entry.children.map { outline.entries[$0].id })
    }
    let applying = entry.children.filter {
      outline.applies($0, without: Set(profile.notApplicable))
    }
    return group(
      parent: "\(entry.id)@\(profile.id)", items: applying.map { outline.entries[$0].id })
  }

  /// A profile by its id or name; reports one that is not there.
  private mutating func profile(_ name: String, at place: Place) -> Profile? {
    let choices = NamedChoices(profiles.map { ($0.id, $0.name) })
    if let id = choices.id(name) { return profiles.first { $0.id == id } }
    problems.append(
      Problem(
        .ruleTable(.unknown(.profile, shown: choices.shown(name), known: choices.ids)), at: place))
    return nil
  }

  private mutating func group(parent: String, items: [String]) -> Int {
    if let known = groupOf[parent] { return known }
    groups.append(Group(parent: parent, items: items))
    groupOf[parent] = groups.count - 1
    return groups.count - 1
  }

  /// The position of an item among its group's; reports one that is no child of the parent.
  mutating func item(_ name: String, in group: Int, at place: Place) -> Int? {
    if let known = groups[group].position[name] { return known }
    let parent = groups[group].parent
    if let outline {
      if let id = outline.child(named: name, among: groups[group].items),
        let position = groups[group].position[id]
      {
        return position
      }
      report(.unknownItem(value: name, parent: parent, known: groups[group].items), at: place)
      return nil
    }
    groups[group].items.append(name)
    groups[group].position[name] = groups[group].items.count - 1
    return groups[group].items.count - 1
  }

  /// Whether a group is small enough for pairs; says once of a parent that it is not.
  mutating func isComparable(_ group: Int, at place: Place) -> Bool {
    let (parent, count) = (groups[group].parent, groups[group].items.count)
    guard count > Self.mostItems else { return true }
    if tooLarge.insert(parent).inserted {
      report(.tooManyItems(parent: parent, count: count), at: place)
    }
    return false
  }

  /// The position of an expert's sheet, which begins here where there is none yet.
  mutating func sheet(of expert: String, in group: Int, at place: Place) -> Int {
    if let known = groups[group].sheetOf[expert] { return known }
    groups[group].sheets.append(Sheet(expert: expert, place: place))
    groups[group].sheetOf[expert] = groups[group].sheets.count - 1
    return groups[group].sheets.count - 1
  }

  /// Whether a group's experts are asked in this form: the form of its first judgement. Says once
  /// of a parent and a form that they are not.
  mutating func expectForm(_ form: Judgements.Form, of group: Int, at place: Place) -> Bool {
    guard let (first, firstPlace) = groups[group].form else {
      groups[group].form = (form, place)
      return true
    }
    if first == form { return true }
    if groups[group].otherForms.insert(form).inserted {
      report(
        .twoForms(
          parent: groups[group].parent, form: form.asked, file: place.file,
          firstForm: first.asked, first: EarlierPlace(firstPlace, seenFrom: place)),
        at: place)
    }
    return false
  }

  // MARK: Groups

  /// All judgements so far, and everything that is wrong or worth saying, in file order.
  ///
  /// A sheet without any judgement is passed over, and so is a parent without any sheet. Whether
  /// a sheet's comparisons connect all items is not asked here.
  ///
  /// - Parameters:
  ///   - file: the file that is said to hold no judgement, where there is none at all.
  ///   - found: what was found wrong in the files besides.
  consuming func finish(
    file: String, after found: [Problem] = []
  ) -> (JudgementSheets, [Problem]) {
    var result: [Judgements.Group] = []
    var sheetPlaces: [JudgementSheets.SheetKey: Place] = [:]
    var pairPlaces: [JudgementSheets.PairKey: Place] = [:]
    for group in groups {
      guard let (form, _) = group.form else { continue }
      var sheets: [Judgements.Sheet] = []
      for sheet in group.sheets {
        let answers: Judgements.Answers? =
          switch form {
          case .pairwise: Self.pairs(of: sheet, count: group.items.count)
          case .allocation: allocation(of: sheet, in: group)
          case .bestWorst: bestWorst(of: sheet, in: group)
          }
        guard let answers else { continue }
        sheets.append(Judgements.Sheet(expert: sheet.expert, answers: answers))
        let key = JudgementSheets.SheetKey(expert: sheet.expert, parent: group.parent)
        sheetPlaces[key] = sheet.place
        for (pair, given) in sheet.pairs {
          let items: Set = [group.items[pair.first], group.items[pair.second]]
          pairPlaces[JudgementSheets.PairKey(sheet: key, items: items)] = given.place
        }
      }
      guard !sheets.isEmpty else { continue }
      result.append(
        Judgements.Group(parent: group.parent, items: group.items, form: form, sheets: sheets))
    }
    problems = found + problems
    if result.isEmpty, !problems.hasErrors { report(.noJudgements, at: Place(file: file)) }
    return (
      JudgementSheets(
        judgements: Judgements(
          experts: experts.isEmpty ? ownExperts : experts, groups: result),
        sheetPlaces: sheetPlaces,
        pairPlaces: pairPlaces),
      problems.inFileOrder()
    )
  }
}

extension Judgements.Form {
  /// The form as problems name it.
  var asked: JudgementProblem.Form {
    switch self {
    case .pairwise: .pairs
    case .bestWorst: .bestWorst
    case .allocation: .points
    }
  }
}
