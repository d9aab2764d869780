// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
public import Intake
public import Problems
internal import Spreadsheets
internal import WeightingEngine

/// A workbook in which one expert judges (判断表): instructions, then what is to be compared.
///
/// It needs a round's definition, its index system and its experts, no judgement and no answer:
/// it is written before there are any. What is filled in reads back as the round's judgements, and
/// what the workbook calculates while it is filled in is ``GeometricMean`` and ``Consistency``.
/// The same round, expert and parents give the same bytes; the date of creation is the round's.
public struct JudgementForm: Sendable {
  /// What a round says about judgements before there are any.
  public struct Source: Sendable {
    /// The round.
    public let round: RoundDefinition
    /// The index system whose siblings are judged.
    public let indexSystem: IndexSystem
    /// The experts; empty where the round names none, and any code may then stand.
    public let experts: [Expert]
    /// What the points of an expert sum to.
    public let total: AllocationTotal

    /// Reads a round as far as a form needs it.
    ///
    /// - Parameter path: the round's folder, or its definition.
    /// - Returns: the source, or `nil` where what was read has errors, and all problems.
    /// - Throws: ``Files/Fault`` where the round itself is not there.
    public static func read(
      _ path: String
    ) throws(Files.Fault) -> (source: Source?, problems: [Problem]) {
      let file = LoadedRound.file(of: path)
      let bytes = try Files.read(file)
      var loader = RoundLoader(file: file)
      let (document, problems) = RoundReader.read(
        bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
      loader.files.problems += problems
      var source: Source?
      if let document {
        loader.readIndexSystem(document)
        let experts = document.experts.flatMap {
          loader.read($0, role: "experts", ExpertsReader.read)
        }
        source = loader.indexSystem.map {
          Source(
            round: document.definition, indexSystem: $0, experts: experts ?? [],
            total: document.allocations?.total ?? AllocationTotal())
        }
      }
      let found = loader.files.problemsInFileOrder()
      return (found.hasErrors ? nil : source, found)
    }

    /// Makes a source.
    public init(
      round: RoundDefinition, indexSystem: IndexSystem, experts: [Expert] = [],
      total: AllocationTotal = AllocationTotal()
    ) {
      self.round = round
      self.indexSystem = indexSystem
      self.experts = experts
      self.total = total
    }
  }

  /// Why there is no form.
  public enum Fault: Error, Sendable, Hashable {
    /// The round has experts, and none of this code.
    case unknownExpert(String, known: [String])
    /// No node with children has this id.
    case unknownParent(String, known: [String])
    /// The parent has one child, and there is nothing to compare; or no parent has more.
    case nothingToCompare(parent: String?)
    /// More children than can be compared in pairs.
    case tooManyItems(parent: String, count: Int, most: Int)
    /// There is no form of this kind.
    case noSuchForm(Judgements.Form)
    /// The workbook cannot be written; what was wrong.
    case workbook(String)
  }

  /// One parent with what is compared under it.
  struct Group {
    let id: String
    let number: String
    let name: String
    let items: [Item]

    struct Item {
      let id: String
      let name: String
    }
  }

  /// The most items that can be compared in pairs, as the readers have it.
  static let mostItems = 30

  let source: Source
  /// How the expert is asked.
  public let form: Judgements.Form
  let expert: String?
  let language: Language
  let groups: [Group]

  /// The ids of the parents whose children are judged, in reading order.
  public var parents: [String] { groups.map(\.id) }

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - form: pairs or points.
  ///   - expert: the expert's code, or `nil`: then it is filled in on the first sheet.
  ///   - parents: whose children are judged; where it is empty, those of every node with two or
  ///     more.
  ///   - language: the language of the texts and names.
  public init(
    _ source: Source, form: Judgements.Form = .pairwise, expert: String? = nil,
    parents: [String] = [], language: Language
  ) throws(Fault) {
    guard form != .bestWorst else { throw .noSuchForm(form) }
    let known = source.experts.map(\.id)
    if let expert, !known.isEmpty, !known.contains(expert) {
      throw .unknownExpert(expert, known: known)
    }
    let outline = Outline(source.indexSystem)
    let all = outline.entries.filter { !$0.children.isEmpty }
    for parent in parents {
      guard let entry = all.first(where: { $0.id == parent }) else {
        throw .unknownParent(parent, known: all.map(\.id))
      }
      guard entry.children.count > 1 else { throw .nothingToCompare(parent: parent) }
    }
    let asked = all.filter {
      $0.children.count > 1 && (parents.isEmpty || parents.contains($0.id))
    }
    if asked.isEmpty { throw .nothingToCompare(parent: nil) }
    if form == .pairwise, let large = asked.first(where: { $0.children.count > Self.mostItems }) {
      throw .tooManyItems(
        parent: large.id, count: large.children.count, most: Self.mostItems)
    }
    func name(_ entry: Outline.Entry) -> String {
      (entry.node?.name ?? source.indexSystem.name).text(in: language.rawValue)
    }
    self.source = source
    self.form = form
    self.expert = expert
    self.language = language
    groups = asked.map { entry in
      Group(
        id: entry.id, number: entry.number, name: name(entry),
        items: entry.children.map {
          Group.Item(id: outline.entries[$0].id, name: name(outline.entries[$0]))
        })
    }
  }

  /// The workbook's bytes.
  public func bytes() throws(Fault) -> [UInt8] {
    do {
      return try content.bytes()
    } catch {
      throw .workbook(String(describing: error))
    }
  }

  /// The workbook as plain values.
  var content: WorkbookContent {
    var sheets = [instructions]
    let names = sheetNames(after: sheets.map(\.name))
    switch form {
    case .pairwise, .bestWorst:
      for (group, name) in zip(groups, names) { sheets.append(pairs(group, sheet: name)) }
    case .allocation: sheets.append(points)
    }
    return WorkbookContent(
      title: "\(texts.title) \(expert ?? "")", author: "Steelyard",
      created: .ofCreation(date: source.round.date), sheets: sheets)
  }

  var texts: FormTexts { FormTexts(language: language, form: form) }

  /// A tab for each group: number and name, without what a tab may not hold, 31 characters at
  /// most as Excel counts them, no two alike.
  func sheetNames(after taken: [String]) -> [String] {
    var taken = Set(taken.map { $0.lowercased() })
    return groups.map { group in
      let whole = group.number.isEmpty ? group.name : group.number + " " + group.name
      let allowed = whole.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
      var name = Self.cut(allowed, 31)
      var count = 1
      while name.isEmpty || !taken.insert(name.lowercased()).inserted {
        count += 1
        name = Self.cut(allowed, 26) + " \(count)"
      }
      return name
    }
  }

  private static func cut(_ text: String, _ most: Int) -> String {
    var cut = text
    while cut.utf16.count > most { cut.removeLast() }
    while cut.last == " " { cut.removeLast() }
    return cut
  }
}
