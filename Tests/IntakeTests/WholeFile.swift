// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

@testable import Intake

extension JudgementsReader {
  /// Reads one file and nothing else.
  static func read(
    _ bytes: [UInt8], file: String, outline: Outline?, experts: [Expert],
    layout: JudgementLayout = JudgementLayout()
  ) -> Reading<JudgementSheets> {
    var reader = JudgementsReader(outline: outline, experts: experts)
    let read = reader.readAny(bytes, file: file, layout: layout)
    let (sheets, problems) = reader.finish(file: file)
    return Reading(value: sheets, problems: problems, rows: read.rows, encoding: read.encoding)
  }
}
