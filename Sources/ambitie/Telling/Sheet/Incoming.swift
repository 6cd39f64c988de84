package import AmbitionModel
package import Scoring

/// A file that comes in: a case file, or a sheet that was filled in.
package enum IncomingKind {
  case caseFile, workbook, csv

  /// The format that the bytes have, whatever the file is called.
  package init(of bytes: [UInt8]) {
    let magic = bytes.prefix(4)
    if magic == [0x50, 0x4B, 0x03, 0x04] || magic == [0x50, 0x4B, 0x05, 0x06]
      || magic == [0xD0, 0xCF, 0x11, 0xE0]
    {
      self = .workbook
      return
    }
    let start = bytes.byteOrderMarkLength
    let first = bytes.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    // Case files may begin with a comment.
    self =
      first == UInt8(ascii: "{") || bytes.dropFirst(start).starts(with: Array("//".utf8)) ? .caseFile : .csv
  }
}

/// The content of a file that came in, ready to be taken over into a case.
package struct Incoming {
  package var program: Program
  /// May answer only some questions.
  package var study: CaseStudy
  /// Who gave the answers that name nobody, as the file says.
  package var assessor: String?
  /// The places of answers, by the names of questions.
  package var places: [String: FilledPlace]
  /// The file that places in text refer to.
  package var source: SourceFile
  /// How many questions were asked, and which of them had nothing filled in; `nil` for a case file.
  package var asked: (count: Int, empty: [Int])?
  /// The answers in the file.
  package var answered: Int
  /// What was found in it; an error says that an answer was left out.
  package var notices: [Notice]
  package var hasErrors: Bool

  package init(
    program: Program, study: CaseStudy, assessor: String?, places: [String: FilledPlace], source: SourceFile,
    asked: (count: Int, empty: [Int])?, answered: Int, notices: [Notice], hasErrors: Bool
  ) {
    (self.program, self.study, self.assessor, self.places) = (program, study, assessor, places)
    (self.source, self.asked, self.answered) = (source, asked, answered)
    (self.notices, self.hasErrors) = (notices, hasErrors)
  }

  /// The case with the answers of the file, and what that changed.
  /// - Parameters:
  ///   - base: the case as it is; `nil` begins one.
  ///   - giver: who gave the answers that name nobody, where the file does not say either.
  package func merged(into base: CaseStudy?, on day: CalendarDate, by giver: Assessor?) -> CaseMerge {
    let isSilent = study.context.isEmpty && study.answers.isEmpty
    let assessor = assessor.map { Assessor(named: $0) } ?? giver
    return (base ?? study.withoutAnswers).taking(study, on: day, by: isSilent ? nil : assessor)
  }

  /// The same answers for the version of the rubric that the case was answered with.
  /// - Parameter path: the case as messages name it.
  /// - Throws: when that version is not here.
  package func carried(
    to home: CaseStudy?, at path: String, on day: CalendarDate, _ rubrics: inout RubricLibrary
  ) throws(UsageError) -> Incoming {
    let own = program.rubric
    guard let version = home?.rubric.version, version != own.version else { return self }
    guard let program = rubrics.program(ofVersion: version, of: own.id) else {
      throw .unreadableSheet(
        SheetFinding(.otherCaseVersion(version, own.version, path: path), at: nil, .error), source)
    }
    var incoming = self
    let migration = study.migrated(to: program.rubric, on: day)
    (incoming.program, incoming.study) = (program, migration.migrated)
    for case .misfit(let question, _) in migration.steps {
      incoming.hasErrors = true
      incoming.notices.append(
        [SheetFinding(.carriedAway(question, version), at: places[question], .error)].notice(in: source))
    }
    return incoming
  }
}

extension CaseStudy {
  /// The case before anything was answered.
  fileprivate var withoutAnswers: CaseStudy {
    var study = self
    (study.context, study.answers, study.sources, study.assessors, study.retired) = ([], [], [], [], [])
    return study
  }
}

extension UsageError {
  /// A file of which nothing is taken over.
  package static func unreadable(_ notices: [Notice]) -> UsageError {
    UsageError(nl: "het bestand is niet te lezen", en: "the file cannot be read", details: notices)
  }

  package static func unreadableSheet(_ finding: SheetFinding, _ file: SourceFile) -> UsageError {
    unreadable([[finding].notice(in: file)])
  }
}
