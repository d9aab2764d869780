// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing
import XMLDocuments

/// Proves what a file of weights is read as, and each rule by breaking it.
@Suite struct WeightsReaderTests {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  /// A file for the small index system that holds every element and attribute once.
  static let file = """
    <weights xmlns="urn:steelyard:weights:1" method="critic" index-system="small" index-system-digest="\(digest)" round="small-2026" date="2026-12-31">
      <cohort alliances="a-1 b-2 c-3"/>
      <source file="[a] 统计.csv" digest="\(digest)"/>
      <group parent="small" alliances="3">
        <weight item="work" value="0.25"/>
        <weight item="size" value="1/4"/>
        <weight item="bodies" value="0.5"/>
      </group>
      <group parent="inner" alliances="2">
        <weight item="cost" value="1"/>
      </group>
      <left-out parent="work" reason="too-few-alliances"/>
    </weights>

    """

  private func read(
    _ old: String = "", _ new: String = "", within: Bool = true
  ) throws -> (weights: ObjectiveWeights?, problems: [Problem]) {
    let bytes = old.isEmpty ? Array(Self.file.utf8) : Fixtures.replacing(Self.file, old, new)
    return WeightsReader.read(
      bytes, file: "w.xml", outline: within ? Outline(try Fixtures.system()) : nil)
  }

  @Test func theWholeIsRead() throws {
    let (weights, problems) = try read()
    #expect(english(problems) == [])
    #expect(
      weights
        == ObjectiveWeights(
          method: .critic, indexSystem: "small", indexSystemDigest: Self.digest,
          round: "small-2026", date: "2026-12-31", cohort: ["a-1", "b-2", "c-3"],
          sources: [.init(file: "[a] 统计.csv", digest: Self.digest)],
          groups: [
            .init(
              parent: "small", items: ["work", "size", "bodies"], weights: [0.25, 0.25, 0.5],
              alliances: 3),
            .init(parent: "inner", items: ["cost"], weights: [1], alliances: 2),
          ], leftOut: [.init(parent: "work", reason: .tooFewAlliances)]))
  }

  @Test(arguments: [
    ("method=\"critic\"", "method=\"critics\"", "1:42 SD-009"),
    (" method=\"critic\"", "", "1:1 SD-006"),
    ("index-system=\"small\"", "index-system=\"large\"", "1:58 SE-008"),
    ("round=\"small-2026\"", "round=\"Small\"", "1:166 SD-007"),
    ("2026-12-31", "2026-02-30", "1:185 SR-004"),
    ("alliances=\"a-1 b-2 c-3\"", "alliances=\"a-1 b-2 a-1\"", "2:11 SE-006"),
    ("alliances=\"a-1 b-2 c-3\"", "alliances=\" \"", "2:11 SD-016"),
    ("统计.csv\" digest=\"0", "统计.csv\" digest=\"A", "3:29 SE-007"),
    ("parent=\"small\"", "parent=\"smal\"", "4:10 SE-003"),
    ("parent=\"inner\"", "parent=\"small\"", "9:10 SE-006"),
    ("parent=\"inner\"", "parent=\"cost\"", "9:10 SE-003"),
    ("parent=\"work\"", "parent=\"inner\"", "12:13 SE-006"),
    ("alliances=\"2\"", "alliances=\"0\"", "9:25 SD-010"),
    ("item=\"size\"", "item=\"sise\"", "6:13 SE-004"),
    ("item=\"size\"", "item=\"work\"", "6:13 SE-006"),
    ("    <weight item=\"size\" value=\"1/4\"/>\n", "", "4:3 SE-001"),
    ("value=\"1/4\"", "value=\"0,25\"", "6:25 SD-017"),
    ("value=\"1/4\"", "value=\"-0.25\"", "6:25 SE-002"),
    ("value=\"1/4\"", "value=\"0.250001\"", "4:3 SE-001"),
    ("too-few-alliances", "too-few", "12:27 SD-009"),
  ])
  func everyRule(old: String, new: String, expected: String) throws {
    let (weights, problems) = try read(old, new)
    #expect(weights == nil)
    #expect(placed(problems).contains(expected), "\(placed(problems))")
  }

  @Test func childrenWithoutWeightAreNamed() throws {
    let (_, problems) = try read(
      "<weight item=\"size\" value=\"1/4\"/>", "", within: true)
    #expect(
      english(problems).contains {
        $0.contains("children of \"small\" have no weight: size.")
      })
    // A rest that sums to 1 is still not all children.
    let text = Self.file.split(separator: "<weight item=\"size\" value=\"1/4\"/>")
      .joined().split(separator: "value=\"0.25\"").joined(separator: "value=\"0.5\"")
    let found = WeightsReader.read(
      Array(text.utf8), file: "w.xml", outline: Outline(try Fixtures.system()))
    #expect(placed(found.problems) == ["4:3 SE-005"])
  }

  @Test func withoutAnOutlineAnyTreeMayStand() throws {
    let (weights, problems) = try read("parent=\"small\"", "parent=\"other\"", within: false)
    #expect(english(problems) == [])
    #expect(weights?.groups.first?.parent == "other")
  }

  @Test func noGroupsAtAll() {
    let text = """
      <weights xmlns="urn:steelyard:weights:1" method="entropy" index-system="small" \
      index-system-digest="\(Self.digest)" round="r" date="2026-12-31"><cohort \
      alliances="a"/></weights>
      """
    #expect(
      placed(WeightsReader.read(Array(text.utf8), file: "w").problems) == ["1:1 SE-009"])
  }

  @Test func ourChecksFindWhatTheSchemaWould() throws {
    let root = MutableElement(try XMLDocument.read(Array(Self.file.utf8), file: "w.xml").root)
    let outline = Outline(try Fixtures.system())
    var refused = 0
    let mutations = Mutation.all(of: root)
    #expect(mutations.count > 500)
    for mutation in mutations {
      for outline in [outline, nil] {
        let (weights, problems) = WeightsReader.read(
          mutation.document.written(namespace: WeightsReader.namespace), file: "w.xml",
          outline: outline)
        #expect((weights != nil) == !problems.hasErrors, "\(mutation.label)")
        for problem in problems {
          if case .xml = problem.kind {
            Issue.record("\(mutation.label): \(problem.line(in: .english))")
          }
        }
        if problems.hasErrors { refused += 1 }
      }
    }
    #expect(refused > mutations.count)
  }
}
