// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems

/// Ties the columns of a response file to a questionnaire: by a mapping, then by code, by lasting
/// name and by exact words; never by position.
///
/// What a mapping says comes first; what it does not name is tied by itself. Words are compared by
/// their ``SurveyText`` keys in every language of the questionnaire, and words that two items share tie
/// nothing. O(columns + items × answers), and O(items) for a column that is nothing.
public struct ResponsePlanner: Sendable {
  let keys: ResponseKeys
  let questionnaire: Questionnaire
  let gradeCount: Int
  let alliances: [Alliance]
  let mapping: MappingReader.Mapping

  /// Prepares to plan.
  ///
  /// - Parameters:
  ///   - keys: where a row's respondent, alliance and audience come from.
  ///   - questionnaire: the questionnaire that was answered.
  ///   - gradeCount: how many grades there are, for reversed items.
  ///   - alliances: the registry, whose names are read where ids are expected.
  ///   - mapping: what columns and texts mean, or `nil`.
  public init(
    _ keys: ResponseKeys, questionnaire: Questionnaire, gradeCount: Int, alliances: [Alliance],
    mapping: MappingReader.Mapping? = nil
  ) {
    self.keys = keys
    self.questionnaire = questionnaire
    self.gradeCount = gradeCount
    self.alliances = alliances
    self.mapping = mapping ?? MappingReader.Mapping()
  }

  /// The headings that show Steelyard's own layout, for ``SurveyDetection``.
  public var names: Set<String> {
    keys.names.union(questionnaire.items.map(\.id)).union(mapping.ties.map(\.column))
  }

  /// The plan for files of a layout, whose header stands at that place.
  public func plan(_ layout: ResponseLayout, at place: Place) -> PlannedResponses {
    var planning = ResponsePlanning(self, layout, place)
    planning.followMapping()
    planning.findKeys()
    planning.findFacts()
    planning.findItems()
    planning.findOptionGroups()
    return planning.finish()
  }

  /// What is wrong once all files are planned: columns of the mapping that no file has.
  public static func unusedTies(
    of mapping: MappingReader.Mapping, in files: [PlannedResponses]
  ) -> [Problem] {
    let found = files.reduce(into: Set<Int>()) { $0.formUnion($1.tiesFound) }
    let columns = Set(files.flatMap { $0.columns.map(\.name) }).sorted()
    return mapping.ties.indices.filter { !found.contains($0) }.map { position in
      let tie = mapping.ties[position]
      return Problem(
        .responses(.mappingUnknownColumn(value: tie.column, known: columns)), at: tie.place)
    }
  }
}
