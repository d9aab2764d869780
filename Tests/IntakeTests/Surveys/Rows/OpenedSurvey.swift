// SPDX-License-Identifier: Apache-2.0
import Intake
import Problems
import Spreadsheets

/// Opens a response file as a round does; what is wrong with it as a whole.
func openSurvey(
  _ bytes: [UInt8], file: String, _ detection: SurveyDetection
) -> (file: ResponseFile?, problems: [Problem]) {
  do throws(ResponseFileFault) {
    let opened = try ResponseFile(ByteSource(bytes), file: file, detection)
    return (opened, opened.problems)
  } catch {
    return (nil, error.problems)
  }
}
