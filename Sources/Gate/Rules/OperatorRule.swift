import SwiftSyntax

/// Operators on types that are not the file's own, where other files can see them.
///
/// `func == (a: Int, b: Int)` would change every comparison in the module, the other exercises included.
struct OperatorRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let function = node.as(FunctionDeclSyntax.self), isOperator(function.name),
      !file.ownOperators.contains(function.name.text), !function.modifiers.hideFromOtherFiles,
      !mentionsOwnType(function, in: file)
    else { return nil }
    var context = function.parent
    while let current = context {
      if DeclaredNames.type(of: current) != nil || current.is(CodeBlockSyntax.self) { return nil }
      if let group = current.as(ExtensionDeclSyntax.self), isOwn(group, in: file) { return nil }
      context = current.parent
    }
    return
      "declares the operator \(function.name.text) for types that are not this file's own, which "
      + "changes it in every file; mark it fileprivate, or write a function with a name"
  }

  private func isOperator(_ name: TokenSyntax) -> Bool {
    switch name.tokenKind {
    case .binaryOperator, .prefixOperator, .postfixOperator: true
    default: false
    }
  }

  /// Whether a type of the file takes part, so that nobody else's values are concerned.
  private func mentionsOwnType(_ function: FunctionDeclSyntax, in file: ParsedFile) -> Bool {
    let parts = [
      Syntax(function.signature.parameterClause), function.genericParameterClause.map(Syntax.init),
      function.genericWhereClause.map(Syntax.init),
    ]
    return parts.compactMap { $0 }.contains { part in
      part.tokens(viewMode: .sourceAccurate).contains { file.ownTypes.contains($0.plainText) }
    }
  }

  private func isOwn(_ group: ExtensionDeclSyntax, in file: ParsedFile) -> Bool {
    file.owns(group) || group.modifiers.hideFromOtherFiles
  }
}
