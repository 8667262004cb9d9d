// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // `.ci/run` builds with warnings as errors; a user's newer compiler may warn without breaking.
  + (Context.environment["EXPLAIN_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let rainbow = Target.Dependency.product(name: "Rainbow", package: "Rainbow")
let textTable = Target.Dependency.product(name: "TextTable", package: "TextTable")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// One line per module, lowest floor first; a module imports only modules above its own line.
let modules: [(name: String, dependencies: [Target.Dependency])] = [
  ("CTerminal", []),
  ("Arithmetic", []),
  ("CKernels", []),
  ("LinearAlgebra", ["CKernels"]),
  ("Authoring", [yams]),
  ("TransformerModel", ["Arithmetic", "LinearAlgebra"]),
  ("Checkpoints", ["LinearAlgebra", "Authoring", "TransformerModel"]),
  ("DocumentModel", ["Arithmetic", "LinearAlgebra"]),
  (
    "LessonKit", ["Arithmetic", "LinearAlgebra", "Authoring", "DocumentModel", "TransformerModel"]
  ),
  ("Rendering", ["Arithmetic", "LinearAlgebra", "DocumentModel", textTable, rainbow]),
  (
    "ExplainCLI",
    [
      "CTerminal", "LinearAlgebra", "Authoring", "TransformerModel", "Checkpoints",
      "DocumentModel", "LessonKit", "Rendering", "LessonCatalog", argumentParser,
    ]
  ),
]

/// One line per test target: the module it tests and what else it needs.
let tests: [(name: String, dependencies: [Target.Dependency])] = [
  ("Arithmetic", ["LinearAlgebra"]),
  ("LinearAlgebra", []),
  ("Authoring", []),
  ("TransformerModel", ["LinearAlgebra"]),
  ("Checkpoints", ["LinearAlgebra", "Authoring", "TransformerModel", "LessonCatalog"]),
  (
    "LessonKit",
    [
      "Authoring", "Checkpoints", "DocumentModel", "LessonCatalog", "LinearAlgebra",
      "TransformerModel", yams,
    ]
  ),
  ("Rendering", ["Arithmetic", "DocumentModel", "LinearAlgebra"]),
  // The built binary is what this one drives.
  (
    "ExplainCLI",
    [
      argumentParser, "Authoring", "Checkpoints", "DocumentModel", "LessonCatalog", "LessonKit",
      "LinearAlgebra", "Rendering", "TransformerModel", "explain",
    ]
  ),
]

/// Files the tests read from the source tree; they are no resources of a bundle.
let testData: [String: [String]] = [
  "Checkpoints": [
    "ArrayFiles", "Goldens", "MiniLM", "Tiny", "Architectures/Goldens", "Fuzzing/README.md",
  ],
  "Rendering": ["Fixtures"],
  "ExplainCLI": ["Goldens", "ModelFolders/Goldens"],
]

let package = Package(
  name: "explain",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "explain", targets: ["explain"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/onevcat/Rainbow", exact: "4.2.2"),
    .package(url: "https://github.com/ordo-one/TextTable", exact: "0.0.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: modules.map { module in
    .target(name: module.name, dependencies: module.dependencies, swiftSettings: settings)
  }
    + tests.map { test in
      .testTarget(
        name: "\(test.name)Tests",
        dependencies: [.target(name: test.name), "TestSupport"] + test.dependencies,
        exclude: testData[test.name] ?? [],
        swiftSettings: settings)
    } + [
      .executableTarget(name: "explain", dependencies: ["ExplainCLI"], swiftSettings: settings),
      .target(
        name: "TestSupport", dependencies: ["LinearAlgebra", "TransformerModel"],
        swiftSettings: settings),

      // `Lessons/` lies inside this target's directory, so that adding, editing, renaming or
      // deleting a lesson runs the generator again; with the sources alone as its directory
      // SwiftPM keeps looking for a deleted file.
      .target(
        name: "LessonCatalog",
        dependencies: ["Authoring"],
        path: ".",
        exclude: ["README.md", "LICENSE", "Tests"]
          + (modules.map(\.name) + ["LessonPack", "EmbedLessons", "TestSupport", "explain"])
          .map { "Sources/\($0)" },
        sources: ["Sources/LessonCatalog"],
        swiftSettings: settings,
        plugins: ["EmbedLessons"]),
      .executableTarget(name: "LessonPack", swiftSettings: settings),
      .executableTarget(
        name: "Benchmarks", dependencies: ["LinearAlgebra", "TransformerModel"],
        path: "Tests/Benchmarks",
        exclude: [
          "README.md", "make_gpt2.py", "numpy_map.py", "torch_forward.py", "transformers_map.py",
          "transformers_next.py",
        ],
        swiftSettings: settings),
      .plugin(
        name: "EmbedLessons", capability: .buildTool(), dependencies: ["LessonPack"],
        path: "Sources/EmbedLessons"),
    ],
  swiftLanguageModes: [.v6]
)
