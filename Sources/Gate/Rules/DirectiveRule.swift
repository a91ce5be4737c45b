import SwiftSyntax

/// Conditional compilation, macros, and directives that change what the compiler reports.
struct DirectiveRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    switch node.as(SyntaxEnum.self) {
    case .ifConfigDecl: "has code under #if; write what is compiled everywhere"
    case .poundSourceLocation:
      "uses #sourceLocation, which would give errors wrong lines; leave it out"
    case .macroDecl: "declares a macro; write a function instead"
    case .macroExpansionExpr(let macro): reason(toRefuse: macro.macroName.plainText)
    case .macroExpansionDecl(let macro): reason(toRefuse: macro.macroName.plainText)
    default: nil
    }
  }

  private func reason(toRefuse macro: String) -> String? {
    let allowed = [
      "column", "error", "file", "fileID", "filePath", "function", "isolation", "line", "warning",
    ]
    if macro.isEmpty || allowed.contains(macro) { return nil }
    return "uses the macro #\(macro), which no answer needs; write out what it stands for"
  }
}
