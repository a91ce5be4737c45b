import SwiftSyntax

/// Names of the system, of the C library and of memory that no answer needs.
///
/// A name that the file declares, such as a parameter called `signal`, is its own, and one that another file of the
/// hand-in declares is the learner's too. Members are looked at only where they stand behind a module, as in
/// `Foundation.exit`, or have a name that is dangerous on any type. Functions of C have no labels; those whose names
/// values of the libraries have too, such as `time`, are refused where they are called.
struct NameRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let token = node.as(TokenSyntax.self), case .identifier = token.tokenKind else {
      return nil
    }
    let name = token.plainText
    let place = position(of: token)
    if place != .inModule, file.declaredNames.contains(name) { return nil }
    switch place {
    case .inModule: return reason(toRefuse: name)
    case .own:
      guard let reason = reason(toRefuse: name) else { return nil }
      return isTheLearners(token, in: file) ? nil : reason
    case .member: return RefusedNames.adviceForMember(name).map { "uses \(name), \($0)" }
    case .elsewhere: return nil
    }
  }

  private func reason(toRefuse name: String) -> String? {
    RefusedNames.advice(for: name).map { "uses \(name), \($0)" }
  }

  /// Whether a name that its file does not declare is no name of the system's all the same.
  private func isTheLearners(_ token: TokenSyntax, in file: ParsedFile) -> Bool {
    let name = token.plainText
    let call = call(of: token)
    if (call == nil ? file.others.all : file.others.callable).contains(name) { return true }
    guard CFunctions.isRefused(name) else { return false }
    if hasLabels(token, in: call) { return true }
    guard RefusedNames.commonWords.contains(name) else { return false }
    return call == nil || isInForeignExtension(token, in: file)
  }

  private enum Position {
    /// Found in a module that is named.
    case inModule
    /// Found by its name alone.
    case own
    /// Found in a value or a type.
    case member
    /// A label, or a declaration.
    case elsewhere
  }

  private func position(of token: TokenSyntax) -> Position {
    switch token.parent?.as(SyntaxEnum.self) {
    case .identifierType: return .own
    case .memberType(let type):
      return isModule(type.baseType.trimmedDescription) ? .inModule : .member
    case .declReferenceExpr(let reference):
      guard let access = reference.parent?.as(MemberAccessExprSyntax.self),
        access.declName == reference
      else { return reference.baseName == token ? .own : .elsewhere }
      return isModule(access.base?.trimmedDescription ?? "") ? .inModule : .member
    default: return .elsewhere
    }
  }

  /// The call of a function that a name alone stands for.
  private func call(of token: TokenSyntax) -> FunctionCallExprSyntax? {
    guard let reference = token.parent?.as(DeclReferenceExprSyntax.self),
      let call = reference.parent?.as(FunctionCallExprSyntax.self),
      call.calledExpression.id == reference.id
    else { return nil }
    return call
  }

  /// Whether a name has labels, in its call or by itself: `index(below: 3)`, `index(below:)`.
  private func hasLabels(_ token: TokenSyntax, in call: FunctionCallExprSyntax?) -> Bool {
    token.parent?.as(DeclReferenceExprSyntax.self)?.argumentNames != nil
      || call?.arguments.contains { $0.label != nil } == true
  }

  /// Whether a name stands in an extension of a type that is not the file's own, among whose members it may be.
  private func isInForeignExtension(_ token: TokenSyntax, in file: ParsedFile) -> Bool {
    var context = token.parent
    while let current = context {
      if DeclaredNames.type(of: current) != nil { return false }
      if let group = current.as(ExtensionDeclSyntax.self) { return !file.owns(group) }
      context = current.parent
    }
    return false
  }

  private func isModule(_ name: String) -> Bool {
    ["Foundation", "FoundationEssentials", "Glibc", "Swift"].contains(name)
  }
}
