import AmbitionModel

/// The meaning of the columns of a file with votes, read from its header.
struct VoteColumns {
  /// A row for each layer with counts, or a row for each vote on a ballot.
  enum Form {
    case tally(levels: [Int], unknown: Int?, blank: Int?)
    case ballots(ballot: Int, level: Int, certain: Int?)
  }

  var caseStudy: Int
  var layer: Int
  var form: Form

  private enum Name: CaseIterable {
    case ballot, caseStudy, layer, level, certain, unknown, blank

    /// Dutch first, then English.
    var words: [String] {
      switch self {
      case .ballot: ["biljet", "ballot"]
      case .caseStudy: ["casus", "case"]
      case .layer: ["laag", "layer"]
      case .level: ["niveau", "level"]
      case .certain: ["zeker", "certain"]
      case .unknown: ["weet niet", "don't know", "unknown"]
      case .blank: ["blanco", "blank"]
      }
    }
  }

  /// `nil` when the header names no file with votes; what is wrong with it is reported.
  init?(_ header: [Located<String>], _ scale: VoteScale, at place: SourceRange, _ log: inout [Diagnostic]) {
    var found: [Name: Int] = [:]
    var levels: [Int: Int] = [:]
    for (index, cell) in header.enumerated() {
      let text = cell.value.lowercased()
      if text.isEmpty { continue }
      if let name = Name.allCases.first(where: { $0.words.contains(text) }) {
        if found[name] != nil { log.append(Diagnostic(.columnTwice(cell.value), at: cell.range)) }
        found[name] = index
      } else if let level = scale.level(text) {
        if levels[level] != nil { log.append(Diagnostic(.columnTwice(cell.value), at: cell.range)) }
        levels[level] = index
      } else {
        let known = Name.allCases.map { $0.words[0] } + scale.levels.indices.map { "\($0 + 1)" }
        log.append(Diagnostic(.unknownColumn(cell.value, known: known), at: cell.range, severity: .warning))
      }
    }
    guard let caseStudy = found[.caseStudy], let layer = found[.layer] else {
      log.append(Diagnostic(.noVotes, at: place))
      return nil
    }
    self.caseStudy = caseStudy
    self.layer = layer
    if let ballot = found[.ballot], let level = found[.level] {
      form = .ballots(ballot: ballot, level: level, certain: found[.certain])
    } else if !levels.isEmpty {
      let missing = scale.levels.indices.filter { levels[$0] == nil }
      for level in missing { log.append(Diagnostic(.missingLevel(level + 1), at: place)) }
      guard missing.isEmpty else { return nil }
      form = .tally(
        levels: scale.levels.indices.compactMap { levels[$0] }, unknown: found[.unknown],
        blank: found[.blank])
    } else {
      log.append(Diagnostic(.noVotes, at: place))
      return nil
    }
  }
}

extension Diagnostic.Message {
  static func columnTwice(_ name: String) -> Self {
    Self(
      .duplicateKey, nl: "kolom \(quoted(name)) staat er twee keer",
      en: "column \(quoted(name)) is there twice")
  }

  static func unknownColumn(_ name: String, known: [String]) -> Self {
    Self(
      .unknownKey, nl: "kolom \(quoted(name)) wordt niet gelezen", en: "column \(quoted(name)) is not read",
      meant: name, among: known)
  }

  static func missingLevel(_ number: Int) -> Self {
    Self(
      .missingKey, nl: "er is geen kolom voor niveau \(number)", en: "there is no column for level \(number)")
  }

  static var noVotes: Self {
    Self(
      .missingKey,
      nl: "dit zijn geen stemmen: de eerste rij moet de kolommen noemen",
      en: "these are no votes: the first row must name the columns",
      hint: Wording(
        nl: "'casus;laag;1;2;…;weet niet' of 'biljet;casus;laag;niveau;zeker'",
        en: "'case;layer;1;2;…;unknown' or 'ballot;case;layer;level;certain'"))
  }
}
