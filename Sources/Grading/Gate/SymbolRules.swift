/// What an answer's object file may ask for and offer.
struct SymbolRules: Sendable {
  private let module: String
  private let allowedModules: Set<String>

  init(module: String, allowedModules: Set<String>) {
    self.module = Self.mangled(module)
    self.allowedModules = Self.standardModules.union(allowedModules).union([module])
  }

  /// Why a symbol is refused, to be read after its name; nil where it is not.
  func reason(toRefuse symbol: ObjectSymbol) -> String? {
    if symbol.isChosenAtStart {
      return "is code that runs before the program begins, which no answer needs"
    }
    if symbol.isUndefined { return mayBeUsed(symbol.name) ? nil : "is used, which no answer needs" }
    guard symbol.isStrong || symbol.isWeak else { return nil }
    let isOwn = symbol.isStrong ? isOwnStrong(symbol.name) : isOwnWeak(symbol.name)
    return isOwn ? nil : "is defined, in place of what others have under that name"
  }

  // MARK: - What is used

  private func mayBeUsed(_ name: String) -> Bool {
    let refused = name.hasPrefix("$s") ? Self.refusedParts : Self.refusedRuntime
    if refused.contains(where: name.contains) { return false }
    return name.hasPrefix("$s") ? mayBeUsed(mangled: name) : CLibrary.mayBeUsed(name)
  }

  /// Whether a Swift symbol belongs to the standard library or to a module that may be imported.
  private func mayBeUsed(mangled name: String) -> Bool {
    guard let first = name.firstMatch(of: /^\$s(\d+)/), let length = Int(first.1) else {
      return true
    }
    // The descriptor of an associated type begins with the type's name, not with a module's.
    if name.hasSuffix("Tl") || name.hasSuffix("Tn") { return true }
    let rest = name[first.range.upperBound...]
    return allowedModules.contains(String(rest.prefix(length)))
  }

  /// What the libraries that may be used have and no answer needs.
  private static let refusedParts = [
    "8readLine", "11CommandLine", "_typeByName", "_getTypeByMangledName", "contentsOfFile",
    "11FileManager", "10FileHandle", "11ProcessInfo", "10URLSession", "10Foundation7ProcessC",
    "10Foundation6ThreadC", "10Foundation6BundleC", "13unsafeBitCast",
  ]

  /// What the runtime of Swift has for its own libraries.
  private static let refusedRuntime = [
    "readLine_stdin", "ArgvArgc", "_stdlib_open", "_stdlib_read", "_stdlib_write", "_stdlib_close",
  ]

  private static let standardModules: Set = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "Glibc", "Musl",
    "Darwin",
    "Swift", "SwiftOnoneSupport", "_Concurrency", "_Builtin_float", "_FoundationCollections",
    "_RegexParser", "_StringProcessing", "RealModule",
  ]

  // MARK: - What is defined

  private func isOwnStrong(_ name: String) -> Bool {
    // An extension of another module's type has that type first and the module after it.
    (name.hasPrefix("$s") && name.contains(module)) || Self.isMadeByCompiler(name)
  }

  private func isOwnWeak(_ name: String) -> Bool {
    // Copies of generic code for the answer's types have the names of the libraries that they come from; a throw with
    // a type brings the way to its hook along.
    name.hasPrefix("$s") || Self.isMadeByCompiler(name) || name == "swift_willThrowTyped"
  }

  private static func isMadeByCompiler(_ name: String) -> Bool {
    [
      "symbolic ", "associated conformance ", "default associated ", "got.$s", "__swift_", "_swift",
      "get_", "objectdestroy", "block_", "keypath_", "flat unique ", "\u{1}l_", "__unnamed_",
      "DW.ref.", "__swift5_", "reflection ", "_TMP", "coro.", "async_",
    ].contains { name.hasPrefix($0) }
  }

  private static func mangled(_ module: String) -> String { "\(module.utf8.count)\(module)" }
}
