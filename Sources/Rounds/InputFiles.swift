// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Problems

/// The files of a round as they are read: each once, with its digest and what it was.
struct InputFiles {
  /// The folder of the round's definition.
  let folder: String
  private(set) var inputs: [Provenance.Input] = []
  private var nameInRound: [String: String] = [:]
  var problems: [Problem] = []

  init(folder: String) {
    self.folder = folder
  }

  /// The path by which messages name a file of the round.
  func path(of href: String) -> String { Files.join(folder, href) }

  /// A file's bytes; where it cannot be read, that is reported at the place that names it.
  mutating func read(_ href: String, role: String, namedAt place: Place) -> [UInt8]? {
    let path = self.path(of: href)
    do {
      let bytes = try Files.read(path)
      keep(bytes, of: href, role: role)
      return bytes
    } catch {
      switch error {
      case .missing: problems.append(Problem(.round(.fileMissing(path: href)), at: place))
      case .unreadable: problems.append(Problem(.round(.fileUnreadable(path: href)), at: place))
      }
    }
    return nil
  }

  /// Puts on record that these bytes were read.
  mutating func keep(_ bytes: [UInt8], of href: String, role: String) {
    nameInRound[path(of: href)] = href
    inputs.append(
      Provenance.Input(
        file: href, role: role, digest: SHA256.hexadecimal(bytes), bytes: bytes.count,
        rows: nil, encoding: nil))
  }

  /// Puts on record how a table was read.
  mutating func note(_ href: String, rows: Int?, encoding: String?) {
    guard let index = inputs.lastIndex(where: { $0.file == href }) else { return }
    let input = inputs[index]
    inputs[index] = Provenance.Input(
      file: input.file, role: input.role, digest: input.digest, bytes: input.bytes, rows: rows,
      encoding: encoding)
  }

  /// Everything that is wrong or worth saying: by file in the order in which they were read, the
  /// round's definition first, then by line and column.
  func problemsInFileOrder() -> [Problem] {
    var order: [String: Int] = [:]
    for (position, input) in inputs.enumerated() {
      let path = path(of: input.file)
      if order[path] == nil { order[path] = position }
    }
    func position(_ problem: Problem) -> Int { order[problem.place.file] ?? inputs.count }
    return problems.inFileOrder().enumerated().sorted {
      (position($0.element), $0.offset) < (position($1.element), $1.offset)
    }.map(\.element)
  }

  /// A problem as it is kept with the result: files by their names in the round, so that the
  /// result does not depend on where the round lies.
  func record(_ problem: Problem) -> ProblemRecord {
    var problem = problem
    problem.place.file = nameInRound[problem.place.file] ?? problem.place.file
    return ProblemRecord(problem)
  }
}
