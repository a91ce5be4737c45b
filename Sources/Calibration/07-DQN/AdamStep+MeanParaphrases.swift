import Coursework
import RealModule

/// Mistakes of exercise 7.2 in what is remembered and corrected, in other words.
enum AdamStepMeanParaphrases {
  typealias Record = AdamRecords.Record

  // MARK: - Does not correct the means

  struct UsesThemAsTheyAre: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      record.mean / (record.square.squareRoot() + adam.settings.epsilon)
    }
  }

  struct CorrectsWithoutDecay: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let none = 1 - Double.pow(0, adam.stepCount)
      return record.mean / none / (Double.sqrt(record.square / none) + adam.settings.epsilon)
    }
  }

  // MARK: - Corrects only the mean of gradients

  struct LeavesTheSquares: AdamStepStyle {
    var adam: AdamRecords
    func square(_ record: Record) -> Double { record.square }
    func move(_ record: Record) -> Double {
      mean(record) / (square(record).squareRoot() + adam.settings.epsilon)
    }
  }

  struct CorrectsTheRate: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: Record) -> Double {
      let rate = 1 / (1 - Double.pow(adam.settings.firstDecay, adam.stepCount))
      return rate * (record.mean / (adam.settings.epsilon + record.square.squareRoot()))
    }
  }

  // MARK: - Exchanges the two decays

  struct TurnsThemRound: AdamStepStyle {
    var adam: AdamRecords
    static func settings(_ settings: AdamSettings) -> AdamSettings {
      AdamSettings(
        learningRate: settings.learningRate, firstDecay: settings.secondDecay,
        secondDecay: settings.firstDecay, epsilon: settings.epsilon)
    }
  }

  struct ReadsTheOther: OwnMeansStyle {
    var adam: AdamRecords
    var means: [Record] = []
    mutating func move(_ index: Int, _ gradient: Double) -> Double {
      let (first, second) = (adam.settings.secondDecay, adam.settings.firstDecay)
      means[index].mean = gradient + first * (means[index].mean - gradient)
      means[index].square =
        gradient * gradient + second * (means[index].square - gradient * gradient)
      return means[index].mean / (1 - adam.powers.second)
        / ((means[index].square / (1 - adam.powers.first)).squareRoot() + adam.settings.epsilon)
    }
  }

  // MARK: - Exchanges the share that is kept and the share that is new

  struct MostlyNew: OwnMeansStyle {
    var adam: AdamRecords
    var means: [Record] = []
    mutating func move(_ index: Int, _ gradient: Double) -> Double {
      let (first, second) = (adam.settings.firstDecay, adam.settings.secondDecay)
      means[index].mean = first * gradient + (1 - first) * means[index].mean
      means[index].square = second * gradient * gradient + (1 - second) * means[index].square
      return corrected(means[index])
    }
  }

  struct MovesByTheDecay: OwnMeansStyle {
    var adam: AdamRecords
    var means: [Record] = []
    mutating func move(_ index: Int, _ gradient: Double) -> Double {
      means[index].mean += adam.settings.firstDecay * (gradient - means[index].mean)
      means[index].square +=
        adam.settings.secondDecay * (gradient * gradient - means[index].square)
      return corrected(means[index])
    }
  }

  // MARK: - Remembers the corrected means

  struct DividesInPlace: OwnMeansStyle {
    var adam: AdamRecords
    var means: [Record] = []
    mutating func move(_ index: Int, _ gradient: Double) -> Double {
      let (first, second) = (adam.settings.firstDecay, adam.settings.secondDecay)
      means[index].mean = first * means[index].mean + (1 - first) * gradient
      means[index].square = second * means[index].square + (1 - second) * gradient * gradient
      means[index].mean /= 1 - adam.powers.first
      means[index].square /= 1 - adam.powers.second
      return means[index].mean / (means[index].square.squareRoot() + adam.settings.epsilon)
    }
  }

  struct WritesBack: OwnMeansStyle {
    var adam: AdamRecords
    var means: [Record] = []
    mutating func move(_ index: Int, _ gradient: Double) -> Double {
      let old = means[index]
      let settings = adam.settings
      let new = Record(
        mean: (gradient + settings.firstDecay * (old.mean - gradient)) / (1 - adam.powers.first),
        square: (gradient * gradient + settings.secondDecay * (old.square - gradient * gradient))
          / (1 - adam.powers.second))
      means[index] = new
      return new.mean / (settings.epsilon + Double.sqrt(new.square))
    }
  }
}

/// Keeps means of its own beside the right ones.
protocol OwnMeansStyle: AdamStepExercise {
  var adam: AdamRecords { get set }
  var means: [AdamRecords.Record] { get set }
  init(adam: AdamRecords, means: [AdamRecords.Record])
  mutating func move(_ index: Int, _ gradient: Double) -> Double
}

extension OwnMeansStyle {
  init(parameterCount: Int, settings: AdamSettings) throws {
    let adam = try AdamRecords(parameterCount, settings)
    self.init(adam: adam, means: adam.records)
  }

  /// The direction of a step from means that are corrected rightly.
  func corrected(_ record: AdamRecords.Record) -> Double {
    record.mean / (1 - adam.powers.first)
      / ((record.square / (1 - adam.powers.second)).squareRoot() + adam.settings.epsilon)
  }

  mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
    try adam.learn(parameters, gradients)
    var moved = parameters
    for index in parameters.indices {
      moved[index] -= adam.settings.learningRate * move(index, gradients[index])
    }
    return moved
  }
}
