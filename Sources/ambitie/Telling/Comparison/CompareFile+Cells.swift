import AmbitionModel
import Scoring

// The matrix and what is said of organisations.
extension CompareFile {
  struct GroupRecord: Encodable {
    /// `text`, `year`, `option`, `boolean`, `unknown`, `not_applicable` or `everything`.
    var kind: String
    /// Absent where the kind says it all.
    var title: TextRecord?
    var cases: [Int]
    /// One for each column.
    var cells: [CellRecord]

    init(_ group: ComparisonGroup, _ cells: [ComparisonCell], _ section: ComparisonSection) {
      switch group.name {
      case .text(let text): (kind, title) = ("text", TextRecord(text))
      case .year(let year): (kind, title) = ("year", TextRecord(LocalizedText("\(year)")))
      case .option(let text): (kind, title) = ("option", TextRecord(text))
      case .boolean(let truth):
        let word = truth ? Words.yes : Words.no
        (kind, title) = ("boolean", TextRecord(word))
      case .unknown: (kind, title) = ("unknown", nil)
      case .notApplicable: (kind, title) = ("not_applicable", nil)
      case .everything: (kind, title) = ("everything", nil)
      }
      cases = group.cases
      self.cells = zip(cells, section.columns).map(CellRecord.init)
    }
  }

  struct CellRecord: Encodable {
    var spread: SpreadRecord
    /// How many cases lie so to the level that fits; absent where the rubric does not say which one that is.
    var gaps: [String: Int]?
    /// How many flags of each kind are raised in the layer.
    var raised: [String: Int]
    var undetermined: Int

    init(_ cell: ComparisonCell, _ column: LevelColumn) {
      spread = SpreadRecord(cell.spread, column)
      let counts = LevelGap.allCases.compactMap { gap in cell.count(gap).map { (gap.rawValue, $0) } }
      gaps = counts.isEmpty ? nil : Dictionary(uniqueKeysWithValues: counts)
      raised = Dictionary(
        uniqueKeysWithValues: Flag.Kind.allCases.map { ($0.rawValue, cell.raisedFlags[$0] ?? 0) })
      undetermined = cell.undeterminedFlags
    }
  }

  struct SpreadRecord: Encodable {
    var cases: Int
    var settled: Int
    var open: Int
    var unknown: Int
    var notApplicable: Int
    /// For each level of the column how many cases are certainly at it.
    var counts: [Int]
    /// Ids of the lowest and the highest; absent where there is none.
    var span: [String]?
    var median: [String]?
    var possibleMedian: [String]?
    var possibleSpan: [String]?
    /// Of all pairs of settled cases the part at the same level, exact.
    var sameShare: String?

    enum CodingKeys: String, CodingKey {
      case cases, settled, open, unknown, counts, span, median
      case notApplicable = "not_applicable"
      case possibleMedian = "possible_median"
      case possibleSpan = "possible_span"
      case sameShare = "same_share"
    }

    init(_ spread: LevelSpread, _ column: LevelColumn) {
      func ends(_ range: ClosedRange<Int>?) -> [String]? {
        range.map { [$0.lowerBound, $0.upperBound].map { column.levels[$0].id } }
      }
      cases = spread.total
      settled = spread.settled
      open = spread.open
      unknown = spread.unknown
      notApplicable = spread.notApplicable
      counts = spread.counts
      span = ends(spread.span)
      median = ends(spread.median)
      possibleMedian = ends(spread.possibleMedian)
      possibleSpan = ends(spread.possibleSpan)
      sameShare = spread.sameShare?.description
    }
  }

  struct OrganisationRecord: Encodable {
    var organisation: Int
    var cases: [Int]
    /// One for each column.
    var spreads: [SpreadRecord]
    var findings: [InconsistencyRecord]

    struct InconsistencyRecord: Encodable {
      var kind: String
      var layer: String
      var cases: [Int]
      var explainedBy: [Int]

      enum CodingKeys: String, CodingKey {
        case kind, layer, cases
        case explainedBy = "explained_by"
      }
    }

    init(_ consistency: OrganisationConsistency, _ section: ComparisonSection) {
      organisation = consistency.organisation
      cases = consistency.cases
      spreads = zip(consistency.spreads, section.columns).map(SpreadRecord.init)
      findings = consistency.findings.map { finding in
        InconsistencyRecord(
          kind: finding.kind.rawValue, layer: section.program.rubric.layers[finding.layer].id.value.rawValue,
          cases: [finding.first, finding.second], explainedBy: finding.explainedBy)
      }
    }
  }

  struct ConflictRecord: Encodable {
    var id: String
    var organisation: Int
    var referenceDate: String
    /// How many different readings there are; at least two.
    var readings: Int

    enum CodingKeys: String, CodingKey {
      case id, organisation, readings
      case referenceDate = "reference_date"
    }

    init(_ conflict: ConflictingCases) {
      let study = conflict.assessments.first?.caseStudy
      id = study?.id.value.rawValue ?? ""
      organisation = conflict.organisation
      referenceDate = study?.referenceDate.description ?? ""
      readings = conflict.assessments.count
    }
  }
}
