import Scoring
import TestSupport
import Testing

private let alphaSets =
  (try? AgreementGolden.sets("krippendorff", "krippendorff", ["nominal", "ordinal", "interval"])) ?? []
private let fleissSets = (try? AgreementGolden.sets("fleiss", "", ["statsmodels_fleiss"])) ?? []
private let cohenSets =
  (try? AgreementGolden.sets("cohen", "sklearn", ["none", "linear", "quadratic"])) ?? []

@Suite struct `measures of agreement` {
  @Test func `have sets to equal`() {
    #expect(alphaSets.count >= 9)
    #expect(fleissSets.count >= 1)
    #expect(cohenSets.count >= 6)
  }

  @Test(arguments: alphaSets)
  func `equal another alpha`(_ set: AgreementGolden) throws {
    let metric = try #require(KrippendorffAlpha.Metric(rawValue: set.measure))
    let value = try KrippendorffAlpha.value(of: set.matrix, metric: metric).get()
    #expect(abs(value - set.expected) < 1e-9, "\(value)")
  }

  @Test(arguments: fleissSets)
  func `equal another kappa of Fleiss`(_ set: AgreementGolden) throws {
    let value = try FleissKappa.value(ofCounts: set.counts).get()
    #expect(abs(value - set.expected) < 1e-9, "\(value)")
  }

  @Test(arguments: cohenSets)
  func `equal another kappa of Cohen`(_ set: AgreementGolden) throws {
    let weights = try #require(CohenKappa.Weights(rawValue: set.measure))
    let value = try CohenKappa.value(ofTable: set.counts, weights: weights).get()
    #expect(abs(value - set.expected) < 1e-9, "\(value)")
  }

  @Test(arguments: UInt64(0)..<60)
  func `equal the definition of alpha, pair by pair`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (raters, size) = (Int.random(in: 2...4, using: &generator), Int.random(in: 1...4, using: &generator))
    let units = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (0..<raters).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0 ? nil : Int.random(in: 0..<size, using: &generator)
      }
    }
    let matrix = RatingMatrix(units: units, categoryCount: size, raterCount: raters)
    for metric in KrippendorffAlpha.Metric.allCases {
      let value = try? KrippendorffAlpha.value(of: matrix, metric: metric).get()
      let expected = alphaByPairs(units.map { $0.compactMap(\.self) }, metric)
      expectEqual((value == nil), (expected == nil))
      if let value, let expected { #expect(abs(value - expected) < 1e-9) }
    }
  }

  /// Disagreement within units over disagreement of all, as the definition has it, without coincidences.
  private func alphaByPairs(_ units: [[Int]], _ metric: KrippendorffAlpha.Metric) -> Double? {
    let used = units.filter { $0.count > 1 }
    let all = used.flatMap(\.self)
    func distance(_ one: Int, _ other: Int) -> Double {
      switch metric {
      case .nominal: return one == other ? 0 : 1
      case .interval: return Double((one - other) * (one - other))
      case .ordinal:
        guard one != other else { return 0 }
        func count(_ value: Int) -> Double { Double(all.count { $0 == value }) }
        let between = (min(one, other)...max(one, other)).reduce(0.0) { $0 + count($1) }
        let steps = between - (count(one) + count(other)) / 2
        return steps * steps
      }
    }
    func sum(_ values: [Int]) -> Double {
      values.indices.reduce(0.0) { total, i in
        total + values.indices.reduce(0.0) { $0 + ($1 == i ? 0 : distance(values[i], values[$1])) }
      }
    }
    let observed = used.reduce(0.0) { $0 + sum($1) / Double($1.count - 1) } / Double(max(1, all.count))
    let expected = sum(all) / Double(max(1, all.count * (all.count - 1)))
    return expected > 0 ? 1 - observed / expected : nil
  }

  /// Ratings about which nothing can be said, and why.
  static let gaps:
    [(units: [[Int?]], raters: Int, alpha: AgreementGap, fleiss: AgreementGap, cohen: AgreementGap)] = [
      ([], 0, .oneRater, .oneRater, .oneRater),
      ([[0], [1]], 1, .oneRater, .oneRater, .oneRater),
      ([[0, nil], [1, nil]], 2, .oneRater, .oneRater, .oneRater),
      ([[0, nil], [nil, 1]], 2, .nothingToCompare, .nothingToCompare, .nothingToCompare),
      ([[1, 1], [1, 1]], 2, .noVariation, .noVariation, .noVariation),
      ([[1, 1, 1]], 3, .noVariation, .noVariation, .notTwoRaters(3)),
    ]

  @Test(arguments: gaps.indices)
  func `say why they say nothing`(_ index: Int) {
    let row = Self.gaps[index]
    let matrix = RatingMatrix(units: row.units, categoryCount: 3, raterCount: row.raters)
    for metric in KrippendorffAlpha.Metric.allCases {
      expectEqual(KrippendorffAlpha.value(of: matrix, metric: metric), .failure(row.alpha))
    }
    expectEqual(FleissKappa.value(of: matrix), .failure(row.fleiss))
    for weights in CohenKappa.Weights.allCases {
      expectEqual(CohenKappa.value(of: matrix, weights: weights), .failure(row.cohen))
    }
  }

  @Test func `ask what they need`() {
    let missing = RatingMatrix(units: [[0, 1, nil], [1, 1, 1]], categoryCount: 2, raterCount: 3)
    expectEqual(FleissKappa.value(of: missing), .failure(.unequalCounts))
    let single = AgreementMeasures(
      RatingMatrix(units: [[0, 1], [1, nil]], categoryCount: 2, raterCount: 2), scale: .interval,
      plan: .init())
    #expect(single.alphas.allSatisfy { $0.value == .failure(.oneUnit) && $0.interval == nil })
    let nominal = AgreementMeasures(missing, scale: .nominal, plan: .init())
    #expect(
      nominal.alphas.map { (try? $0.value.get()) == nil } == [true, true, true]
        || nominal.alphas[1].value == .failure(.noOrder))
    expectEqual(nominal.alphas[2].value, .failure(.noNumbers))
    expectEqual(nominal.cohen[1].value, .failure(.noOrder))
  }

  @Test func `take ratings out of range for none`() {
    let matrix = RatingMatrix(units: [[0, 7, -1], [1]], categoryCount: 2, raterCount: 3)
    expectEqual(matrix.units, [[0, nil, nil], [1, nil, nil]])
  }

  @Test func `give the same interval for the same seed, around full agreement just that`() throws {
    let units: [[Int?]] = (0..<20).map { [$0 % 3, $0 % 5 == 0 ? 0 : $0 % 3] }
    let matrix = RatingMatrix(units: units, categoryCount: 3, raterCount: 2)
    let plan = BootstrapInterval.Plan(draws: 200, seed: 7)
    let interval = BootstrapInterval.ofAlpha(matrix, plan: plan)
    expectEqual(interval, BootstrapInterval.ofAlpha(matrix, plan: plan))
    #expect(interval != BootstrapInterval.ofAlpha(matrix, plan: .init(draws: 200, seed: 8)))
    let alpha = try KrippendorffAlpha.value(of: matrix, metric: .ordinal).get()
    let ordinal = try #require(interval[.ordinal])
    #expect(ordinal.low <= alpha && alpha <= ordinal.high && ordinal.low < ordinal.high)
    let same = RatingMatrix(units: (0..<6).map { [$0 % 2, $0 % 2] }, categoryCount: 2, raterCount: 2)
    expectEqual(BootstrapInterval.ofAlpha(same, plan: plan)[.nominal].map { [$0.low, $0.high] }, [1, 1])
  }
}
