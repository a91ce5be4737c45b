// Names that the system has, too, and that are the learner's own here.
struct Traffic {
  enum Light { case open, exit, system }
  var signal = Light.open
  func open() -> Bool { signal == .open }
  func kill(_ signal: Light, fork: Int) -> Int { signal == .exit ? fork : 0 }
}

func wait(sleep: Double, abort: Bool) -> Double { abort ? 0 : sleep }
struct Process { var probability: Double }
struct Thread { var length = 1 }
let pipe = Traffic().kill(.exit, fork: Process(probability: 1).probability > 0 ? 1 : 0)
func connect(_ a: Int, socket b: Int) -> Int { a + b }
let joined = connect(1, socket: 2)
