// Words that are keywords elsewhere.
struct Keys {
  var unsafe = 1
  var open = 2, required = 3, async = 4, macro = 5, module = 6
  func package(of actor: Int) -> Int { actor + unsafe }
}

func repeatable(unsafe: Int, each: Int) -> Int {
  let safe = unsafe + each
  return safe
}
let keys = Keys(unsafe: 3, open: 2)
let value = keys.unsafe + repeatable(unsafe: 1, each: 2) + keys.package(of: 1)
