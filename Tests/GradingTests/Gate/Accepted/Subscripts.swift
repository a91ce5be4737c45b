// Subscripts with labels, defaults and dynamic members.
@dynamicMemberLookup
struct Table {
  var cells: [String: [Double]] = [:]
  subscript(row: Int, column column: Int) -> Double {
    get { cells["\(row)"]?[column] ?? 0 }
    set { cells["\(row)", default: [0, 0]][column] = newValue }
  }
  subscript(dynamicMember name: String) -> [Double] { cells[name] ?? [] }
  static subscript(name: String) -> Table { Table(cells: [name: []]) }
}

@dynamicCallable
struct Sum { func dynamicallyCall(withArguments values: [Int]) -> Int { values.reduce(0, +) } }
let six = Sum()(1, 2, 3)
let table = Table()
