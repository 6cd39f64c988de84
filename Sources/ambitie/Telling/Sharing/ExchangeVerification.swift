package import AmbitionModel
import Scoring

/// The result of working an exchange file out again: everything in which it differs from what it should be.
///
/// Two things are looked at. Digests tell which part was changed, added, taken out or moved after the file was made,
/// also where that changes no result. And every assessment is recomputed with the enclosed rubric from the enclosed
/// cases, and compared value by value: that does not depend on digests, which whoever changes a file can renew.
package struct ExchangeVerification {
  /// The parts of a file.
  enum Part: Equatable {
    case head
    case digests
    case rubric(String)
    case caseStudy(String)
    case assessment(String)
  }

  package struct Mismatch {
    var part: Part
    var diagnostic: Diagnostic
    var difference: DocumentDifference?
  }

  /// Findings that are kept, so that a hostile file cannot fill memory with them.
  static let mostFindings = 10_000

  package let file: SourceFile
  /// `nil` when the file is no exchange that can be read.
  package let exchange: Exchange?
  /// The errors that prevent the file or its rubrics from being read.
  package private(set) var unreadable: [Diagnostic]
  /// In the order of the file.
  package private(set) var findings: [Mismatch] = []

  /// The ways in which Unicode lets the same text be written, for telling a text that was only written another way.
  private let unicodeForms: [(String) -> String]

  /// - Parameter unicodeForms: composed and decomposed, where the platform knows them.
  package init(_ file: SourceFile, unicodeForms: [(String) -> String] = []) {
    self.file = file
    self.unicodeForms = unicodeForms
    let reading = ExchangeReader.read(file)
    exchange = reading.value
    unreadable = reading.diagnostics.filter { $0.severity == .error }
    guard let exchange else { return }
    compareDigests(of: exchange)
    recompute(exchange)
    findings.sort { $0.diagnostic.precedes($1.diagnostic) }
  }

  /// Whether this is the version of the engine that made the file.
  var isSameEngine: Bool {
    exchange.map { $0.engine.name == "ambitie" && $0.engine.version.value == Version.current } ?? false
  }

  // MARK: Digests

  private mutating func compareDigests(of exchange: Exchange) {
    compare(
      exchange.digests.head, exchange.node, leavingOut: Exchange.partsBesidesHead, .head,
      at: Self.opening(of: exchange.node))
    let list = exchange.digests.node
    compare(
      exchange.digests.all, list, leavingOut: [Exchange.Digests.keyOfAll], .digests,
      at: Self.opening(of: list))
    compare(
      exchange.digests.rubrics,
      exchange.rubrics.map { ($0.value.id.value.rawValue, $0.node, $0.value.id.range) }, Part.rubric)
    compare(
      exchange.digests.cases,
      exchange.cases.map { ($0.value.id.value.rawValue, $0.node, $0.value.id.range) }, Part.caseStudy)
  }

  private static func opening(of node: DocumentNode) -> SourceRange {
    SourceRange(node.range.start, node.range.start + 1)
  }

  /// Of parts with the same id the first goes with the first digest.
  private mutating func compare(
    _ digests: [Exchange.Digests.Digest], _ parts: [(id: String, node: DocumentNode, place: SourceRange)],
    _ makePart: (String) -> Part
  ) {
    var rest = Dictionary(grouping: digests.indices) { digests[$0].id.value }
    var order: [(index: Int, part: Int)] = []
    for (place, part) in parts.enumerated() {
      if let index = rest[part.id]?.first {
        rest[part.id]?.removeFirst()
        order.append((index, place))
        compare(digests[index].value, part.node, makePart(part.id), at: part.place)
      } else {
        add(makePart(part.id), Diagnostic(.noDigest(makePart(part.id)), at: part.place))
      }
    }
    // Where the list of digests was changed itself, it is no measure of what moved.
    if !findings.contains(where: { $0.part == .digests }),
      let moved = Self.firstMoved(order.map { $0.index }).map({ parts[order[$0].part] })
    {
      add(makePart(moved.id), Diagnostic(.movedPart(makePart(moved.id)), at: moved.place))
    }
    for digest in digests where rest[digest.id.value]?.isEmpty == false {
      rest[digest.id.value]?.removeLast()
      let part = makePart(digest.id.value)
      add(part, Diagnostic(.noPart(part), at: digest.id.range))
    }
  }

  /// The first place whose number is lower than the one before; `nil` where they only rise.
  private static func firstMoved(_ numbers: [Int]) -> Int? {
    numbers.indices.dropFirst().first { numbers[$0] < numbers[$0 - 1] }
  }

  private mutating func compare(
    _ digest: Located<String>, _ node: DocumentNode, leavingOut left: Set<String> = [], _ part: Part,
    at place: SourceRange
  ) {
    func fits(_ node: DocumentNode) -> Bool {
      SHA256.hexadecimal(CanonicalJSON.bytes(of: node, leavingOut: left)) == digest.value
    }
    guard !fits(node) else { return }
    let note = Diagnostic.Note(Wording(nl: "het controlegetal", en: "the digest"), at: digest.range)
    let message: Diagnostic.Message =
      if fits(node.inOneNotation()) {
        .rewrittenPart(part, .numbers)
      } else if unicodeForms.contains(where: { fits(node.inForm($0)) }) {
        .rewrittenPart(part, .unicode)
      } else if unicodeForms.contains(where: { fits(node.inOneNotation($0)) }) {
        .rewrittenPart(part, .numbersAndUnicode)
      } else {
        .changedPart(part)
      }
    add(part, Diagnostic(message, at: place, notes: [note]))
  }

  // MARK: Results

  private mutating func recompute(_ exchange: Exchange) {
    let budget = WorkBudget()
    budget.grow(byCases: exchange.cases.count)
    var library = RubricLibrary(enclosedIn: exchange, file, within: budget)
    var members: [(index: Int, member: CaseNetwork.Member)] = []
    for (index, study) in exchange.cases.map({ $0.value }).enumerated() {
      switch library.program(for: study.rubric.id, version: study.rubric.version) {
      case .success(let program): members.append((index, .init(study, program)))
      case .failure(let diagnostic?): add(.caseStudy(study.id.value.rawValue), diagnostic)
      case .failure(nil): break
      }
    }
    unreadable += library.errors
    let readings = EnclosedCases.assessments(of: members.map { $0.member })
    let written = WrittenAssessments(exchange)
    for ((index, member), reading) in zip(members, readings) {
      let id = member.caseStudy.id
      for diagnostic in reading.diagnostics where diagnostic.severity == .error {
        add(.caseStudy(id.value.rawValue), diagnostic)
      }
      guard let assessment = reading.value else { continue }
      let part = Part.assessment(id.value.rawValue)
      guard let match = written.byCase[index] else {
        add(part, Diagnostic(.noAssessment(id.value), at: id.range))
        continue
      }
      let words = ResultWords(program: member.program)
      for difference in DocumentDifference.all(between: match.node, and: DocumentNode(.result(assessment))) {
        let message = Diagnostic.Message.otherResult(difference, of: member.caseStudy, in: words)
        add(part, Diagnostic(message, at: difference.range), difference)
      }
    }
    // Assessments that stayed behind where cases moved are told by those cases.
    let cases = exchange.cases.map { $0.value.id.value.rawValue }
    if cases == exchange.digests.cases.map({ $0.id.value }), let moved = written.moved {
      let part = Part.assessment(moved.caseKey.id.rawValue)
      add(part, Diagnostic(.movedPart(part), at: Self.opening(of: moved.node)))
    }
    for rest in written.rest {
      let id = rest.caseKey.id
      add(
        .assessment(id.rawValue), Diagnostic(.strayAssessment(id), at: Self.opening(of: rest.node)))
    }
  }

  private mutating func add(_ part: Part, _ diagnostic: Diagnostic, _ difference: DocumentDifference? = nil) {
    if findings.count < Self.mostFindings {
      findings.append(Mismatch(part: part, diagnostic: diagnostic, difference: difference))
    } else if findings.count == Self.mostFindings {
      let message = Diagnostic.Message.tooManyFindings(limit: Self.mostFindings)
      findings.append(Mismatch(part: part, diagnostic: Diagnostic(message, at: diagnostic.range)))
    }
  }
}
