// swift-format-ignore-file

import Coursework

/// What somebody calls `time`, `clock` and `random` of their own is no function of C.
struct Walk {
  var time = 0
  var clock: [Int] = []

  mutating func random(_ steps: Int) -> Int {
    time += steps
    clock.append(time)
    return clock.count
  }

  mutating func twice(using generator: inout some RandomNumberGenerator) -> Int {
    let rand = Int.random(in: 0..<2, using: &generator)
    return random(rand) + random(1) + self.time
  }
}

extension Other {
  /// Names that another file declares.
  var late: Int { times.count { $0 > time } + clock }
}
