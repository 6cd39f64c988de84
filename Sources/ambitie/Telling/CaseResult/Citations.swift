package import AmbitionModel

/// The publications that a report refers to, numbered from 1 in the order in which they first turn up.
package struct Citations {
  package private(set) var sources: [Source] = []

  package init(sources: [Source] = []) {
    self.sources = sources
  }

  /// `[2]`: the number of a publication; the same for the same address, whichever file names it.
  package mutating func mark(_ source: Source) -> String {
    let known = sources.firstIndex { other in
      source.url == nil ? other.url == nil && other.title == source.title : other.url == source.url
    }
    if let known { return "[\(known + 1)]" }
    sources.append(source)
    return "[\(sources.count)]"
  }

  /// ` [1] [4]`, each once; empty without sources.
  package mutating func marks(_ sources: [Source]) -> String {
    var marks: [String] = []
    for source in sources {
      let mark = mark(source)
      if !marks.contains(mark) { marks.append(mark) }
    }
    return marks.map { " \($0)" }.joined()
  }
}
