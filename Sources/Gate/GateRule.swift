import SwiftSyntax

/// One thing that answers may not do.
protocol GateRule: Sendable {
  /// Why a node of the parse tree is refused, and what to do instead; nil where it is not.
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String?
}

/// The rules of the gate.
enum GateRules {
  /// All of them.
  static let all: [any GateRule] = [
    ImportRule(), AttributeRule(), DirectiveRule(), UnsafeRule(), UnderscoreRule(), NameRule(),
    FileAccessRule(), OperatorRule(),
  ]
}
