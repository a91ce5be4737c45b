import SwiftSyntax

/// Imports outside the exercise's own list, and imports with attributes.
struct ImportRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let declaration = node.as(ImportDeclSyntax.self) else { return nil }
    let module = declaration.path.first?.name.plainText ?? ""
    let allowed = ["Foundation", "Swift"] + file.allowedImports
    guard allowed.contains(module) else { return reason(toRefuse: module, allowed: allowed) }
    let attributes = declaration.attributes.map(\.trimmedDescription)
    guard let attribute = attributes.first(where: { $0 != "@preconcurrency" }) else { return nil }
    return "imports \(module) with \(attribute); a plain import is all that an answer needs"
  }

  private func reason(toRefuse module: String, allowed: [String]) -> String {
    let advice =
      switch module {
      case "Glibc", "Musl", "Darwin", "WinSDK", "Android":
        "Foundation has exp, log and the like on every system"
      case "Testing", "XCTest": "tests belong in Tests, not in an answer"
      case "FoundationEssentials", "FoundationNetworking", "FoundationXML": "import Foundation"
      default: "it may import \(Self.list(allowed.filter { $0 != "Swift" }.sorted()))"
      }
    return "imports \(module), which this exercise does not allow; \(advice)"
  }

  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
  }
}
