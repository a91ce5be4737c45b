public import Checks
import Foundation
public import Gate

/// Reads what a compiled answer asks of other code, and what it offers to it.
///
///     let violations = try await ObjectAudit().violations(inObject: "Exercises.o", in: jail)
///
/// The parse tree shows how something is spelt; the object file shows what it came to. Whatever the spelling, a call
/// of the C library is an undefined symbol, a replacement of somebody else's function is a defined one, and code
/// that runs before the program begins is a section. An object is compiled from a whole hand-in, so violations have
/// no line.
public struct ObjectAudit: Sendable {
  /// The folder of the toolchain's programs; nil for that of the compiler on the path.
  private let tools: String?
  private let symbols: SymbolRules

  /// Creates an audit.
  ///
  /// - Parameters:
  ///   - tools: The folder of `llvm-nm`, `llvm-objdump` and `swift-demangle`; nil for that of the compiler on the path.
  ///   - module: The module that the object was compiled as.
  ///   - exercises: The exercises of the course, which say what may be imported.
  public init(
    tools: String? = nil, module: String = "Exercises",
    exercises: [ExerciseSuite] = Catalogue.exercises
  ) {
    self.tools = tools
    symbols = SymbolRules(
      module: module, allowedModules: Set(exercises.flatMap(\.allowedImports)))
  }

  /// What is in an object file that no answer needs, each once, in the order of the text.
  ///
  /// - Parameters:
  ///   - path: The object file.
  ///   - jail: Where the toolchain's programs read it; its user may.
  /// - Returns: The violations, none of which has a line.
  /// - Throws: `ObjectAuditError` where the file or the toolchain's programs are missing.
  public func violations(
    inObject path: String, in jail: Jail
  ) async throws(ObjectAuditError) -> [GateViolation] {
    let tools = ObjectTools(folder: try folder(), jail: jail)
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

  private func folder() throws(ObjectAuditError) -> String {
    if let tools { return tools }
    do {
      return "\(try Toolchain().root)/bin"
    } catch {
      throw .missingTool("swiftc", reason: "\(error)")
    }
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
