// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ambitie",
  products: [.executable(name: "ambitie", targets: ["ambitie"])],
  targets: [
    .target(name: "AmbitionModel", swiftSettings: strict),
    .target(name: "Scoring", dependencies: ["AmbitionModel"], swiftSettings: strict),
    .executableTarget(
      name: "ambitie", dependencies: ["AmbitionModel", "Scoring"], exclude: ["Templates", "Pages/Assets"],
      swiftSettings: strict, plugins: ["EmbedText"]),
    .plugin(name: "EmbedText", capability: .buildTool()),
    .target(
      name: "TestSupport", dependencies: ["AmbitionModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "AmbitionModelTests", dependencies: ["AmbitionModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["AmbitionModel", "Scoring", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AmbitieTests", dependencies: ["AmbitionModel", "Scoring", "ambitie", "TestSupport"],
      exclude: ["Goldens", "Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
