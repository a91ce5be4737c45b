public import Checks
import Foundation
public import Gate

/// Reads what a compiled answer asks of other code, and what it offers to it.
///
///     let violations = try await ObjectAudit().violations(inObject: "Exercises.o")
///
/// The parse tree shows how something is spelt; the object file shows what it came to. Whatever the spelling, a call
/// of the C library is an undefined symbol, a replacement of somebody else's function is a defined one, and code
/// that runs before the program begins is a section. An object is compiled from a whole hand-in, so violations have
/// no line.
public struct ObjectAudit: Sendable {
  private let tools: ObjectTools
  private let symbols: SymbolRules

  /// Creates an audit.
  ///
  /// - Parameters:
  ///   - tools: The folder of `llvm-nm`, `llvm-objdump` and `swift-demangle`; nil to find them on the path.
  ///   - module: The module that the object was compiled as.
  ///   - exercises: The exercises of the course, which say what may be imported.
  public init(
    tools: String? = nil, module: String = "Exercises",
    exercises: [ExerciseSuite] = Catalogue.exercises
  ) {
    self.tools = ObjectTools(folder: tools)
    symbols = SymbolRules(
      module: module, allowedModules: Set(exercises.flatMap(\.allowedImports)))
  }

  /// What is in an object file that no answer needs, each once, in the order of the text.
  ///
  /// - Throws: `ObjectAuditError` where the file or the toolchain's programs are missing.
  public func violations(
    inObject path: String
  ) async throws(ObjectAuditError) -> [GateViolation] {
    let refused = try await tools.symbols(of: path).compactMap { symbol in
      symbols.reason(toRefuse: symbol).map { (symbol.name, $0) }
    }
    let names = await tools.readable(refused.map(\.0))
    var reasons = Set(zip(names, refused).map { "\($0) \($1.1)" }.map(EscapedName.text))
    for section in try await tools.sections(of: path) where Self.runsCode(section) {
      reasons.insert(
        "has code that runs before the program begins (\(section)), which no answer needs")
    }
    return reasons.sorted().map { GateViolation(line: 0, reason: $0) }
  }

  /// Whether the system runs what is in a section without being asked to.
  static func runsCode(_ section: String) -> Bool {
    [
      ".init", ".fini", ".preinit_array", ".ctors", ".dtors", "__mod_init_func", "__mod_term_func",
    ].contains { section.hasPrefix($0) }
  }
}

/// Why an object file could not be read, in a sentence for the person who has to act.
public enum ObjectAuditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A program of the toolchain cannot be started.
  case missingTool(String, reason: String)
  /// The file is missing or is no object file.
  case unreadable(String, reason: String)

  public var description: String {
    switch self {
    case .missingTool(let name, let reason):
      "\(name), which comes with Swift's toolchain, could not be started: \(reason). Is it on the path?"
    case .unreadable(let path, let reason):
      "The object file \(path) cannot be read: \(reason)."
    }
  }
}
