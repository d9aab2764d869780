// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// A stand-in for SHA-256: the pages only carry it on.
func stubDigest(_ bytes: [UInt8]) -> [UInt8] {
  var digest = Array(repeating: UInt8(0), count: 32)
  for (place, byte) in bytes.enumerated() { digest[place % 32] = digest[place % 32] &* 31 &+ byte }
  return digest
}

func site(_ result: EvaluationResult) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: Site(result, sha256: stubDigest).files().map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    })
}

@Suite struct SiteTests {
  /// Writes the fixtures' sites for looking at, where a folder is named.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["STEELYARD_WRITE_FIXTURE_SITE"] != nil))
  func writesFixtureSites() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["STEELYARD_WRITE_FIXTURE_SITE"])
    for (name, result) in [
      ("six", Sample.six().result()), ("many", Sample.many().result()),
      ("structure", Sample.structure().result().withoutJudgement()),
      ("weighing", SampleWeighing.sample().result()), ("survey", SampleSurvey.result()),
      ("certain", CertainSample.six()), ("certain-many", CertainSample.many()),
      ("certain-profiles", CertainSample(RuledSample.profilesResult).result),
      ("certain-points", CertainSample(RuledSample.pointsResult).result),
      ("points", RuledSample.pointsResult), ("profiles", RuledSample.profilesResult),
    ] {
      for file in Site(result, sha256: plainSHA256).files() {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
          .appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
  }
}
