import Foundation

/// The commands that turn a learner's module into a worker, run in a folder that holds the sources.
struct CompilerCommands: Sendable {
  let toolchain: Toolchain
  let parts: InstalledParts
  /// Where the compiler keeps what it has read of C headers.
  let moduleCache: String

  /// What the learner's module is called, and its files.
  static let module = "Exercises"
  static let object = "Exercises.o"
  static let program = "worker"

  /// The file that starts the worker.
  ///
  /// Only the two names that it needs are imported, so that nothing that a learner declares can stand in
  /// for them.
  static let main = """
    import enum Exercises.Submission
    import enum Worker.Worker

    Worker.serve(Submission.self)

    """

  /// Compiles the module, whole, to one object.
  ///
  /// As a debug build, which is what learners run themselves: what is quick enough at home is quick enough here.
  /// The optimiser would take most of a class's time: a hand-in of five chapters compiles in half of it without.
  func module(of paths: [String]) -> [String] {
    compiler + Self.moduleOptions
      + [
        "-module-name", Self.module, "-emit-module", "-emit-module-path",
        "\(Self.module).swiftmodule",
      ]
      + ["-c", "-o", Self.object] + paths
  }

  /// Goes through the module as far as the compiler finds mistakes, and writes nothing worth having.
  func inspection(of paths: [String]) -> [String] {
    compiler + Self.inspectionOptions
      + ["-module-name", Self.module, "-o", "inspected.sil"] + paths
  }

  /// Compiles the file that starts the worker, against the learner's own module.
  ///
  /// Made once against the stubs it would carry what a compiler knows of them, such as that they throw.
  var start: [String] {
    compiler + ["-Onone", "-module-name", "WorkerMain", "-I", "."]
      + ["-c", "-o", "main.o", "main.swift"]
  }

  /// Links a program that needs no file of the system to run.
  var link: [String] {
    [toolchain.compiler, "-static-executable", "-use-ld=lld"]
      + ["-Xlinker", "--gc-sections", "-o", Self.program, "main.o", Self.object, "@objects.txt"]
      + parts.libraries.map { "-l\($0)" }
  }

  /// Finds the lines of source behind addresses of a linked program, innermost first, inlined calls included.
  func lines(of addresses: [String]) -> [String] {
    ["\(toolchain.root)/bin/llvm-symbolizer", "--obj=\(Self.program)", "--functions=none"]
      + addresses
  }

  /// The objects of the course, for the linker to read from a file.
  var objectList: String { parts.objects.map { "\"\($0)\"\n" }.joined() }

  /// The folders that these commands read; a compiler looks into `/proc` for where it is itself.
  var readable: [String] { [toolchain.root, parts.folder.path, "/proc"] }

  private var compiler: [String] {
    [toolchain.compiler] + Self.commonOptions
      + ["-module-cache-path", moduleCache, "-I", parts.modules]
      + parts.includes.flatMap { ["-I", $0] }
  }

  private static let commonOptions =
    ["-static-executable", "-swift-version", "6", "-suppress-warnings"]
    + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
      ["-enable-upcoming-feature", $0]
    }
  private static let moduleOptions =
    ["-Onone", "-gline-tables-only", "-wmo", "-parse-as-library"]
  private static let inspectionOptions = ["-Onone", "-wmo", "-parse-as-library", "-emit-sil"]

  /// The options of a module that becomes a program, without paths, for people to read.
  static let optionsOfModules = (commonOptions + moduleOptions).joined(separator: " ")
  /// The options of a module that is only looked through.
  static let optionsOfInspections = (commonOptions + inspectionOptions).joined(separator: " ")
}
