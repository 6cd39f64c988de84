import AmbitionModel
import Scoring

/// Invented days within the years that cases show: 1 January, except where the same result takes an order.
///
/// A later date of one and the same case comes on a later day. A case that takes a fact from one that is there at
/// several dates is put where it takes that fact from the same one.
struct AnonymisedDays {
  /// A case at one of its dates.
  private struct Moment: Hashable {
    var caseKey: String
    var date: CalendarDate
  }

  /// One moment at least so many days before another.
  private struct Order {
    var one: Moment
    var other: Moment
    var days: Int
  }

  private let groups: CaseGroups
  /// How many days after 1 January; none for most.
  private var days: [Moment: Int] = [:]

  init(of studies: [CaseStudy], in groups: CaseGroups) {
    self.groups = groups
    var dates: [String: [CalendarDate]] = [:]
    for (key, all) in Dictionary(grouping: studies, by: CaseGroups.key) {
      dates[key] = Set(all.map { $0.referenceDate }).sorted()
    }
    let years = Dictionary(firstOf: studies.map { ($0.referenceDate, groups.year(of: $0)) })
    let orders = (Self.ownOrders(dates) + Self.orders(ofFactsIn: studies, dates))
      // Those in different years are in order anyway.
      .filter { years[$0.one.date] == years[$0.other.date] }
      .sorted { $0.other.date < $1.other.date }
    // One pass is enough but for facts that go through several cases of one day.
    for _ in 0..<CaseNetwork.stepLimit {
      for order in orders {
        let least = days[order.one, default: 0] + order.days
        if days[order.other, default: 0] < least { days[order.other] = least }
      }
    }
  }

  /// The day on which a case shows.
  func date(of study: CaseStudy) -> CalendarDate {
    let rank = days[Moment(caseKey: CaseGroups.key(study), date: study.referenceDate)] ?? 0
    let (month, day) = (1 + min(rank / 28, 11), 1 + rank % 28)
    return CalendarDate(year: groups.year(of: study), month: month, day: day) ?? study.referenceDate
  }

  /// The dates of each case, each after the one before.
  private static func ownOrders(_ dates: [String: [CalendarDate]]) -> [Order] {
    dates.flatMap { key, dates in
      zip(dates, dates.dropFirst()).map { date, next in
        Order(one: Moment(caseKey: key, date: date), other: Moment(caseKey: key, date: next), days: 1)
      }
    }
  }

  /// A case that asks is not put before the date that its fact comes from, and before the next date of that case; see
  /// `CaseNetwork.nearest`.
  private static func orders(
    ofFactsIn studies: [CaseStudy], _ dates: [String: [CalendarDate]]
  ) -> [Order] {
    let byIdentifier = Dictionary(grouping: studies, by: { $0.id.value })
    return studies.flatMap { study -> [Order] in
      let asker = Moment(caseKey: CaseGroups.key(study), date: study.referenceDate)
      return study.context.compactMap { $0.answer.origin }.flatMap { origin -> [Order] in
        let all = byIdentifier[origin.caseStudy.value] ?? []
        guard let place = CaseNetwork.nearest(to: study, among: all) else { return [] }
        let key = CaseGroups.key(all[place])
        let (date, others) = (all[place].referenceDate, dates[key] ?? [])
        // The only one is taken whatever its date.
        guard others.count > 1 else { return [] }
        let next = others.first { $0 > max(date, asker.date) }
        return [date].filter { $0 <= asker.date }
          .map { Order(one: Moment(caseKey: key, date: $0), other: asker, days: 0) }
          + [next].compactMap { $0 }
          .map { Order(one: asker, other: Moment(caseKey: key, date: $0), days: 1) }
      }
    }
  }
}
