import AmbitionModel

/// Which assessment of a file goes with which case.
struct WrittenAssessments {
  /// By the place of the case.
  private(set) var byCase: [Int: Exchange.WrittenAssessment] = [:]
  /// Those that go with no case.
  private(set) var rest: [Exchange.WrittenAssessment] = []
  /// The first that comes after one of a later case.
  private(set) var moved: Exchange.WrittenAssessment?

  /// The assessment that names the case; what is left goes with the case at the same place in its list, so that a
  /// changed name shows as just that.
  init(_ exchange: Exchange) {
    var places: [CaseStudy.Key: Int] = [:]
    for (index, study) in exchange.cases.enumerated() { places[study.value.key] = index }
    var left: [(place: Int, written: Exchange.WrittenAssessment)] = []
    var last = 0
    for (place, written) in exchange.assessments.enumerated() {
      if let index = places[written.caseKey], byCase[index] == nil {
        byCase[index] = written
        if index < last { moved = moved ?? written }
        last = index
      } else {
        left.append((place, written))
      }
    }
    for (place, written) in left {
      if exchange.cases.indices.contains(place), byCase[place] == nil {
        byCase[place] = written
      } else {
        rest.append(written)
      }
    }
  }
}
