// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Problems
internal import Spreadsheets

/// The files of a round as they are read: each once, with its digest and what it was.
struct InputFiles {
  /// The folder of the round's definition.
  let folder: String
  private(set) var inputs: [Provenance.Input] = []
  private var nameInRound: [String: String] = [:]
  var problems: [Problem] = []
  /// Whether digests are wanted: a result on paper names what it was made of, and a table of
  /// counts does not.
  let hasDigests: Bool

  init(folder: String, hasDigests: Bool = true) {
    self.folder = folder
    self.hasDigests = hasDigests
  }

  /// The path by which messages name a file of the round.
  func path(of href: String) -> String { Files.join(folder, href) }

  /// A file's bytes; where it cannot be read, that is reported at the place that names it.
  mutating func read(_ href: String, role: String, namedAt place: Place) -> [UInt8]? {
    do {
      let bytes = try Files.read(path(of: href))
      keep(bytes, of: href, role: role)
      return bytes
    } catch {
      report(error, href, at: place)
      return nil
    }
  }

  /// A file that is read in pieces; where it cannot be opened, that is reported at the place that
  /// names it. Its digest is noted once it is known.
  mutating func open(_ href: String, role: String, namedAt place: Place) -> ByteSource? {
    do {
      let source = try Files.open(path(of: href))
      keep(href, role: role, digest: "", bytes: source.count)
      return source
    } catch {
      report(error, href, at: place)
      return nil
    }
  }

  /// Reports that a file has no bytes.
  mutating func report(_ fault: Files.Fault, _ href: String, at place: Place) {
    switch fault {
    case .missing: problems.append(Problem(.round(.fileMissing(path: href)), at: place))
    case .unreadable: problems.append(Problem(.round(.fileUnreadable(path: href)), at: place))
    }
  }

  /// Puts on record that these bytes were read.
  mutating func keep(_ bytes: [UInt8], of href: String, role: String) {
    keep(
      href, role: role, digest: hasDigests ? SHA256.hexadecimal(bytes) : "", bytes: bytes.count)
  }

  /// Puts an input on record.
  mutating func keep(_ href: String, role: String, digest: String, bytes: Int) {
    nameInRound[path(of: href)] = href
    inputs.append(
      Provenance.Input(
        file: href, role: role, digest: digest, bytes: bytes, rows: nil, encoding: nil))
  }

  /// Puts on record how a table was read.
  mutating func note(_ href: String, rows: Int?, encoding: String?, digest: String? = nil) {
    guard let index = inputs.lastIndex(where: { $0.file == href }) else { return }
    let input = inputs[index]
    inputs[index] = Provenance.Input(
      file: input.file, role: input.role, digest: digest ?? input.digest, bytes: input.bytes,
      rows: rows, encoding: encoding)
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
