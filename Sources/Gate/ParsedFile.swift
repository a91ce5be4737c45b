import SwiftParser
import SwiftSyntax

/// A learner's file as a parse tree, with the names that it declares itself.
struct ParsedFile {
  /// The modules that it may import, beside the standard library and Foundation.
  let allowedImports: [String]
  /// What the files beside it declare.
  let others: VisibleNames
  /// Every node, in the order of the text.
  let nodes: [Syntax]
  /// Whether the nesting is so deep that the rest was not read.
  let isTooDeep: Bool
  /// Every name that is declared somewhere in the file.
  let declaredNames: Set<String>
  /// The types among them: structures, classes, enumerations, actors and protocols.
  let ownTypes: Set<String>
  /// The operators that are declared by the file, such as `infix operator ≈`.
  let ownOperators: Set<String>
  private let lines: SourceLocationConverter

  init(_ source: String, allowedImports: [String], beside others: VisibleNames = VisibleNames()) {
    let tree = Parser.parse(source: source)
    self.allowedImports = allowedImports
    self.others = others
    lines = SourceLocationConverter(fileName: "", tree: tree)
    (nodes, isTooDeep) = Self.nodes(below: Syntax(tree))
    declaredNames = Set(nodes.flatMap(DeclaredNames.names))
    ownTypes = Set(nodes.compactMap(DeclaredNames.type))
    ownOperators = Set(nodes.compactMap { $0.as(OperatorDeclSyntax.self)?.name.text })
  }

  /// The line of a node, from 1.
  func line(of node: Syntax) -> Int {
    lines.location(for: node.positionAfterSkippingLeadingTrivia).line
  }

  /// Whether an extension is of the workbook or of a type that the file declares.
  func owns(_ group: ExtensionDeclSyntax) -> Bool {
    let root = group.extendedType.firstToken(viewMode: .sourceAccurate)?.plainText ?? ""
    return root == "Submission" || ownTypes.contains(root)
  }

  /// Walks without recursion, so that no file can exhaust the stack.
  private static func nodes(below root: Syntax) -> ([Syntax], isTooDeep: Bool) {
    var nodes: [Syntax] = []
    var waiting = [(node: root, depth: 0)]
    while let (node, depth) = waiting.popLast() {
      if depth > Gate.deepest { return (nodes, true) }
      nodes.append(node)
      let children = node.children(viewMode: .sourceAccurate)
      waiting += children.reversed().map { ($0, depth + 1) }
    }
    return (nodes, false)
  }
}
