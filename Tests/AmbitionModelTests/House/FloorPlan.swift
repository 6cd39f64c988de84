/// The order in which the folders of a module lie above each other, as `Sources/floors.txt` has it.
struct FloorPlan {
  struct Module: Sendable {
    /// `Sources/AmbitionModel`.
    var root: String
    /// Folders in it, lowest first; `.` for the folder itself.
    var floors: [String]
  }

  private(set) var modules: [Module] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let name = line.drop { $0 == " " }
      if name.count == line.count {
        modules.append(Module(root: String(name), floors: []))
      } else if !name.isEmpty, !modules.isEmpty {
        modules[modules.count - 1].floors.append(String(name))
      }
    }
  }
}

/// The code of one module, by file, with the floor that each file is on.
struct FlooredCode {
  struct File {
    var path: String
    var floor: Int
    var names: SwiftNames
  }

  var files: [File]

  /// `Number/Rational.swift uses Rubric, which Rubric declares above it`, for every arrow upwards.
  ///
  /// A type counts when just one file of the module declares one of that name, and a member when it is named
  /// together with its type.
  func arrowsUpwards(_ floors: [String]) -> [String] {
    let types = places { $0.types }
    let nested = Set(files.flatMap { $0.names.hidden.subtracting($0.names.types) })
    let members = places { file in
      Set(file.members.flatMap { type, names in names.map { SwiftNames.Member(type: type, name: $0) } })
    }
    var arrows: [String] = []
    for file in files {
      func tell(_ name: String, _ other: Int) {
        guard files[other].floor > file.floor else { return }
        arrows.append("\(file.path) uses \(name), which \(floors[files[other].floor]) declares above it")
      }
      for name in file.names.used where !file.names.hidden.contains(name) && !nested.contains(name) {
        if let other = types[name].flatMap(\.self) { tell(name, other) }
      }
      for member in file.names.usedMembers where !file.names.hidden.contains(member.name) {
        if let other = members[member].flatMap(\.self) { tell("\(member.type).\(member.name)", other) }
      }
    }
    return Set(arrows).sorted()
  }

  /// The file that declares each name; `nil` for a name that several declare.
  private func places<Name: Hashable>(_ names: (SwiftNames) -> Set<Name>) -> [Name: Int?] {
    var places: [Name: Int?] = [:]
    for (index, file) in files.enumerated() {
      for name in names(file.names) {
        places[name] = places[name] == nil ? .some(index) : .some(nil)
      }
    }
    return places
  }
}
