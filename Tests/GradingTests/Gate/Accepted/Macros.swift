// The macros that tell where something is.
func log(_ message: String, file: String = #fileID, line: Int = #line, function: String = #function)
{
  print("\(file):\(line) \(function) \(message)")
}
#warning("still to be done")
func isolated(to actor: isolated (any Actor)? = #isolation) async {}
