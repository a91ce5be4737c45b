import SwiftSyntax

/// Reading a value from a file, as in `String(contentsOfFile:)`, or writing it to one.
struct FileAccessRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let call = node.as(FunctionCallExprSyntax.self) else { return nil }
    let labels = call.arguments.compactMap { $0.label?.plainText }
    let opensFile =
      labels.contains("toFile") || labels.contains("contentsOfFile")
      || (labels.contains("contentsOf") && isFileType(call.calledExpression))
    guard opensFile else { return nil }
    return "reads or writes a file; everything that is needed is in the parameters"
  }

  private func isFileType(_ callee: ExprSyntax) -> Bool {
    let name = callee.as(MemberAccessExprSyntax.self).map { access in
      access.declName.baseName.text == "init" ? access.base : callee
    }
    return ["String", "Data", "Foundation.String", "Foundation.Data"]
      .contains((name ?? callee)?.trimmedDescription ?? "")
  }
}
