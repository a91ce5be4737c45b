// What is printed on the way.
struct Trace: TextOutputStream {
  var text = ""
  mutating func write(_ string: String) { text += string }
}
func show() {
  var trace = Trace()
  print("episode", 1, separator: " ", terminator: "\n", to: &trace)
  "done".write(to: &trace)
  debugPrint(trace.text)
  dump([1, 2])
  assert(trace.text.hasPrefix("episode"))
}
func unreachable() -> Never { fatalError("not implemented") }
