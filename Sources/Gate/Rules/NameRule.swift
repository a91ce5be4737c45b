import SwiftSyntax

/// Names of the system and of memory that no answer needs.
///
/// A name that the file declares, such as a parameter called `signal`, is its own. Members are looked at only
/// where they stand behind a module, as in `Foundation.exit`, or have a name that is dangerous on any type. Names
/// that are common words, such as `time`, are refused where they are called.
struct NameRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let token = node.as(TokenSyntax.self), case .identifier = token.tokenKind else {
      return nil
    }
    let name = token.plainText
    guard !file.declaredNames.contains(name) else { return nil }
    switch position(of: token) {
    case .own:
      if RefusedNames.commonWords.contains(name), !isCalled(token) { return nil }
      return RefusedNames.advice(for: name).map { "uses \(name), \($0)" }
    case .member: return RefusedNames.adviceForMember(name).map { "uses \(name), \($0)" }
    case .elsewhere: return nil
    }
  }

  private enum Position {
    /// Found by its name alone, or in a module.
    case own
    /// Found in a value or a type.
    case member
    /// A label, or a declaration.
    case elsewhere
  }

  private func position(of token: TokenSyntax) -> Position {
    switch token.parent?.as(SyntaxEnum.self) {
    case .identifierType: return .own
    case .memberType(let type): return isModule(type.baseType.trimmedDescription) ? .own : .member
    case .declReferenceExpr(let reference):
      guard let access = reference.parent?.as(MemberAccessExprSyntax.self),
        access.declName == reference
      else { return reference.baseName == token ? .own : .elsewhere }
      return isModule(access.base?.trimmedDescription ?? "") ? .own : .member
    default: return .elsewhere
    }
  }

  private func isCalled(_ token: TokenSyntax) -> Bool {
    guard let reference = token.parent?.as(DeclReferenceExprSyntax.self) else { return false }
    let callee =
      reference.parent?.as(MemberAccessExprSyntax.self).map(Syntax.init) ?? Syntax(reference)
    return callee.parent?.as(FunctionCallExprSyntax.self)?.calledExpression.id == callee.id
  }

  private func isModule(_ name: String) -> Bool {
    ["Foundation", "FoundationEssentials", "Glibc", "Swift"].contains(name)
  }
}
