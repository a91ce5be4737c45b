import SwiftSyntax

/// What files declare for all others of the module.
///
///     let others = VisibleNames(in: handIn.sources)
///     let violations = Gate().violations(in: source, of: suite, beside: others)
///
/// A helper that is called `select` may stand in another answer's file, and whoever calls it calls nothing of the
/// system's. Names that are private, or that are declared inside a function, stay in their file.
public struct VisibleNames: Hashable, Sendable {
  /// The functions and the types, which can be called.
  private(set) var callable: Set<String> = []
  /// All of them, constants, variables and cases included.
  private(set) var all: Set<String> = []

  /// Reads files.
  ///
  /// - Complexity: Linear in their length.
  public init(in sources: [String] = []) {
    for source in sources { formUnion(VisibleNames(of: ParsedFile(source, allowedImports: []))) }
  }

  /// Reads a file that is parsed already.
  init(of file: ParsedFile) {
    for node in file.nodes where Self.isDeclaration(node) && Self.isVisible(node) {
      let names = DeclaredNames.names(of: node)
      if node.is(FunctionDeclSyntax.self) || DeclaredNames.type(of: node) != nil {
        callable.formUnion(names)
      }
      all.formUnion(names)
    }
  }

  /// Adds what other files declare.
  mutating func formUnion(_ others: VisibleNames) {
    callable.formUnion(others.callable)
    all.formUnion(others.all)
  }

  private static func isDeclaration(_ node: Syntax) -> Bool {
    switch node.kind {
    case .functionDecl, .typeAliasDecl, .enumCaseElement: true
    case .identifierPattern: node.parent?.is(PatternBindingSyntax.self) == true
    default: DeclaredNames.type(of: node) != nil
    }
  }

  /// Whether nothing around a declaration keeps it from other files.
  private static func isVisible(_ node: Syntax) -> Bool {
    var current: Syntax? = node
    while let place = current {
      if place.is(CodeBlockSyntax.self) || place.is(ClosureExprSyntax.self) { return false }
      if place.is(AccessorBlockSyntax.self) { return false }
      let modifiers = place.asProtocol((any WithModifiersSyntax).self)?.modifiers
      if modifiers?.hideFromOtherFiles == true { return false }
      current = place.parent
    }
    return true
  }
}

extension DeclModifierListSyntax {
  /// Whether one of them is `private` or `fileprivate`, of more than a setter.
  var hideFromOtherFiles: Bool {
    contains { ["private", "fileprivate"].contains($0.name.text) && $0.detail == nil }
  }
}
