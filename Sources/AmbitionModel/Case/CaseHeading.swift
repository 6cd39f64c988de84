/// Which case a file holds, told before the rest of the file is read.
package struct CaseHeading: Sendable {
  package let key: CaseStudy.Key
  package let title: LocalizedText

  /// `nil` when this is no case file, or does not say which case it holds; ``CaseReader`` tells why.
  /// - Complexity: O(*n*) in the bytes of the file, of which nearly all are only passed by.
  package init?(of file: SourceFile) {
    let log = DiagnosticLog()
    let keys = ["format", "id", "title", "organisation", "reference_date"]
    guard let node = DocumentParser.head(of: file, through: keys),
      FileFormat.caseStudy.isClaimed(by: node, log: log),
      let id: Located<Identifier<CaseStudy>> = node["id"].flatMap({ log.identifier($0, "id") }),
      let title = node["title"].flatMap({ log.localizedText($0, "title") }),
      let organisation = node["organisation"].flatMap({ log.localizedText($0, "organisation") }),
      let date = node["reference_date"].flatMap({ log.string($0, "reference_date") }).flatMap(log.date)
    else { return nil }
    key = CaseStudy.Key(id: id.value, organisation: organisation, referenceDate: date)
    self.title = title
  }
}
