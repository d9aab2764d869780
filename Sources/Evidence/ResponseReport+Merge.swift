// SPDX-License-Identifier: Apache-2.0

extension ResponseReport {
  /// Adds what was counted elsewhere for the same element of the round: its files come after
  /// those that are here, each once.
  public mutating func merge(_ other: ResponseReport) {
    files += other.files.filter { !files.contains($0) }
    read += other.read
    counted += other.counted
    dropped += other.dropped
    duplicates += other.duplicates
    previews += other.previews
    incomplete += other.incomplete
    tooFast += other.tooFast
    straightLined += other.straightLined
    inattentive += other.inattentive
  }
}
