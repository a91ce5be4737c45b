import SwiftSyntax

/// The names that a node declares.
enum DeclaredNames {
  /// Every name that a node declares, without backticks.
  static func names(of node: Syntax) -> [String] {
    if let named = node.asProtocol((any NamedDeclSyntax).self) { return [named.name.plainText] }
    return switch node.as(SyntaxEnum.self) {
    case .identifierPattern(let pattern): [pattern.identifier.plainText] + wrapper(of: pattern)
    case .functionParameter(let parameter): names(parameter.firstName, parameter.secondName)
    case .closureParameter(let parameter): names(parameter.firstName, parameter.secondName)
    case .closureShorthandParameter(let parameter): [parameter.name.plainText]
    case .closureCapture(let capture): [capture.name.plainText]
    case .enumCaseElement(let element): [element.name.plainText]
    case .enumCaseParameter(let parameter): names(parameter.firstName, parameter.secondName)
    case .genericParameter(let parameter): [parameter.name.plainText]
    case .accessorParameters(let parameters): [parameters.name.plainText]
    case .labeledStmt(let statement): [statement.label.plainText]
    case .tupleTypeElement(let element): names(element.firstName, element.secondName)
    case .labeledExpr(let element) where element.parent?.parent?.is(TupleExprSyntax.self) == true:
      names(element.label, nil)
    default: []
    }
  }

  /// The type that a node declares.
  static func type(of node: Syntax) -> String? {
    switch node.kind {
    case .structDecl, .classDecl, .enumDecl, .actorDecl, .protocolDecl:
      node.asProtocol((any NamedDeclSyntax).self)?.name.plainText
    default: nil
    }
  }

  /// The storage that a property wrapper declares: `_value` for `value`.
  private static func wrapper(of pattern: IdentifierPatternSyntax) -> [String] {
    guard let variable = pattern.parent?.parent?.parent?.as(VariableDeclSyntax.self),
      !variable.attributes.isEmpty
    else { return [] }
    return ["_" + pattern.identifier.plainText]
  }

  private static func names(_ first: TokenSyntax?, _ second: TokenSyntax?) -> [String] {
    [first, second].compactMap { $0?.plainText }
  }
}

extension TokenSyntax {
  /// The text, without the backticks of an escaped name.
  var plainText: String { identifier?.name ?? text }
}
