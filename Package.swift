// swift-tools-version: 6.2
import PackageDescription

// Who may import whom: Sources/ARCHITECTURE.md. The build refuses an import that is not listed
// here (`--explicit-target-dependency-import-check error`), and a tidy test says the same.
let package = Package(
  name: "right-to-challenge",
  products: [
    .executable(name: "r2c", targets: ["r2c"]),
    .library(name: "Statechart", targets: ["Statechart"]),
    .library(name: "Terms", targets: ["Terms"]),
    .library(name: "Terminal", targets: ["Terminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Statechart"),
    .target(name: "Terms"),
    .target(name: "ChallengeCore", dependencies: ["Statechart", "Terms"]),
    .target(
      name: "WorkflowFiles",
      dependencies: [
        "ChallengeCore", "Statechart", "Terms", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "CaseStorage",
      dependencies: [
        "ChallengeCore", "Statechart", "Terms", "CLibCrypto",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Casework",
      dependencies: ["ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage"]),
    .target(
      name: "Wording",
      dependencies: [
        "ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage", "Casework",
      ]),
    .target(name: "Reporting", dependencies: ["ChallengeCore", "Terms", "Casework", "Wording"]),
    .target(
      name: "Correspondence",
      dependencies: ["ChallengeCore", "Terms", "Casework", "Wording", "CZlib"]),
    .target(name: "Terminal", exclude: ["Width/generate-width-tables.py", "README.md"]),
    .target(
      name: "CaseDesk", dependencies: ["ChallengeCore", "Terms", "Casework", "Wording", "Terminal"]
    ),
    .executableTarget(
      name: "r2c",
      dependencies: [
        "ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage", "Casework",
        "Wording", "Reporting", "Correspondence", "Terminal", "CaseDesk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["r2c.1"]),
    .executableTarget(
      name: "terminal-example", dependencies: ["Terminal"], path: "Sources/TerminalExample"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage", "Casework",
        "Terminal",
      ],
      path: "Tests/Benchmarks", exclude: ["reference"]),
    .testTarget(name: "StatechartTests", dependencies: ["Statechart"]),
    .testTarget(name: "TermsTests", dependencies: ["Terms"]),
    .testTarget(
      name: "ChallengeCoreTests", dependencies: ["ChallengeCore", "Statechart", "Terms"]),
    .testTarget(
      name: "WorkflowFilesTests",
      dependencies: ["WorkflowFiles", "ChallengeCore", "Statechart", "Terms"]),
    .testTarget(
      name: "CaseStorageTests",
      dependencies: [
        "CaseStorage", "ChallengeCore", "Statechart", "Terms",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Golden"]),
    .testTarget(
      name: "CaseworkTests",
      dependencies: ["Casework", "CaseStorage", "WorkflowFiles", "ChallengeCore", "Terms"],
      exclude: ["Golden"]),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Wording", "Casework", "CaseStorage", "WorkflowFiles", "ChallengeCore", "Statechart",
        "Terms",
      ], exclude: ["Words"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Wording", "Casework", "CaseStorage", "WorkflowFiles", "ChallengeCore",
        "Terms",
      ], exclude: ["Golden", "Outside"]),
    .testTarget(
      name: "CorrespondenceTests",
      dependencies: [
        "Correspondence", "Wording", "Casework", "CaseStorage", "WorkflowFiles", "ChallengeCore",
        "Terms",
      ]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "terminal-example"],
      exclude: ["Vectors", "Outside"]),
    .testTarget(
      name: "CaseDeskTests",
      dependencies: [
        "CaseDesk", "Reporting", "Terminal", "Wording", "Casework", "CaseStorage", "WorkflowFiles",
        "ChallengeCore", "Terms",
      ], exclude: ["Golden"]),
    .testTarget(name: "ProgramTests", dependencies: ["r2c"], exclude: ["Shims"]),
    .testTarget(name: "TidyTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
}
