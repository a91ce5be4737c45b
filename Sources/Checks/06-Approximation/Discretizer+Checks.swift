import Coursework
import DecisionProcesses

/// What makes a discretizer right.
enum DiscretizerChecks {
  static let all: [Check] = [
    worked, workedEdges, inside, atEdges, beyond, everyCell, ends, evenEdges, badEdges,
    badObservations,
  ]

  static let worked = Check(
    "with edges -1, 0, 1 and 0.5, [0, 0.2] lies in bins 2 and 0, which is cell 4 of 8", .example
  ) { _ in
    DiscretizerQuestion(edges: [[-1, 0, 1], [0.5]], observations: [[0, 0.2], [7, 0.6]])
  } judge: { _, answer in
    Expectation.all(
      {
        Expectation.same(
          answer.cellCount, 8, because: "three edges make four bins, one edge makes two")
      },
      {
        Expectation.same(
          answer.bins, [[2, 0], [3, 1]],
          because: "0 is the beginning of the third bin, 7 is in the last")
      },
      {
        Expectation.same(
          answer.cells, [4, 7], because: "2 · 2 + 0 and 3 · 2 + 1")
      })
  }

  static let workedEdges = Check(
    "-2.4 to 2.4 is cut into six bins at -1.6, -0.8, 0, 0.8 and 1.6", .example
  ) { _ in
    EvenEdgesQuestion(low: -2.4, high: 2.4, binCount: 6)
  } judge: { _, answer in
    Expectation.equal(
      answer, [-1.6, -0.8, 0, 0.8, 1.6], because: "six bins of 0.8, of which the outer are open",
      label: { "edge \($0)" })
  }

  static let inside = Check(
    "a number between two edges lies in the bin between them", .law, rounds: 6
  ) { generator in
    DiscretizerQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let atEdges = Check(
    "an edge belongs to the bin above it, and the number just below it to the bin below", .law,
    rounds: 6
  ) { generator in
    DiscretizerQuestion.random(using: &generator).with { question in
      question.observations = (0..<6).map { index in
        question.edges.map { row in
          let edge = row[generator.index(below: row.count)]
          return index.isMultiple(of: 2) ? edge : edge.nextDown
        }
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let beyond = Check(
    "numbers beyond the edges lie in the outer bins, however far out", .law, rounds: 4
  ) { generator in
    DiscretizerQuestion.random(using: &generator).with { question in
      let far = [-Double.infinity, -1e300, -25, 25, 1e300, .infinity]
      question.observations = (0..<8).map { _ in
        question.edges.map { _ in far[generator.index(below: far.count)] }
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let everyCell = Check(
    "one observation in each cell gets the numbers 0, 1, 2, … in order", .law, rounds: 2
  ) { generator in
    DiscretizerQuestion.everyCell(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "a single number, a row without edges and a single bin are taken", .law
  ) { inquiry throws(Halt) in
    let number = inquiry.generator.dyadic(in: -5...5)
    for question in [
      DiscretizerQuestion(edges: [[]], observations: [[number], [.infinity]]),
      DiscretizerQuestion(edges: [[number]], observations: [[number], [number - 1]]),
      DiscretizerQuestion(
        edges: [[number, number + 1], [], [number]],
        observations: [[number + 2, number, number - 1], [number - 1, 0, number + 1]]),
    ] {
      try await inquiry.ask(question, judge: judge)
    }
    try await inquiry.ask(
      EvenEdgesQuestion(low: number, high: number + 3, binCount: 1), judge: judgeEdges)
  }

  static let evenEdges = Check(
    "even edges are one fewer than bins, and equally far from each other and from both ends", .law,
    rounds: 6
  ) { generator in
    let low = generator.number(in: -10...10)
    return EvenEdgesQuestion(
      low: low, high: low + generator.number(in: 0.5...20), binCount: generator.integer(in: 2...12))
  } judge: { question, answer in
    judgeEdges(question, answer)
  }

  static let badEdges = Check(
    "edges that do not rise or are not finite, no row, too many cells and empty ranges are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = DiscretizerQuestion.random(using: &inquiry.generator)
    for edges in [
      [], [[1, 1]], [[0, 1], [2, 1]], [[0, .infinity]], [[-.infinity, 0]], [[.nan]], [[0, .nan]],
      Array(repeating: (0..<19).map(Double.init), count: 24),
    ] {
      try await inquiry.expectRefusal(
        good.with {
          $0.edges = edges
          $0.observations = []
        })
    }
    let even = EvenEdgesQuestion(low: inquiry.generator.dyadic(in: -2...0), high: 1, binCount: 4)
    for question in [
      even.with { $0.binCount = 0 }, even.with { $0.binCount = -3 },
      even.with { $0.high = $0.low }, even.with { $0.high = $0.low - 1 },
      even.with { $0.low = -.infinity }, even.with { $0.high = .infinity },
      even.with { $0.low = .nan },
    ] {
      try await inquiry.expectRefusal(question)
    }
  }

  static let badObservations = Check(
    "NaN, and too few or too many numbers, have no bins and no cell", .badInput
  ) { inquiry throws(Halt) in
    let good = DiscretizerQuestion.random(using: &inquiry.generator)
    let place = inquiry.generator.index(below: good.edges.count)
    var unclear = good.observations[0]
    unclear[place] = .nan
    for observation in [
      unclear, Array(good.observations[0].dropLast()), good.observations[0] + [0], [],
    ] {
      try await inquiry.expectRefusal(good.with { $0.observations = [observation] })
      try await inquiry.expectRefusal(
        DiscretizerCellQuestion(edges: good.edges, observation: observation))
    }
    // Where there is no edge to compare with, NaN has no bin either.
    let edges = [[], [inquiry.generator.dyadic(in: -5...5)]]
    try await inquiry.expectRefusal(
      DiscretizerQuestion(edges: edges, observations: [[.nan, 1]]))
    try await inquiry.expectRefusal(
      DiscretizerCellQuestion(edges: edges, observation: [.nan, 1]))
  }
}
