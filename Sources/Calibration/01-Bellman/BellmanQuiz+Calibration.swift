import Coursework

extension CalibrationSet {
  static let bellmanQuiz = CalibrationSet(
    Contracts.BellmanQuiz.self,
    alternatives: ["computes what can be computed": Computed.self, "keeps a sheet": Sheet.self],
    paraphrases: [
      "takes a stable greedy policy for a fixed point": [Second.self, PolicyFirst.self],
      "reads 0.999 as hardly more than 0.99": [Quotient.self, Cautious.self],
      "takes the last change for the error": [ChangeOnly.self, NoFactor.self],
      "believes that visiting everything is enough": [NothingMissing.self, OneCondition.self],
      "calls a method off-policy because it explores": [RandomActions.self, FirstReason.self],
      "takes a time limit for an end": [AnyEnd.self, LastReason.self],
      "believes the printed differences": [Faster.self, UpperBoundOnly.self],
      "believes the prose about the grid": [Prose.self, OneCellShort.self],
    ])

  // MARK: - Right answers of another style

  private enum Computed: Choosing {
    static var reach: BellmanChoices.Reach {
      func horizon(_ discount: Double) -> Double {
        var (sum, weight) = (0.0, 1.0)
        while weight > 1e-9 {
          sum += weight
          weight *= discount
        }
        return sum
      }
      let times = horizon(0.999) / horizon(0.99)
      return times < 1.5 ? .onePercent : times < 5 ? .twice : times < 50 ? .tenTimes : .hundredTimes
    }
    static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
      var (rest, change) = (0.0, 0.01)
      for _ in 0..<5000 {
        change *= 0.99
        rest += change
      }
      return rest > 0.9 ? .almostOne : .oneHundredth
    }
    static var intoTheGoal: BellmanChoices.IntoTheGoal {
      let (row, column) = (15 - 1).quotientAndRemainder(dividingBy: 4)
      return find("row\(row)Column\(column)")
    }
  }

  private enum Sheet: Choosing {}

  // MARK: - Wrong choices

  private enum Second: Choosing {
    static var fixedPoint: BellmanChoices.FixedPoint { BellmanChoices.FixedPoint.allCases[1] }
  }

  private enum PolicyFirst: Choosing {
    static var fixedPoint: BellmanChoices.FixedPoint { find("Policy") }
  }

  private enum Quotient: Choosing {
    static var reach: BellmanChoices.Reach { find("one") }
  }

  private enum Cautious: Choosing {
    static var reach: BellmanChoices.Reach { BellmanChoices.Reach.allCases[0] }
  }

  private enum ChangeOnly: Choosing {
    static var errorAfterStopping: BellmanChoices.ErrorAfterStopping { find("Hundredth") }
  }

  private enum NoFactor: Choosing {
    static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
      BellmanChoices.ErrorAfterStopping.allCases[1]
    }
  }

  private enum NothingMissing: Choosing {
    static var missingCondition: BellmanChoices.MissingCondition { find("nothing") }
  }

  private enum OneCondition: Choosing {
    static var missingCondition: BellmanChoices.MissingCondition {
      BellmanChoices.MissingCondition.allCases[0]
    }
  }

  private enum RandomActions: Choosing {
    static var whyOffPolicy: BellmanChoices.WhyOffPolicy { find("Explores") }
  }

  private enum FirstReason: Choosing {
    static var whyOffPolicy: BellmanChoices.WhyOffPolicy { BellmanChoices.WhyOffPolicy.allCases[0] }
  }

  private enum AnyEnd: Choosing {
    static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere { find("every") }
  }

  private enum LastReason: Choosing {
    static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere {
      BellmanChoices.WhyTheMaskIsThere.allCases[3]
    }
  }

  private enum Faster: Choosing {
    static var printedDifferences: BellmanChoices.PrintedDifferences { find("Right") }
  }

  private enum UpperBoundOnly: Choosing {
    static var printedDifferences: BellmanChoices.PrintedDifferences {
      BellmanChoices.PrintedDifferences.allCases[0]
    }
  }

  private enum Prose: Choosing {
    static var intoTheGoal: BellmanChoices.IntoTheGoal { find("2Column2") }
  }

  private enum OneCellShort: Choosing {
    static var intoTheGoal: BellmanChoices.IntoTheGoal { BellmanChoices.IntoTheGoal.allCases[0] }
  }
}

/// Looks its choices up by a part of their names; each can be replaced.
private protocol Choosing: BellmanQuizExercise {}

extension Choosing {
  static func find<Choice: CaseIterable & RawRepresentable>(
    _ part: String
  ) -> Choice where Choice.RawValue == String {
    guard let choice = Choice.allCases.first(where: { $0.rawValue.contains(part) }) else {
      preconditionFailure("A part of a name has to occur in the name of a choice.")
    }
    return choice
  }

  static var fixedPoint: BellmanChoices.FixedPoint { find("Operator") }
  static var reach: BellmanChoices.Reach { find("ten") }
  static var errorAfterStopping: BellmanChoices.ErrorAfterStopping { find("almost") }
  static var missingCondition: BellmanChoices.MissingCondition { find("step") }
  static var whyOffPolicy: BellmanChoices.WhyOffPolicy { find("Greedy") }
  static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere { find("Earned") }
  static var printedDifferences: BellmanChoices.PrintedDifferences { find("Listing") }
  static var intoTheGoal: BellmanChoices.IntoTheGoal { find("row3Column2") }
}
