/// The assessors and sources of two cases together, where one id may have meant two things.
struct MergedNames {
  private(set) var assessors: [Assessor]
  private(set) var sources: [Source]
  private var assessorIDs: [Identifier<Assessor>: Identifier<Assessor>] = [:]
  private var sourceIDs: [Identifier<Source>: Identifier<Source>] = [:]

  init(into study: CaseStudy) {
    assessors = study.assessors
    sources = study.sources
  }

  /// Adds who and what another case names.
  mutating func add(_ other: CaseStudy) {
    for assessor in other.assessors { assessorIDs[assessor.id.value] = self.assessor(for: assessor) }
    for source in other.sources { sourceIDs[source.id.value] = self.source(for: source) }
  }

  /// The id by which the merged case knows somebody: the same name is the same person.
  mutating func assessor(for assessor: Assessor) -> Identifier<Assessor> {
    let sameName = assessors.filter { $0.name == assessor.name }.map(\.id.value)
    if let known = sameName.first(where: { $0 == assessor.id.value }) ?? sameName.first { return known }
    let id = free(assessor.id.value) { id in assessors.contains { $0.id.value == id } }
    assessors.append(Assessor(id: Located(id, at: assessor.id.range), name: assessor.name))
    return id
  }

  private mutating func source(for source: Source) -> Identifier<Source> {
    let same = sources.filter { $0.isSame(as: source) }.map(\.id.value)
    if let known = same.first(where: { $0 == source.id.value }) ?? same.first { return known }
    var added = source
    added.id.value = free(source.id.value) { id in sources.contains { $0.id.value == id } }
    sources.append(added)
    return added.id.value
  }

  /// The id itself, or with the first number that makes it new: `site_2`.
  private func free<Subject>(
    _ id: Identifier<Subject>, isTaken: (Identifier<Subject>) -> Bool
  ) -> Identifier<Subject> {
    var candidate = id
    var number = 1
    while isTaken(candidate) {
      number += 1
      let suffix = "_\(number)"
      candidate = Identifier(
        id.rawValue.prefix(Identifier<Subject>.maximumLength - suffix.count) + suffix)
    }
    return candidate
  }

  /// An answer with the ids of the merged case.
  func renamed(_ answer: Answer) -> Answer {
    let history = answer.history.map(renamed)
    guard !answer.ratings.isEmpty else { return Answer(renamed(answer.single), history: history) }
    return Answer(
      ratings: answer.ratings.map(renamed), consensus: answer.consensus.map(renamed), history: history,
      at: answer.value.range)
  }

  private func renamed(_ rating: Rating) -> Rating {
    var rating = rating
    rating.assessor = rating.assessor.map { $0.map { assessorIDs[$0] ?? $0 } }
    rating.sources = rating.sources.map { $0.map { sourceIDs[$0] ?? $0 } }
    return rating
  }
}

extension Source {
  fileprivate func isSame(as other: Source) -> Bool {
    title == other.title && kind == other.kind && url == other.url && date == other.date
  }
}
