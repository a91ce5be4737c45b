import Coursework

/// The mistakes of exercise 8.6 in other words, each with a buffer and with indices.
enum NStepReturnParaphrases {
  // MARK: - Bootstraps with the one-step discount

  enum BufferOneDiscount: NStepBufferStyle {
    static func power(_ discount: Double, _ count: Int, _ n: Int) -> Double { discount }
  }

  enum IndexOneDiscount: NStepIndexStyle {
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      last.isTerminated ? 0 : discount
    }
  }

  // MARK: - Bootstraps with discount^n where fewer steps were used

  enum BufferFullPower: NStepBufferStyle {
    static func power(_ discount: Double, _ count: Int, _ n: Int) -> Double {
      Array(repeating: discount, count: n).reduce(1, *)
    }
  }

  enum IndexFullPower: NStepIndexStyle {
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      (last.isTerminated ? 0 : 1) * weight(discount, n)
    }
  }

  // MARK: - Crosses the end of an episode

  enum BufferNeverCloses: NStepBufferStyle {
    static func closes(_ step: NStepRecord) -> Bool { false }
  }

  enum IndexNoEnds: NStepIndexStyle {
    static func isEnd(_ step: NStepRecord) -> Bool { false }
  }

  // MARK: - Crosses a time limit

  enum BufferClosesAtTerminals: NStepBufferStyle {
    static func closes(_ step: NStepRecord) -> Bool { step.isTerminated }
  }

  enum IndexOnlyTerminals: NStepIndexStyle {
    static func isEnd(_ step: NStepRecord) -> Bool { step.isTerminated }
  }

  // MARK: - Leaves out the last steps of an episode

  enum BufferClears: NStepBufferStyle {
    static var flushes: Bool { false }
  }

  enum IndexSkipsShort: NStepIndexStyle {
    static func keeps(_ left: Int, _ n: Int) -> Bool { left >= n }
  }

  // MARK: - Takes a time limit for the end

  enum BufferDone: NStepBufferStyle {
    static func isMasked(_ step: NStepRecord) -> Bool { closes(step) }
  }

  enum IndexDone: NStepIndexStyle {
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      isEnd(last) ? 0 : weight(discount, count)
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum BufferNoMask: NStepBufferStyle {
    static func isMasked(_ step: NStepRecord) -> Bool { false }
  }

  enum IndexNoMask: NStepIndexStyle {
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      weight(discount, count)
    }
  }

  // MARK: - Discounts the first reward

  enum BufferDiscountsFirst: NStepBufferStyle {
    static func sum(_ buffer: [NStepRecord], _ discount: Double) -> Double {
      buffer.reversed().reduce(0) { discount * ($1.reward + $0) }
    }
  }

  enum IndexFromOne: NStepIndexStyle {
    static func weight(_ discount: Double, _ position: Int) -> Double {
      (0...position).reduce(1) { weight, _ in weight * discount }
    }
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      last.isTerminated ? 0 : weight(discount, count - 1)
    }
  }

  // MARK: - Does not discount the rewards

  enum BufferPlainSum: NStepBufferStyle {
    static func sum(_ buffer: [NStepRecord], _ discount: Double) -> Double {
      buffer.reduce(0) { $0 + $1.reward }
    }
  }

  enum IndexPlainSum: NStepIndexStyle {
    static func weight(_ discount: Double, _ position: Int) -> Double { 1 }
    static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
      last.isTerminated ? 0 : Array(repeating: discount, count: count).reduce(1, *)
    }
  }

  // MARK: - Uses one step too many

  enum BufferOverfull: NStepBufferStyle {
    static func size(_ n: Int) -> Int { n + 1 }
  }

  enum IndexInclusive: NStepIndexStyle {
    static func count(_ left: Int, _ n: Int) -> Int { left <= n ? left : n + 1 }
  }

  // MARK: - Takes the estimate of the first next state

  enum BufferFirstEstimate: NStepBufferStyle {
    static func estimate(_ buffer: [NStepRecord]) -> Double { buffer[0].nextValue }
  }

  enum IndexFirstEstimate: NStepIndexStyle {
    static func source(_ first: Int, _ count: Int) -> Int { first }
  }
}
