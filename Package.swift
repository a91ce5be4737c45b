// swift-tools-version: 6.3
import Foundation
import PackageDescription

// Code that computes is optimised in debug builds too, so that a plain `swift test` is fast. Whole-module
// compilation specialises generic code within a module; a debug build accepts it only with batch mode off.
let optimised: [SwiftSetting] = [
  .unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"])
]

// The rooms with the most files compile file by file instead: both processors work, what rests on them need not
// wait, and a change compiles little. Their loops are calls through protocols, which whole-module compilation
// does not speed up much: examinations take a tenth longer.
let optimisedByFile: [SwiftSetting] = [.unsafeFlags(["-O"])]

// The compiler's own parser comes with the toolchain as libraries, in the folder `host`. They belong to one
// compiler, so they are taken from the toolchain that is reading this file: the one whose library it has loaded.
let compilerLibraries: String = {
  #if os(Linux)
  // The system hands this file out in parts, and Foundation takes the first for all of it.
  var library = "/usr/lib/swift/pm/ManifestAPI/"
  var line: UnsafeMutablePointer<CChar>?
  var room = 0
  let maps = fopen("/proc/self/maps", "r")
  while let maps, getline(&line, &room, maps) > 0, let text = line.map({ String(cString: $0) }) {
    guard text.contains("/pm/ManifestAPI/"), let path = text.range(of: "/") else { continue }
    library = text[path.lowerBound...].trimmingCharacters(in: .newlines)
    break
  }
  #else
  var place = Dl_info()
  dladdr(unsafeBitCast(Package.self, to: UnsafeRawPointer.self), &place)
  let library = String(cString: place.dli_fname)
  #endif
  return URL(fileURLWithPath: library).appending(path: "../../../host").standardized.path
}()

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "bellwork",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bellwork", targets: ["bellwork"]),
    .executable(name: "bellwork-calibrate", targets: ["bellwork-calibrate"]),
    .executable(name: "bellwork-gate", targets: ["bellwork-gate"]),
    .executable(name: "bellwork-grade", targets: ["bellwork-grade"]),
    .executable(name: "bellwork-worker", targets: ["bellwork-worker"]),
    .executable(name: "bellwork-debug", targets: ["bellwork-debug"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.0")),
    .package(url: "https://github.com/apple/swift-numerics", .upToNextMinor(from: "1.1.0")),
    .package(url: "https://github.com/apple/swift-system", .upToNextMinor(from: "1.8.0")),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
    .package(
      url: "https://github.com/hummingbird-project/swift-mustache", .upToNextMinor(from: "2.1.0")),
    .package(url: "https://github.com/swiftlang/swift-subprocess", .upToNextMinor(from: "1.0.0")),
  ],
  targets: [
    // MARK: - The problem: processes and worlds

    .target(
      name: "DecisionProcesses", dependencies: [realModule], swiftSettings: optimised),
    .target(
      name: "Environments",
      dependencies: ["DecisionProcesses", realModule],
      swiftSettings: optimised),
    .target(
      name: "Robotics",
      dependencies: ["DecisionProcesses", realModule],
      swiftSettings: optimised),

    // MARK: - The reference: exact answers, exploration, learning

    .target(
      name: "DynamicProgramming",
      dependencies: ["DecisionProcesses", realModule],
      swiftSettings: optimised),
    .target(
      name: "Exploration",
      dependencies: ["DecisionProcesses", realModule],
      swiftSettings: optimised),
    .target(
      name: "TabularLearning",
      dependencies: ["DecisionProcesses", "DynamicProgramming", "Exploration"],
      swiftSettings: optimised),
    .target(
      name: "LinearLearning",
      dependencies: ["DecisionProcesses", "Exploration", "TabularLearning"],
      swiftSettings: optimised),

    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
    .target(name: "CNeuralKernels", cSettings: [.unsafeFlags(["-O3"])]),
    .target(
      name: "NeuralNetworks",
      dependencies: ["CNeuralKernels", "COpenBLAS", "DecisionProcesses", realModule],
      swiftSettings: optimised),

    .target(
      name: "DeepQLearning",
      dependencies: [
        "DecisionProcesses", "Exploration", "LinearLearning", "NeuralNetworks", "TabularLearning",
        realModule,
      ],
      swiftSettings: optimised),

    // MARK: - Measuring and showing

    .target(
      name: "Statistics", dependencies: ["DecisionProcesses", realModule],
      swiftSettings: optimised),
    .systemLibrary(
      name: "GnuplotIostream",
      providers: [
        .apt([
          "gnuplot-nox", "libgnuplot-iostream-dev", "libboost-iostreams-dev",
          "libboost-system-dev", "libboost-filesystem-dev",
        ]),
        .brew(["gnuplot", "boost"]),
      ]),
    .target(
      name: "CGnuplot",
      dependencies: ["GnuplotIostream"],
      cxxSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [
        .linkedLibrary("boost_iostreams"), .linkedLibrary("boost_system"),
        .linkedLibrary("boost_filesystem"),
      ]),
    .target(name: "Plotting", dependencies: ["CGnuplot"]),
    .target(
      name: "Diagnostics",
      dependencies: [
        "DecisionProcesses", "DynamicProgramming", "Statistics", "TabularLearning", realModule,
      ],
      swiftSettings: optimised),
    .target(
      name: "Datasets",
      dependencies: ["DecisionProcesses", "Environments"],
      swiftSettings: optimised),
    // How many runs are carried out, and not what is run.
    .target(name: "Engines", dependencies: ["DecisionProcesses", subprocess, systemPackage]),
    .target(
      name: "Experiments",
      dependencies: [
        "Datasets", "DecisionProcesses", "DeepQLearning", "Diagnostics", "DynamicProgramming",
        "Engines", "Environments", "Exploration", "LinearLearning", "NeuralNetworks", "Plotting",
        "Robotics", "Statistics", "TabularLearning", realModule,
      ],
      swiftSettings: optimised),
    .target(name: "CPeers", cSettings: [.unsafeFlags(["-O3"])]),
    .target(
      name: "Benchmarks",
      dependencies: [
        "CNeuralKernels", "COpenBLAS", "CPeers", "DecisionProcesses", "DeepQLearning",
        "DynamicProgramming", "Environments", "Exploration", "NeuralNetworks", "Robotics",
        "TabularLearning",
      ],
      swiftSettings: optimised),

    // MARK: - The course: contracts, checks, judging

    .target(name: "Wire", swiftSettings: optimised),
    .target(
      name: "Coursework",
      dependencies: ["DecisionProcesses", "Environments", "Robotics", "Wire"],
      swiftSettings: optimisedByFile),
    .target(
      name: "Checks",
      dependencies: [
        "Coursework", "DecisionProcesses", "DynamicProgramming", "Environments", "Exploration",
        "LinearLearning", "Robotics", "Statistics", "TabularLearning", "Wire", realModule,
      ],
      swiftSettings: optimisedByFile),
    // What students do not get: nothing that they run rests on it.
    .target(
      name: "HiddenChecks",
      dependencies: ["Checks", "Coursework", "DecisionProcesses"],
      swiftSettings: optimisedByFile),
    .target(
      name: "Calibration",
      dependencies: [
        "Checks", "Coursework", "DecisionProcesses", "DeepQLearning", "DynamicProgramming",
        "Environments", "Exploration", "HiddenChecks", "LinearLearning", "NeuralNetworks",
        "Robotics", "Statistics", "TabularLearning", realModule,
      ],
      swiftSettings: optimisedByFile),
    .target(
      name: "Judging",
      dependencies: ["Checks", "Coursework", "Wire", subprocess, systemPackage],
      swiftSettings: optimisedByFile),
    .target(
      name: "CourseFigures",
      dependencies: [
        "Checks", "Coursework", "DecisionProcesses", "DeepQLearning", "Diagnostics",
        "DynamicProgramming", "Environments", "Experiments", "Exploration", "LinearLearning",
        "NeuralNetworks", "Plotting", "Robotics", "Statistics", "TabularLearning", realModule,
      ],
      swiftSettings: optimisedByFile),
    .target(
      name: "Gate",
      dependencies: ["Checks", "Coursework"],
      swiftSettings: optimised,
      linkerSettings: [
        .linkedLibrary("SwiftParser"), .linkedLibrary("SwiftSyntax"),
        .unsafeFlags(["-L", compilerLibraries, "-Xlinker", "-rpath", "-Xlinker", compilerLibraries]
        ),
      ]),
    .target(
      name: "Workspace",
      dependencies: [
        "Checks", "Coursework", "DecisionProcesses", "Gate", subprocess, systemPackage,
      ]),

    // MARK: - Grading strangers' code

    .executableTarget(name: "bellwork-gate", dependencies: ["Gate"]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // The launcher and its probe are C and complete in one file: they need no runtime of Swift's, and start
    // in a millisecond or two.
    .systemLibrary(
      name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .executableTarget(
      name: "bellwork-jail",
      dependencies: [.target(name: "CSeccomp", condition: .when(platforms: [.linux]))],
      cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [
        .linkedLibrary("seccomp", .when(platforms: [.linux])),
        .unsafeFlags(["-nostartfiles", "-static-executable"], .when(platforms: [.linux])),
      ]),
    .executableTarget(
      name: "bellwork-probe",
      linkerSettings: [
        .unsafeFlags(["-nostartfiles", "-static-executable"], .when(platforms: [.linux]))
      ]),
    .target(
      name: "Grading",
      dependencies: [
        "CArchive", "CCrypto", "Checks", "CourseFigures", "Coursework", "DecisionProcesses",
        "Engines",
        "Gate", "HiddenChecks", "Judging", "Plotting", "Workspace", grdb, mustache, subprocess,
        systemPackage,
      ],
      swiftSettings: optimisedByFile),

    // MARK: - The learner's tree and the model answers

    .target(
      name: "Exercises",
      dependencies: ["Coursework", "DecisionProcesses", "Environments"],
      path: "Exercises",
      exclude: [
        "01-Bellman/README.md", "02-Tabular/README.md", "03-Exploration/README.md",
        "04-Convergence/README.md", "05-Bias/README.md", "06-Approximation/README.md",
        "07-DQN/README.md", "08-BetterDQN/README.md", "09-Diagnosis/README.md",
        "10-Robotics/README.md",
      ]),
    .target(
      name: "Solutions",
      dependencies: ["Coursework", "DecisionProcesses", "Environments"],
      path: "Solutions"),

    // MARK: - Programs

    .target(name: "CWorkerRuntime"),
    .target(name: "Worker", dependencies: ["CWorkerRuntime", "Coursework", "Wire"]),
    .executableTarget(name: "bellwork-worker", dependencies: ["Exercises", "Worker"]),
    .executableTarget(name: "bellwork-worker-solutions", dependencies: ["Solutions", "Worker"]),
    .executableTarget(name: "bellwork-debug", dependencies: ["Checks", "Exercises"]),
    .target(
      name: "CommandSupport",
      dependencies: [
        "Checks", "Datasets", "Diagnostics", "Engines", "Environments", "Experiments", "Plotting",
        "Workspace", argumentParser,
      ]),
    .executableTarget(
      name: "bellwork-calibrate",
      dependencies: [
        "Calibration", "Checks", "CommandSupport", "Coursework", "Experiments", "Plotting",
        "Solutions", "Workspace", argumentParser,
      ]),
    .executableTarget(
      name: "bellwork-grade",
      dependencies: [
        "Checks", "CommandSupport", "Coursework", "Engines", "Grading", "Judging", "Workspace",
        argumentParser,
      ]),
    .executableTarget(
      name: "bellwork",
      dependencies: [
        "Benchmarks", "Checks", "CommandSupport", "CourseFigures", "Coursework", "Datasets",
        "Diagnostics", "Engines", "Environments", "Experiments", "Judging", "Plotting",
        "Statistics", "TabularLearning", "Workspace", argumentParser, subprocess, systemPackage,
      ]),

    // MARK: - Tests

    .target(
      name: "TestSupport",
      dependencies: ["DecisionProcesses", "Environments"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "ExerciseTests",
      dependencies: [
        "Checks", "Coursework", "Judging", "TestSupport", "Workspace", "bellwork-worker",
        "bellwork-worker-solutions",
      ]),
    .testTarget(
      name: "DecisionProcessesTests",
      dependencies: ["DecisionProcesses", "Environments", "TestSupport"]),
    .testTarget(
      name: "EnvironmentsTests",
      dependencies: ["DecisionProcesses", "DynamicProgramming", "Environments", "TestSupport"]),
    .testTarget(
      name: "RoboticsTests",
      dependencies: ["DecisionProcesses", "Robotics", "TestSupport", realModule]),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["Datasets", "DecisionProcesses", "Environments", "TestSupport"]),
    .testTarget(
      name: "DynamicProgrammingTests",
      dependencies: ["DecisionProcesses", "DynamicProgramming", "Environments", "TestSupport"]),
    .testTarget(
      name: "ExplorationTests",
      dependencies: [
        "DecisionProcesses", "Exploration", "Statistics", "TestSupport", realModule,
      ]),
    .testTarget(
      name: "TabularLearningTests",
      dependencies: [
        "DecisionProcesses", "DynamicProgramming", "Environments", "Exploration", "Statistics",
        "TabularLearning", "TestSupport",
      ]),
    .testTarget(
      name: "LinearLearningTests",
      dependencies: [
        "CAllocationCount", "DecisionProcesses", "Environments", "LinearLearning",
        "TabularLearning",
        "TestSupport",
      ]),
    .testTarget(
      name: "NeuralNetworksTests",
      dependencies: ["CNeuralKernels", "DecisionProcesses", "NeuralNetworks", "TestSupport"]),
    .target(
      name: "CAllocationCount", path: "Tests/AllocationCount", cSettings: [.unsafeFlags(["-O2"])]),
    .testTarget(
      name: "DeepQLearningTests",
      dependencies: [
        "CAllocationCount", "DecisionProcesses", "DeepQLearning", "Environments", "Exploration",
        "LinearLearning", "NeuralNetworks", "Statistics", "TabularLearning", "TestSupport",
      ]),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: [
        "Benchmarks", "DecisionProcesses", "DynamicProgramming", "Environments", "TestSupport",
      ]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["DecisionProcesses", "Statistics", "TestSupport"]),
    .testTarget(name: "EnginesTests", dependencies: ["Engines"]),
    .target(name: "SlurmSupport", path: "Tests/SlurmSupport"),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting"]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: [
        "CAllocationCount", "DecisionProcesses", "Diagnostics", "DynamicProgramming",
        "Environments", "Experiments", "Exploration", "Statistics", "TabularLearning",
        "TestSupport",
      ]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Datasets", "DecisionProcesses", "DeepQLearning", "Diagnostics", "DynamicProgramming",
        "Engines", "Environments", "Experiments", "Exploration", "LinearLearning", "NeuralNetworks",
        "Plotting", "Robotics", "Statistics", "TabularLearning", "TestSupport",
      ]),
    .testTarget(name: "WireTests", dependencies: ["DecisionProcesses", "TestSupport", "Wire"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "Calibration", "Checks", "Coursework", "DecisionProcesses", "HiddenChecks", "Solutions",
        "Statistics", "TestSupport", "Wire", realModule,
      ]),
    .testTarget(
      name: "CalibrationTests",
      dependencies: ["Calibration", "Checks", "Coursework", "Solutions", "TestSupport"]),
    .testTarget(
      name: "CourseFiguresTests",
      dependencies: [
        "Checks", "CourseFigures", "Coursework", "DecisionProcesses", "Plotting", "Solutions",
      ]),
    .executableTarget(
      name: "hostile-worker",
      dependencies: ["Coursework", "Solutions", "Wire", "Worker"],
      path: "Tests/HostileWorker"),
    .testTarget(
      name: "JudgingTests",
      dependencies: ["Checks", "Coursework", "Judging", "Wire", "hostile-worker"]),
    .target(
      name: "GradingSamples",
      dependencies: ["Checks", "Coursework", "DecisionProcesses", "Grading"],
      path: "Tests/GradingSamples"),
    .executableTarget(
      name: "book-keeper", dependencies: ["Grading", "GradingSamples"], path: "Tests/BookKeeper"),
    .executableTarget(name: "constrain", path: "Tests/Constrain"),
    .executableTarget(
      name: "hostile-program", path: "Tests/HostileProgram",
      linkerSettings: [
        .unsafeFlags(["-nostartfiles", "-static-executable"], .when(platforms: [.linux]))
      ]),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "Checks", "Coursework", "DecisionProcesses", "Engines", "Gate", "Grading", "GradingSamples",
        "HiddenChecks", "Judging", "Plotting", "SlurmSupport", "TestSupport", "Workspace",
        "bellwork-gate",
        "bellwork-grade", "bellwork-jail", "bellwork-probe", "bellwork-worker-solutions",
        "book-keeper", "constrain", "hostile-program", "hostile-worker", grdb,
        .target(name: "CSeccomp", condition: .when(platforms: [.linux])),
      ],
      exclude: ["Banks", "Gate/Accepted", "Gate/Refused"]),
    .testTarget(
      name: "BellworkTests",
      dependencies: [
        "Checks", "CommandSupport", "HiddenChecks", "SlurmSupport", "TestSupport", "Workspace",
        "bellwork", "bellwork-calibrate", argumentParser,
      ]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// The student edition, which `bellwork release` writes, leaves out folders: what is not there is no part of
// the package.
let absent = Set(
  package.targets.filter {
    let folder = $0.path ?? ($0.type == .test ? "Tests/" : "Sources/") + $0.name
    return !FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + folder)
  }.map(\.name))
if !absent.isEmpty {
  package.targets.removeAll { absent.contains($0.name) }
  package.products.removeAll { absent.contains($0.name) }
  var used: Set<String> = []
  for target in package.targets {
    target.dependencies.removeAll {
      if case .byNameItem(let name, _) = $0 { absent.contains(name) } else { false }
    }
    for case .productItem(_, let name?, _, _) in target.dependencies { used.insert(name) }
  }
  package.dependencies.removeAll {
    if case .sourceControl(_, let location, _) = $0.kind {
      !used.contains(String(location.split(separator: "/").last ?? ""))
    } else {
      false
    }
  }
}

for target in package.targets
where ![
  "CAllocationCount", "CArchive", "CCrypto", "CGnuplot", "CNeuralKernels", "COpenBLAS", "CPeers",
  "CSeccomp", "CWorkerRuntime", "GnuplotIostream", "bellwork-jail", "bellwork-probe", "constrain",
  "hostile-program",
].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      // Whoever uses the gate has to find the parser that the gate uses.
      .unsafeFlags(["-I", compilerLibraries]),
    ]
}
