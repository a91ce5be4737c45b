import Coursework
import RealModule

/// Mistakes of exercise 7.2 in how far a step goes, in other words.
enum AdamStepParaphrases {
  typealias Record = AdamRecords.Record

  // MARK: - Adds ε inside the root

  struct RootOfTheSum: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      mean(record) / Double.sqrt(adam.settings.epsilon + square(record))
    }
  }

  struct PowerOfTheSum: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      mean(record) * Double.pow(square(record) + adam.settings.epsilon, -0.5)
    }
  }

  // MARK: - Adds ε before the correction

  struct FasterOrder: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      (1 - adam.powers.second).squareRoot() / (1 - adam.powers.first) * record.mean
        / (record.square.squareRoot() + adam.settings.epsilon)
    }
  }

  struct SmallerEpsilon: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let epsilon = adam.settings.epsilon / (1 - adam.powers.second).squareRoot()
      return mean(record) / (square(record).squareRoot() + epsilon)
    }
  }

  // MARK: - Counts steps from 0

  struct CorrectsBeforeCounting: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let step = adam.stepCount - 1
      let mean = record.mean / (1 - .pow(adam.settings.firstDecay, step))
      let square = record.square / (1 - .pow(adam.settings.secondDecay, step))
      return mean / (square.squareRoot() + adam.settings.epsilon)
    }
  }

  /// Keeps the powers of the step before.
  struct DividesThePower: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let (first, second) = (
        adam.stepCount == 1 ? 1 : adam.powers.first / adam.settings.firstDecay,
        adam.stepCount == 1 ? 1 : adam.powers.second / adam.settings.secondDecay
      )
      let root = Double.sqrt(record.square / (1 - second))
      return record.mean / (1 - first) / (adam.settings.epsilon + root)
    }
  }

  // MARK: - Counts a step too many

  struct CountsTwice: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let settings = adam.settings
      let mean = record.mean / (1 - adam.powers.first * settings.firstDecay)
      let square = record.square / (1 - adam.powers.second * settings.secondDecay)
      return mean / (square.squareRoot() + settings.epsilon)
    }
  }

  struct StartsAtOneAndCounts: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let step = 1 + adam.stepCount
      let root = Double.sqrt(record.square / (1 - Double.pow(adam.settings.secondDecay, step)))
      return record.mean / ((1 - Double.pow(adam.settings.firstDecay, step)))
        / (adam.settings.epsilon + root)
    }
  }

  // MARK: - Multiplies the decays by the step instead of raising them

  struct Multiplies: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let step = Double(adam.stepCount)
      let mean = record.mean / (1 - step * adam.settings.firstDecay)
      let square = record.square / (1 - step * adam.settings.secondDecay)
      return mean / (adam.settings.epsilon + square.squareRoot())
    }
  }

  struct AddsTheDecay: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      var weights = (1.0, 1.0)
      for _ in 0..<adam.stepCount {
        weights.0 -= adam.settings.firstDecay
        weights.1 -= adam.settings.secondDecay
      }
      return record.mean / weights.0
        / ((record.square / weights.1).squareRoot() + adam.settings.epsilon)
    }
  }

  // MARK: - Walks up the gradient

  struct Adds: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      -mean(record) / (square(record).squareRoot() + adam.settings.epsilon)
    }
  }

  struct NegatesTheMean: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      record.mean / (adam.powers.first - 1)
        / (Double.sqrt(square(record)) + adam.settings.epsilon)
    }
  }

  // MARK: - Takes no root

  struct DividesByTheSquare: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      mean(record) / (adam.settings.epsilon + square(record))
    }
  }

  struct SquaresTheRoot: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let root = square(record).squareRoot()
      return mean(record) / (root * root + adam.settings.epsilon)
    }
  }
}
