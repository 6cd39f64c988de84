import AmbitionModel
import Scoring

/// What somebody wants to reach, as a choice in a list names it: `fit`, `fit:data`, `level:direct:data`, `clear:no_exit`.
enum BenchWish: Equatable {
  case fit(layer: Int?)
  case level(Int, layer: Int?)
  /// The flag with this index.
  case clear(flag: Int)

  /// `nil` where the rubric has nothing that is called so.
  init?(_ name: String, in program: Program) {
    let parts = name.split(separator: ":").map { String($0) }
    guard let kind = parts.first else { return nil }
    switch kind {
    case "fit":
      guard parts.count > 1 else {
        self = .fit(layer: nil)
        return
      }
      guard let layer = program.layer(called: parts[1]) else { return nil }
      self = .fit(layer: layer)
    case "level":
      guard parts.count > 1,
        let level = program.rubric.levels.firstIndex(where: { $0.id.value.rawValue == parts[1] })
      else { return nil }
      let layer = parts.count > 2 ? program.layer(called: parts[2]) : nil
      if parts.count > 2, layer == nil { return nil }
      self = .level(level, layer: layer)
    case "clear":
      guard parts.count > 1, let flag = program.flags.firstIndex(where: { $0.name == parts[1] }) else {
        return nil
      }
      self = .clear(flag: flag)
    default: return nil
    }
  }

  func name(in program: Program) -> String {
    func layerName(_ layer: Int?) -> String {
      layer.map { ":" + program.rubric.layers[$0].id.value.rawValue } ?? ""
    }
    return switch self {
    case .fit(let layer): "fit" + layerName(layer)
    case .level(let level, let layer):
      "level:\(program.rubric.levels[level].id.value.rawValue)" + layerName(layer)
    case .clear(let flag): "clear:\(program.flags[flag].name)"
    }
  }

  /// `nil` where the rubric has no levels to reach it with.
  func path(in program: Program) -> PathWish? {
    switch self {
    case .fit(let layer): .fit(inLayer: layer, program)
    case .level(let level, let layer): .level(level, inLayer: layer, program)
    case .clear(let flag): .clearing([flag], program)
    }
  }
}

extension Program {
  /// The index of the layer with this id.
  func layer(called id: String) -> Int? { rubric.layers.firstIndex { $0.id.value.rawValue == id } }
}
