import SwiftSyntax

/// The keyword `unsafe` before an expression, and `unowned(unsafe)`.
///
/// `nonisolated(unsafe)` is allowed: it reaches into no memory, and the compiler itself proposes it for a closure
/// that is kept in a value.
struct UnsafeRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    if let modifier = node.as(DeclModifierSyntax.self), modifier.name.text == "unowned",
      modifier.detail?.detail.text == "unsafe"
    {
      return "uses unowned(unsafe), which no answer needs; write unowned or weak"
    }
    guard node.as(TokenSyntax.self)?.tokenKind == .keyword(.unsafe) else { return nil }
    return "uses `unsafe`, which no answer needs; use arrays and values instead of memory"
  }
}
