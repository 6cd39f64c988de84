import AmbitionModel

/// The assessors and sources of one case by numbers, in the order in which its answers first speak of them.
struct AnonymisedAnswers {
  struct NumberedSource {
    var number: Int
    var id: Located<Identifier<Source>>
    var original: Source
  }

  private let originals: [Source]
  private var assessorNumbers: [Identifier<Assessor>: Int] = [:]
  private var sourceNumbers: [Identifier<Source>: Int] = [:]

  init(keptSources: [Source]) {
    originals = keptSources
  }

  mutating func assessor(_ reference: Located<Identifier<Assessor>>) -> Located<Identifier<Assessor>> {
    let number = assessorNumbers[reference.value] ?? assessorNumbers.count + 1
    assessorNumbers[reference.value] = number
    return Located(Identifier("assessor_\(number)"), at: reference.range)
  }

  mutating func source(_ reference: Located<Identifier<Source>>) -> Located<Identifier<Source>> {
    let number = sourceNumbers[reference.value] ?? sourceNumbers.count + 1
    sourceNumbers[reference.value] = number
    return Located(Identifier("source_\(number)"), at: reference.range)
  }

  /// Those that an answer speaks of.
  var assessors: [Assessor] {
    let place = SourceRange(0, 0)
    return assessorNumbers.values.sorted().map {
      Assessor(id: Located(Identifier("assessor_\($0)"), at: place), name: "Assessor \($0)")
    }
  }

  /// Those that an answer rests on.
  var sources: [NumberedSource] {
    originals.compactMap { source in
      sourceNumbers[source.id.value].map { number in
        NumberedSource(
          number: number, id: Located(Identifier("source_\(number)"), at: source.id.range), original: source)
      }
    }.sorted { $0.number < $1.number }
  }
}
