// SPDX-License-Identifier: Apache-2.0
import CXlsxWriter
import Glibc

extension WorkbookContent {
  /// The workbook's bytes, written by libxlsxwriter in a temporary folder that is gone when this
  /// returns. Throws the first thing that cannot be written. O(cells) in time and memory.
  public func bytes() throws(WorkbookContentFault) -> [UInt8] {
    let seconds = try created.noon()
    guard sheets.contains(where: { !$0.isHidden }) else { throw .noVisibleSheet }
    let folder = try TemporaryFolder()
    let file = try WorkbookFile(folder.path + "/workbook.xlsx", temporary: folder.path)
    file.setProperties(title: title, author: author, created: seconds)
    var names: Set<String> = []
    for sheet in sheets {
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw .sheetName(sheet.name)
      }
    }
    var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    var hasActive = false
    for sheet in sheets {
      let worksheet = try file.addWorksheet(sheet.name)
      let writing = SheetWriting(sheet: sheet, worksheet: worksheet, workbook: file.workbook)
      try writing.write(&formats)
      if sheet.isHidden {
        worksheet_hide(worksheet)
      } else if !hasActive {
        // A workbook must not open on a hidden sheet.
        worksheet_activate(worksheet)
        worksheet_set_first_sheet(worksheet)
        hasActive = true
      }
    }
    let code = file.close()
    guard code == LXW_NO_ERROR else { throw .file(String(cString: lxw_strerror(code))) }
    return try folder.read("workbook.xlsx")
  }
}

extension WorkbookContent.CalendarDay {
  /// Noon UTC of the day in seconds since 1970; never 0, which libxlsxwriter takes for "now".
  fileprivate func noon() throws(WorkbookContentFault) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard 1970...9999 ~= year, 1...12 ~= month, 1...lengths[month - 1] ~= day else {
      throw .created
    }
    let before = year - 1
    // Days from 1 January of year 1, less the 719,162 up to 1 January 1970.
    let years = before * 365 + before / 4 - before / 100 + before / 400
    let days = years + lengths.prefix(month - 1).reduce(0, +) + day - 1 - 719_162
    return days * 86_400 + 43_200
  }
}

/// libxlsxwriter's workbook; freed when it goes away, written when it is closed.
private struct WorkbookFile: ~Copyable {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private let isClosed: UnsafeMutablePointer<Bool>

  /// libxlsxwriter formats the date with the C library's one shared calendar value, so two
  /// workbooks are never closed at once.
  private nonisolated(unsafe) static let closing: UnsafeMutablePointer<pthread_mutex_t> = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    return mutex
  }()

  init(_ path: String, temporary: String) throws(WorkbookContentFault) {
    let found = temporary.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let found else { throw .file("out of memory") }
    workbook = found
    isClosed = .allocate(capacity: 1)
    isClosed.initialize(to: false)
  }

  deinit {
    if !isClosed.pointee { lxw_workbook_free(workbook) }
    isClosed.deallocate()
  }

  borrowing func setProperties(title: String, author: String, created: Int) {
    title.withCString { title in
      author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = created
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  borrowing func addWorksheet(
    _ name: String
  ) throws(WorkbookContentFault) -> UnsafeMutablePointer<lxw_worksheet> {
    guard !name.isEmpty, !name.utf8.contains(0),
      workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
      let worksheet = workbook_add_worksheet(workbook, name)
    else { throw .sheetName(name) }
    return worksheet
  }

  /// Writes the file; the workbook is gone afterwards.
  borrowing func close() -> lxw_error {
    isClosed.pointee = true
    pthread_mutex_lock(Self.closing)
    defer { pthread_mutex_unlock(Self.closing) }
    return workbook_close(workbook)
  }
}

/// A folder of our own below the system's temporary folder; removed with what is in it.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(WorkbookContentFault) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array((parent + "/steelyard-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw .file(Self.reason()) }
    path = String(cString: made)
  }

  deinit {
    unlink(path + "/workbook.xlsx")
    rmdir(path)
  }

  borrowing func read(_ name: String) throws(WorkbookContentFault) -> [UInt8] {
    guard let file = fopen(path + "/" + name, "rb") else { throw .file(Self.reason()) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes += block[..<count]
    }
    guard ferror(file) == 0 else { throw .file(Self.reason()) }
    return bytes
  }

  private static func reason() -> String { strerror(errno).map { String(cString: $0) } ?? "" }
}
