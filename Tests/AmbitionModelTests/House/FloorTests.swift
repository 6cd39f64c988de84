import Foundation
import Testing

/// No code uses what lies on a floor above it: `Sources/floors.txt` has the order.
@Suite struct `The floors of the house` {
  private static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  private static let plan = FloorPlan(
    (try? String(contentsOf: root.appending(path: "Sources/floors.txt"), encoding: .utf8)) ?? "")

  /// The Swift files of a module with their folders in it, without those of modules inside it.
  private static func sources(of module: FloorPlan.Module) -> [(folder: String, url: URL)] {
    let base = root.appending(path: module.root)
    let inner = plan.modules.map { root.appending(path: $0.root).path + "/" }
      .filter { $0.hasPrefix(base.path + "/") && $0 != base.path + "/" }
    let all = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.allObjects ?? []
    return all.compactMap { $0 as? URL }
      .filter { url in url.pathExtension == "swift" && !inner.contains { url.path.hasPrefix($0) } }
      .map { url in
        let folder = url.deletingLastPathComponent().path.dropFirst(base.path.count + 1)
        return (folder.isEmpty ? "." : String(folder), url)
      }
  }

  /// The code of every module, with the folders that the plan does not have.
  private static let house: [(code: FlooredCode, unplanned: Set<String>)] = plan.modules.map { module in
    var unplanned: Set<String> = []
    let files = sources(of: module).compactMap { folder, url -> FlooredCode.File? in
      guard let floor = module.floors.firstIndex(of: folder), let text = try? Data(contentsOf: url) else {
        unplanned.insert(folder)
        return nil
      }
      return .init(path: "\(folder)/\(url.lastPathComponent)", floor: floor, names: SwiftNames([UInt8](text)))
    }
    return (FlooredCode(files: files), unplanned)
  }

  @Test(arguments: plan.modules.indices)
  func `nothing reaches upwards`(_ index: Int) {
    let module = Self.plan.modules[index]
    #expect(Self.house[index].unplanned == [], "add to \(module.root) in Sources/floors.txt")
    let code = Self.house[index].code
    #expect(Set(code.files.map(\.floor)) == Set(module.floors.indices), "a floor of \(module.root) is empty")
    #expect(code.arrowsUpwards(module.floors) == [])
  }

  @Test func `the plan has every module`() {
    #expect(Self.plan.modules.count == 6)
  }

  /// What a page can hold compiles where there is no Foundation; `.ci/embedded` compiles it so.
  @Test(arguments: [
    "Sources/AmbitionModel", "Sources/Scoring/FEEL", "Sources/Scoring", "Sources/ambitie/Telling",
  ])
  func `no page needs Foundation`(_ root: String) throws {
    let module = try #require(Self.plan.modules.first { $0.root == root })
    let files = Self.sources(of: module).map(\.url)
    #expect(files.count > 40)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("import Foundation"), "\(file.lastPathComponent)")
    }
  }

  @Test func `a reference upwards is caught`() {
    func arrows(_ low: String, _ high: String) -> [String] {
      let files = [("low/A.swift", low), ("high/B.swift", high)].enumerated().map {
        FlooredCode.File(path: $1.0, floor: $0, names: SwiftNames(Array($1.1.utf8)))
      }
      return FlooredCode(files: files).arrowsUpwards(["low", "high"])
    }
    let high = "struct Roof { static let tileCount = 3 }\nextension Wall { static let window = 1 }"
    let uses = ["let a: Roof", "func f() -> [Roof] { [] }", "let b = Roof()", "let c = Wall.window"]
    for use in uses {
      #expect(!arrows("struct Wall {}\nstruct Floor { \(use) }", high).isEmpty, "\(use)")
    }
    let fine = [
      "// Roof", "let a = \"Roof\"", "let a = \"\\(f(\"x\")) Roof\"", "let a = other.Roof", "enum Roof {}",
      "func f<Roof>(_ a: Roof) {}", "let a = #\"\"\"\n \" Roof\n\"\"\"#", "/* Roof */",
    ]
    for use in fine {
      #expect(arrows("struct Floor { \(use) }", high) == [], "\(use)")
    }
    #expect(arrows(high, "struct Floor { let a: Roof }") == [])
  }
}
