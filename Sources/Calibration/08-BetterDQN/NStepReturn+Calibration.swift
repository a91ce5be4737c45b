import Coursework

extension CalibrationSet {
  private typealias Paraphrase = NStepReturnParaphrases

  static let nStepReturn = CalibrationSet(
    Contracts.NStepReturn.self,
    reference: NStepReturnReference.self,
    alternatives: [
      "holds the last steps in a buffer": HoldsABuffer.self,
      "marks the ends first, and adds by index": AddsByIndex.self,
      "makes n-step targets of (n − 1)-step targets": BuildsOnFewerSteps.self,
    ],
    paraphrases: [
      "bootstraps with the one-step discount": [
        Paraphrase.BufferOneDiscount.self, Paraphrase.IndexOneDiscount.self,
      ],
      "bootstraps with discount^n where fewer steps were used": [
        Paraphrase.BufferFullPower.self, Paraphrase.IndexFullPower.self,
      ],
      "crosses the end of an episode": [
        Paraphrase.BufferNeverCloses.self, Paraphrase.IndexNoEnds.self,
      ],
      "crosses a time limit": [
        Paraphrase.BufferClosesAtTerminals.self, Paraphrase.IndexOnlyTerminals.self,
      ],
      "leaves out the last steps of an episode": [
        Paraphrase.BufferClears.self, Paraphrase.IndexSkipsShort.self,
      ],
      "takes a time limit for the end": [
        Paraphrase.BufferDone.self, Paraphrase.IndexDone.self,
      ],
      "bootstraps from a terminal state": [
        Paraphrase.BufferNoMask.self, Paraphrase.IndexNoMask.self,
      ],
      "discounts the first reward": [
        Paraphrase.BufferDiscountsFirst.self, Paraphrase.IndexFromOne.self,
      ],
      "does not discount the rewards": [
        Paraphrase.BufferPlainSum.self, Paraphrase.IndexPlainSum.self,
      ],
      "uses one step too many": [
        Paraphrase.BufferOverfull.self, Paraphrase.IndexInclusive.self,
      ],
      "takes the estimate of the first next state": [
        Paraphrase.BufferFirstEstimate.self, Paraphrase.IndexFirstEstimate.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum HoldsABuffer: NStepBufferStyle {}

  private enum AddsByIndex: NStepIndexStyle {}

  private enum BuildsOnFewerSteps: NStepReturnExercise {
    static func transitions(
      of steps: [NStepRecord], n: Int, discount: Double
    ) throws -> [NStepTransition] {
      try checkNSteps(steps, n, discount)
      var kept = steps.map {
        NStepTransition(
          rewardSum: $0.reward, stepCount: 1, bootstrapDiscount: $0.isTerminated ? 0 : discount)
      }
      for _ in 1..<min(n, steps.count + 1) where !kept.isEmpty {
        let fewer = kept
        for index in steps.indices.dropLast() {
          guard !steps[index].isTerminated, !steps[index].isTruncated else { continue }
          kept[index] = NStepTransition(
            rewardSum: steps[index].reward + discount * fewer[index + 1].rewardSum,
            stepCount: 1 + fewer[index + 1].stepCount,
            bootstrapDiscount: discount * fewer[index + 1].bootstrapDiscount)
        }
      }
      return kept
    }

    static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double] {
      try transitions(of: steps, n: n, discount: discount).enumerated().map { index, kept in
        kept.rewardSum + kept.bootstrapDiscount * steps[index + kept.stepCount - 1].nextValue
      }
    }
  }
}

func checkNSteps(_ steps: [NStepRecord], _ n: Int, _ discount: Double) throws {
  let numbers = steps.map(\.reward) + steps.map(\.nextValue)
  guard n >= 1, discount >= 0, discount <= 1, !numbers.contains(where: { !$0.isFinite }) else {
    throw InvalidInput("recording")
  }
}

/// Lets the steps of an episode wait in a buffer until enough have come, as replay memories do.
protocol NStepBufferStyle: NStepReturnExercise {
  static func closes(_ step: NStepRecord) -> Bool
  static var flushes: Bool { get }
  static func size(_ n: Int) -> Int
  static func sum(_ buffer: [NStepRecord], _ discount: Double) -> Double
  static func isMasked(_ step: NStepRecord) -> Bool
  static func power(_ discount: Double, _ count: Int, _ n: Int) -> Double
  static func estimate(_ buffer: [NStepRecord]) -> Double
}

extension NStepBufferStyle {
  static func closes(_ step: NStepRecord) -> Bool { step.isTerminated || step.isTruncated }
  static var flushes: Bool { true }
  static func size(_ n: Int) -> Int { n }
  static func sum(_ buffer: [NStepRecord], _ discount: Double) -> Double {
    buffer.reversed().reduce(0) { $1.reward + discount * $0 }
  }
  static func isMasked(_ step: NStepRecord) -> Bool { step.isTerminated }
  static func power(_ discount: Double, _ count: Int, _ n: Int) -> Double {
    Array(repeating: discount, count: count).reduce(1, *)
  }
  static func estimate(_ buffer: [NStepRecord]) -> Double { buffer.last?.nextValue ?? 0 }

  private static func buffers(_ steps: [NStepRecord], _ n: Int) -> [[NStepRecord]] {
    var (buffer, full): ([NStepRecord], [[NStepRecord]]) = ([], [])
    for (index, step) in steps.enumerated() {
      buffer.append(step)
      if buffer.count == size(n) {
        full.append(buffer)
        buffer.removeFirst()
      }
      guard closes(step) || index == steps.count - 1 else { continue }
      while buffer.first != nil {
        if flushes { full.append(buffer) }
        buffer.removeFirst()
      }
    }
    return full
  }

  private static func kept(
    _ buffer: [NStepRecord], _ n: Int, _ discount: Double
  ) -> NStepTransition {
    let isLastMasked = buffer.last.map { isMasked($0) } ?? true
    return NStepTransition(
      rewardSum: sum(buffer, discount), stepCount: buffer.count,
      bootstrapDiscount: isLastMasked ? 0 : power(discount, buffer.count, n))
  }

  static func transitions(
    of steps: [NStepRecord], n: Int, discount: Double
  ) throws -> [NStepTransition] {
    try checkNSteps(steps, n, discount)
    return buffers(steps, n).map { kept($0, n, discount) }
  }

  static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double] {
    try checkNSteps(steps, n, discount)
    return buffers(steps, n).map { buffer in
      let kept = kept(buffer, n, discount)
      return kept.bootstrapDiscount * estimate(buffer) + kept.rewardSum
    }
  }
}

/// Marks where each step's episode ends, and then works with indices alone.
protocol NStepIndexStyle: NStepReturnExercise {
  static func isEnd(_ step: NStepRecord) -> Bool
  /// The number of steps used, of those that are left.
  static func count(_ left: Int, _ n: Int) -> Int
  static func keeps(_ left: Int, _ n: Int) -> Bool
  static func weight(_ discount: Double, _ position: Int) -> Double
  static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double
  /// The step whose estimate is taken.
  static func source(_ first: Int, _ count: Int) -> Int
}

extension NStepIndexStyle {
  static func isEnd(_ step: NStepRecord) -> Bool { step.isTerminated || step.isTruncated }
  static func count(_ left: Int, _ n: Int) -> Int { left < n ? left : n }
  static func keeps(_ left: Int, _ n: Int) -> Bool { true }
  static func weight(_ discount: Double, _ position: Int) -> Double {
    var weight = 1.0
    for _ in 0..<position { weight *= discount }
    return weight
  }
  static func factor(_ last: NStepRecord, _ discount: Double, _ count: Int, _ n: Int) -> Double {
    last.isTerminated ? 0 : weight(discount, count)
  }
  static func source(_ first: Int, _ count: Int) -> Int { first + count - 1 }

  /// How many steps of the episode are left, each step itself included.
  private static func left(_ steps: [NStepRecord]) -> [Int] {
    var left = steps.map { _ in 1 }
    for index in steps.indices.dropLast().reversed() where !isEnd(steps[index]) {
      left[index] = left[index + 1] + 1
    }
    return left
  }

  private static func rows(
    _ steps: [NStepRecord], _ n: Int, _ discount: Double
  ) -> [(kept: NStepTransition, estimate: Double)] {
    left(steps).enumerated().filter { keeps($0.element, n) }.map { first, left in
      let used = count(left, n)
      var sum = 0.0
      for position in (0..<used).reversed() {
        sum += weight(discount, position) * steps[first + position].reward
      }
      let factor = factor(steps[first + used - 1], discount, used, n)
      return (
        NStepTransition(rewardSum: sum, stepCount: used, bootstrapDiscount: factor),
        steps[source(first, used)].nextValue
      )
    }
  }

  static func transitions(
    of steps: [NStepRecord], n: Int, discount: Double
  ) throws -> [NStepTransition] {
    try checkNSteps(steps, n, discount)
    return rows(steps, n, discount).map(\.kept)
  }

  static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double] {
    try checkNSteps(steps, n, discount)
    return rows(steps, n, discount).map {
      $0.kept.rewardSum + $0.estimate * $0.kept.bootstrapDiscount
    }
  }
}
