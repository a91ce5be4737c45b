// Members and labels that only sound like the system's.
protocol Door {
  func open() -> Bool
  func exit(after seconds: Double)
}

func pass(_ door: some Door, lines: [String]) -> [String] {
  if door.open() { door.exit(after: 1) }
  var result = lines
  result.append(contentsOf: ["free"])
  result.insert(contentsOf: lines, at: 0)
  return result
}
