import AmbitionModel
import Formats
import Telling

/// Which names mean one organisation: what a list in CSV says, a row for each organisation with its own name first.
///
/// Files of many hands write "Provincie Utrecht", "prov. Utrecht" and "PU"; capitals and blanks never tell two apart.
struct OrganisationNames {
  /// The name to use, for each name without capitals and blanks that do not count.
  private let names: [String: String]

  /// Reads a list.
  /// - Throws: where a name stands in two rows, or the file is no table.
  init(_ file: SourceFile) throws(UsageError) {
    let table = CSVFile(file)
    var names: [String: String] = [:]
    var rows: [String: Int] = [:]
    var findings = table.findings
    for (index, row) in table.rows.enumerated() {
      guard let own = row.first(where: { !$0.value.isEmpty }) else { continue }
      for cell in row where !cell.value.isEmpty {
        let name = cell.value.folded
        if let other = rows[name], other != index {
          findings.append(Diagnostic(.nameInTwoRows(cell.value), at: cell.range))
        }
        rows[name] = index
        names[name] = own.value
      }
    }
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw UsageError(
        nl: "de lijst met namen is niet te gebruiken", en: "the list of names cannot be used",
        details: [.findings(findings, in: table.source)])
    }
    self.names = names
  }

  /// The name of an organisation by the list; as it is where the list does not have it.
  func name(for organisation: LocalizedText) -> LocalizedText {
    guard let name = entry(for: organisation)?.name else { return organisation }
    return LocalizedText(dutch: name, english: name)
  }

  /// How an organisation is written, of what the list has, and the name to use.
  private func entry(for organisation: LocalizedText) -> (written: String, name: String)? {
    [organisation.dutch, organisation.english].compactMap { $0 }.compactMap { written in
      names[written.folded].map { (written, $0) }
    }.first
  }
}

extension OrganisationNames {
  /// What the list did to the organisations of cases: which came together, and which rows no case has.
  func notices(of organisations: [LocalizedText]) -> [Notice] {
    var joined: [String: Set<String>] = [:]
    for entry in organisations.compactMap(entry) { joined[entry.name, default: []].insert(entry.written) }
    let own = Set(names.values)
    let told = own.sorted().compactMap { name -> Wording? in
      guard let found = joined[name]?.sorted() else { return NameWords.unused(name) }
      return found == [name] ? nil : NameWords.joined(name, found)
    }
    return told.map { .lines(Wording(nl: $0.dutch + "\n", en: $0.english + "\n")) }
  }
}

private enum NameWords {
  static func joined(_ name: String, _ found: [String]) -> Wording {
    let names = Listing.all(found.map(quoted))
    return Wording(
      nl: "samen als \(quoted(name)): \(names.dutch)", en: "together as \(quoted(name)): \(names.english)")
  }

  static func unused(_ name: String) -> Wording {
    Wording(
      nl: "geen casus is van \(quoted(name)), ook niet onder een andere naam van de lijst",
      en: "no case is of \(quoted(name)), nor under another name of the list")
  }
}

extension CommandOption {
  static let names = CommandOption(
    "--names", value: "FILE", nl: "namen die één organisatie zijn: CSV, per rij de naam en andere namen",
    en: "names that are one organisation: CSV, in each row the name and other names")
}

extension Workspace {
  /// Reads the cases that a request names, their organisations under the names of its list, and says what the list did.
  static func open(_ request: Request, from library: inout Library) throws(UsageError) -> Workspace {
    var workspace = try open(request.operands, rubric: request.value(of: .rubric), from: &library)
    guard let path = request.value(of: .names) else { return workspace }
    let names = try OrganisationNames(library.file(at: path))
    let called = (workspace.cases + workspace.providers).map(\.caseStudy.organisation)
    workspace.callOrganisations(names.name, telling: names.notices(of: called))
    return workspace
  }
}

extension Diagnostic.Message {
  fileprivate static func nameInTwoRows(_ name: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "\(quoted(name)) staat in twee rijen: van welke organisatie is die naam?",
      en: "\(quoted(name)) is in two rows: of which organisation is that name?")
  }
}
