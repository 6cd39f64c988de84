// swift-tools-version: 6.3
import PackageDescription

/// Without these, a first build spends seconds on an index of the standard library and of Foundation, and a tenth of its
/// time on descriptions of variables for a debugger. Traces of a crash keep their lines; `AMBITIE_DEBUGGER=1 swift build`
/// keeps the variables too.
let quick: [String] =
  ["-index-ignore-system-modules"]
  + (Context.environment["AMBITIE_DEBUGGER"] == nil ? ["-Xfrontend", "-gline-tables-only"] : [])

/// Without the first each kind of dictionary and set is looked up by name when it is first used, among the conformances of all
/// that is linked: some 400,000 instructions each, a tenth of a start. The second leaves out what looks whether two changes of one
/// object overlap: every test does, in a debug build.
let quickToStart: [String] = [
  "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-enforce-exclusivity=unchecked",
]

let strict: [SwiftSetting] = [
  .unsafeFlags(quick),
  .unsafeFlags(quickToStart, .when(configuration: .release)),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What reads and computes is compiled as in a release, also for the tests: these count through thousands of answers, and
/// take a third of the time. Most of that comes of Swift's own passes; without LLVM's a first build is a tenth shorter, and the
/// tests are as quick.
let computing: [SwiftSetting] =
  strict
  + (Context.environment["AMBITIE_DEBUGGER"] == nil
    ? [.unsafeFlags(["-O", "-Xfrontend", "-disable-llvm-optzns"], .when(configuration: .debug))] : [])

/// The rooms of the house, lowest first: each may use those before it that it names, and no other.
let package = Package(
  name: "ambitie",
  // Int128, in which fractions are counted.
  platforms: [.macOS(.v15)],
  products: [.executable(name: "ambitie", targets: ["ambitie"])],
  targets: [
    .target(name: "AmbitionModel", swiftSettings: computing),
    .target(
      name: "FEEL", dependencies: ["AmbitionModel"], path: "Sources/Scoring/FEEL", swiftSettings: computing),
    .target(
      name: "Scoring", dependencies: ["AmbitionModel", "FEEL"], exclude: ["FEEL"], swiftSettings: computing),
    .target(
      name: "Formats", dependencies: ["AmbitionModel"], path: "Sources/ambitie/Formats", swiftSettings: strict
    ),
    .target(
      name: "Telling", dependencies: ["AmbitionModel", "FEEL", "Scoring", "Formats"],
      path: "Sources/ambitie/Telling",
      exclude: ["Assets"], swiftSettings: strict, plugins: ["EmbedText"]),
    .executableTarget(
      name: "ambitie", dependencies: ["AmbitionModel", "FEEL", "Scoring", "Formats", "Telling"],
      exclude: ["Formats", "Telling", "Templates"], swiftSettings: strict, plugins: ["EmbedText"]),
    .plugin(name: "EmbedText", capability: .buildTool()),
    .target(
      name: "TestSupport", dependencies: ["AmbitionModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "AmbitionModelTests", dependencies: ["AmbitionModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["AmbitionModel", "FEEL", "Scoring", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AmbitieTests",
      dependencies: ["AmbitionModel", "FEEL", "Scoring", "Formats", "Telling", "ambitie", "TestSupport"],
      exclude: ["Goldens", "Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
