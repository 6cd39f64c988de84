/// The assessors and sources of two cases together, where one id may have meant two things.
struct MergedNames {
  private(set) var assessors: [Assessor]
  private(set) var sources: [Source]
  private var assessorIDs: [Identifier<Assessor>: Identifier<Assessor>] = [:]
  private var sourceIDs: [Identifier<Source>: Identifier<Source>] = [:]
  private var idsByName: [String: [Identifier<Assessor>]] = [:]
  private var idsByContent: [Source.Content: [Identifier<Source>]] = [:]
  private var takenAssessors: Set<Identifier<Assessor>> = []
  private var takenSources: Set<Identifier<Source>> = []

  init(into study: CaseStudy) {
    assessors = []
    sources = []
    for assessor in study.assessors { add(assessor, as: assessor.id.value) }
    for source in study.sources { add(source, as: source.id.value) }
  }

  /// Adds who and what another case names.
  mutating func add(_ other: CaseStudy) {
    for assessor in other.assessors { assessorIDs[assessor.id.value] = self.assessor(for: assessor) }
    for source in other.sources { sourceIDs[source.id.value] = self.source(for: source) }
  }

  /// The id by which the merged case knows somebody: the same name is the same person, whatever its capitals and blanks.
  mutating func assessor(for assessor: Assessor) -> Identifier<Assessor> {
    let same = idsByName[assessor.name.folded] ?? []
    if let known = same.first(where: { $0 == assessor.id.value }) ?? same.first { return known }
    let id = free(assessor.id.value, takenAssessors)
    add(assessor, as: id)
    return id
  }

  private mutating func source(for source: Source) -> Identifier<Source> {
    let same = idsByContent[source.content] ?? []
    if let known = same.first(where: { $0 == source.id.value }) ?? same.first { return known }
    let id = free(source.id.value, takenSources)
    add(source, as: id)
    return id
  }

  private mutating func add(_ assessor: Assessor, as id: Identifier<Assessor>) {
    assessors.append(Assessor(id: Located(id, at: assessor.id.range), name: assessor.name))
    idsByName[assessor.name.folded, default: []].append(id)
    takenAssessors.insert(id)
  }

  private mutating func add(_ source: Source, as id: Identifier<Source>) {
    var added = source
    added.id.value = id
    sources.append(added)
    idsByContent[source.content, default: []].append(id)
    takenSources.insert(id)
  }

  /// The id itself, or with the first number that makes it new: `site_2`.
  private func free<Subject>(
    _ id: Identifier<Subject>, _ taken: Set<Identifier<Subject>>
  ) -> Identifier<Subject> {
    var candidate = id
    var number = 1
    while taken.contains(candidate) {
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
    guard !answer.ratings.isEmpty else {
      return Answer(renamed(answer.single), history: history, origin: answer.origin)
    }
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
  /// Everything but the id.
  fileprivate struct Content: Hashable {
    var title: LocalizedText
    var kind: Kind
    var url: String?
    var date: CalendarDate?
  }

  fileprivate var content: Content { Content(title: title, kind: kind, url: url, date: date) }
}
