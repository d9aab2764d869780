// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// Judgements as another program's file holds them, with the names that it uses, before any
/// index system is asked.
struct ForeignJudgements {
  /// A judgement of a pair: how many times `left` outweighs `right`, as the file writes it.
  struct Pair: Equatable {
    var parent: String
    var expert: String
    var left: String
    var right: String
    var text: String
    var place: Place
    /// The line that the matrix begins on, in which both cells of a pair may stand; `nil` where a
    /// pair stands once.
    var matrixLine: Int? = nil
  }

  /// The judgements in the order of the file.
  var pairs: [Pair] = []
  /// The name of the hierarchy's root, or `nil` where the file has none: within a round it is the
  /// index system, whatever the file calls it.
  var root: String?
  /// The experts' own weights by code, where the file says them; otherwise empty.
  var weights: [(expert: String, weight: Double)] = []
  /// Where the file says them.
  var weightsPlace: Place?
  /// What is wrong or worth saying, in the order in which it was met.
  var problems: [Problem] = []

  mutating func report(_ problem: InterchangeProblem, at place: Place) {
    problems.append(Problem(.interchange(problem), at: place))
  }

  /// Hands every judgement, and how much each expert counts, to a collector. Both cells of a matrix may be there where they say
  /// the same; the collector reports those that do not.
  func feed(into collector: inout JudgementCollector) {
    collector.problems += problems
    if let weightsPlace { collector.take(weights, at: weightsPlace) }
    let system = collector.outline?.entries.first?.id
    for pair in pairs {
      collector.pair(
        parent: pair.parent == root ? system ?? pair.parent : pair.parent, expert: pair.expert,
        left: pair.left, right: pair.right, value: pair.text,
        repetition: pair.matrixLine.map { .mirrored(since: $0) } ?? .refused,
        at: pair.place)
    }
  }
}

/// The codes by which people of another program's file are known here.
///
/// Such files hold names. A name that is itself the code of one of the round's experts is kept;
/// everybody else is p1, p2 … in the order of the file, passing over codes that are kept. Which
/// name is which stands in the user's own file and nowhere else.
struct ParticipantCodes {
  /// The code of the only one who judged, where the file names nobody.
  static let only = "p1"

  private var codes: [String: String] = [:]
  /// How many were given a code.
  private(set) var numbered = 0

  /// Gives codes to names in the order of the file; a name may stand more than once.
  init(_ names: [String], experts: [Expert]) {
    let known = Set(experts.map(\.id))
    let kept = known.intersection(names)
    var number = 0
    for name in names where codes[name] == nil {
      if kept.contains(name) {
        codes[name] = name
        continue
      }
      repeat { number += 1 } while kept.contains("p\(number)")
      numbered += 1
      codes[name] = "p\(number)"
    }
  }

  /// The code of a name that was given, or of the only one who judged.
  subscript(name: String) -> String { codes[name] ?? Self.only }
}

/// How much of another program's file is read. Hierarchies of published studies have some dozens
/// of nodes; a hundred times that is room enough, and little for a machine.
enum InterchangeLimits {
  /// The largest text, in bytes.
  static let bytes = 4 << 20
  /// The deepest nesting.
  static let depth = 40
  /// The most nodes, once references are followed.
  static let nodes = 200_000
}
