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
  static let start = "start.o"
  static let course = "course.o"
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
      + ["-module-name", Self.module, "-c", "-o", Self.object] + paths
  }

  /// Goes through the module as far as the compiler finds mistakes, and writes nothing worth having.
  func inspection(of paths: [String]) -> [String] {
    compiler + Self.inspectionOptions
      + ["-module-name", Self.module, "-o", "inspected.sil"] + paths
  }

  /// What is made of the course once, for all workers: the object that starts them, and the course's own as one.
  ///
  /// The start is compiled against the stubs. Unoptimised, it holds nothing of them but the names of the workbook and
  /// of its conformance, which are the same in every hand-in. An optimiser would put into it what it knows of the
  /// stubs, such as that they throw.
  ///
  /// One object is linked sooner than hundreds, and without what debuggers read a worker is half as large.
  func foundation(of paths: [String]) -> [[String]] {
    let bin = "\(toolchain.root)/bin"
    return [
      compiler + ["-Onone", "-wmo", "-parse-as-library", "-module-name", Self.module]
        + ["-emit-module", "-emit-module-path", "\(Self.module).swiftmodule"] + paths,
      compiler + ["-Onone", "-module-name", "WorkerMain", "-I", "."]
        + ["-c", "-o", Self.start, "main.swift"],
      ["\(bin)/ld.lld", "-r", "-o", Self.course, "@objects.txt"],
      ["\(bin)/llvm-objcopy", "--strip-debug", "--remove-section=.swift_ast", Self.course],
    ]
  }

  /// Links a program that needs no file of the system to run.
  ///
  /// The learner's object comes first: beside it the linker's driver keeps its list of libraries.
  var link: [String] {
    [toolchain.compiler, "-static-executable", "-use-ld=lld"]
      + ["-Xlinker", "--gc-sections", "-o", Self.program]
      + [Self.object, parts.start.path, parts.course.path]
  }

  /// Finds the lines of source behind addresses of a linked program, innermost first, inlined calls included.
  func lines(of addresses: [String]) -> [String] {
    ["\(toolchain.root)/bin/llvm-symbolizer", "--obj=\(Self.program)", "--functions=none"]
      + addresses
  }

  /// The files that the foundation is made of, beside the stubs.
  var foundationFiles: [String: String] {
    ["main.swift": Self.main, "objects.txt": parts.objects.map { "\"\($0)\"\n" }.joined()]
  }

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
