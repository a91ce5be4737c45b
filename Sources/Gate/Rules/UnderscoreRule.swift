import SwiftSyntax

/// Names with a leading underscore that the file does not declare: the inside of the standard library.
struct UnderscoreRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let token = node.as(TokenSyntax.self), case .identifier = token.tokenKind else {
      return nil
    }
    let name = token.plainText
    guard name.count > 1, name.hasPrefix("_"), !file.declaredNames.contains(name),
      !isSaidElsewhere(token)
    else { return nil }
    return "uses \(name), which is internal to a library; use what is public, or declare your own"
  }

  /// Whether another rule speaks about the token, or it only labels an argument.
  private func isSaidElsewhere(_ token: TokenSyntax) -> Bool {
    guard let parent = token.parent else { return false }
    if parent.as(LabeledExprSyntax.self)?.label == token { return true }
    if token.text == "__always" { return true }  // Of @inline(__always).
    if parent.is(ImportPathComponentSyntax.self) { return true }
    return parent.parent?.is(AttributeSyntax.self) == true && parent.is(IdentifierTypeSyntax.self)
  }
}
