import Coursework
import DecisionProcesses

/// The mistakes of exercise 10.5 in other words.
enum DomainRandomizationParaphrases {
  // MARK: - Redraws the conditions in every step

  struct ForgetsWhatItDrew: RandomizationStyle {
    var memory: StyleMemory
    static func isNew(_ step: Int) -> Bool { true }
  }

  struct DrawsWheneverItLooks: RandomizationStyle {
    var memory: StyleMemory
    static func isNew(_ step: Int) -> Bool { step >= -1 }
    static func unit(_ generator: inout some RandomNumberGenerator) -> Double {
      Double(generator.next() >> 12) / 0x1p52
    }
  }

  // MARK: - Draws the conditions once for all episodes

  struct KeepsTheFirstWorld: RandomizationStyle {
    var memory: StyleMemory
    static func isNew(_ step: Int) -> Bool { false }
  }

  struct DrawsAtTheVeryBeginning: RandomizationStyle {
    var memory: StyleMemory
    static func draws(
      _ ranges: RandomizationRanges, _ before: [Double]?,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] { before ?? fresh(ranges, &generator) }
  }

  // MARK: - Carries commands out one step too late

  struct LooksOneFurtherBack: RandomizationStyle {
    var memory: StyleMemory
    static func place(_ step: Int, _ latency: Int) -> Int { step - latency - 1 }
  }

  struct CountsFromOne: RandomizationStyle {
    var memory: StyleMemory
    static func place(_ step: Int, _ latency: Int) -> Int {
      let late = latency + 1
      return step < late ? -1 : step - late
    }
  }

  // MARK: - Ignores the latency

  struct TakesTheNewest: RandomizationStyle {
    var memory: StyleMemory
    static func place(_ step: Int, _ latency: Int) -> Int { step }
  }

  struct WaitsForNothing: RandomizationStyle {
    var memory: StyleMemory
    static func place(_ step: Int, _ latency: Int) -> Int { step - 0 * latency }
  }

  // MARK: - Carries commands over into the next episode

  struct NeverEmptiesTheList: RandomizationStyle {
    var memory: StyleMemory
    static func kept(_ history: [Double]) -> [Double] { history }
  }

  struct KeepsTheLastFew: RandomizationStyle {
    var memory: StyleMemory
    static func kept(_ history: [Double]) -> [Double] { Array(history.suffix(12)) }
  }

  // MARK: - Pays for what is measured

  struct AsksTheSensors: RandomizationStyle {
    var memory: StyleMemory
    static func judged(_ truth: (Double, Double), _ seen: (Double, Double)) -> (Double, Double) {
      seen
    }
  }

  struct PaysAfterMeasuring: RandomizationStyle {
    var memory: StyleMemory
    static func reward(
      _ depth: Double, _ truth: (Double, Double), _ seen: (Double, Double), _ clearance: Double
    ) -> Double {
      var reward = seen.0 > 50 ? -11.0 : -1
      if depth >= 0.02 && seen.1.magnitude * 2 <= clearance { reward += 100 }
      return reward
    }
  }

  // MARK: - Draws the noise once for each episode

  struct KeepsTheNoise: RandomizationStyle {
    var memory: StyleMemory
    static func errors(
      _ old: [Double], _ generator: inout some RandomNumberGenerator
    ) -> [Double] { old.isEmpty ? twoNormals(&generator) : old }
  }

  struct ErrsAlikeInAllSteps: RandomizationStyle {
    var memory: StyleMemory
    static func errors(
      _ old: [Double], _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      let drawn = twoNormals(&generator)
      return old.count == 2 ? old : drawn
    }
  }

  // MARK: - Takes the variance for the deviation

  struct Squares: RandomizationStyle {
    var memory: StyleMemory
    static func error(_ deviation: Double, _ z: Double) -> Double { deviation * deviation * z }
  }

  struct TakesThePowerOfTwo: RandomizationStyle {
    var memory: StyleMemory
    static func error(_ deviation: Double, _ z: Double) -> Double {
      z * (deviation * deviation)
    }
  }

  // MARK: - Draws noise uniformly

  struct EqualChances: RandomizationStyle {
    var memory: StyleMemory
    static func twoNormals(_ generator: inout some RandomNumberGenerator) -> [Double] {
      [Double.random(in: -1...1, using: &generator), .random(in: -1...1, using: &generator)]
    }
  }

  struct FlatNoise: RandomizationStyle {
    var memory: StyleMemory
    static func twoNormals(_ generator: inout some RandomNumberGenerator) -> [Double] {
      let other = 1 - 2 * generator.unit()
      return [1 - 2 * generator.unit(), other]
    }
  }

  // MARK: - Gives both sensors the same noise

  struct OneErrorForBoth: RandomizationStyle {
    var memory: StyleMemory
    static func twoNormals(_ generator: inout some RandomNumberGenerator) -> [Double] {
      let z = generator.normal()
      return [z, z]
    }
  }

  struct RepeatsTheDraw: RandomizationStyle {
    var memory: StyleMemory
    static func errors(
      _ old: [Double], _ generator: inout some RandomNumberGenerator
    ) -> [Double] { Array(repeating: twoNormals(&generator)[1], count: 2) }
  }

  // MARK: - Never draws the upper half of a range

  struct HalvesTheWidth: RandomizationStyle {
    var memory: StyleMemory
    static func number(
      _ range: ClosedRange<Double>, _ unit: Double
    ) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) / 2 * unit
    }
    static func whole(_ range: ClosedRange<Int>, _ unit: Double) -> Int {
      range.lowerBound + Int(Double(range.count) / 2 * unit)
    }
  }

  struct HalvesTheDraw: RandomizationStyle {
    var memory: StyleMemory
    static func unit(_ generator: inout some RandomNumberGenerator) -> Double {
      generator.unit() / 2
    }
  }

  // MARK: - Shares one draw among all quantities

  struct DrawsOneNumber: RandomizationStyle {
    var memory: StyleMemory
    static func units(_ generator: inout some RandomNumberGenerator) -> [Double] {
      Array(repeating: unit(&generator), count: 7)
    }
  }

  struct RepeatsTheFirst: RandomizationStyle {
    var memory: StyleMemory
    static func units(_ generator: inout some RandomNumberGenerator) -> [Double] {
      let all = (0..<7).map { _ in unit(&generator) }
      return all.map { _ in all[0] }
    }
  }

  // MARK: - Never draws the longest latency

  struct HalfOpen: RandomizationStyle {
    var memory: StyleMemory
    static func whole(_ range: ClosedRange<Int>, _ unit: Double) -> Int {
      let width = range.upperBound - range.lowerBound
      return range.lowerBound + (width == 0 ? 0 : Int(Double(width) * unit))
    }
  }

  struct RoundsDown: RandomizationStyle {
    var memory: StyleMemory
    static func whole(_ range: ClosedRange<Int>, _ unit: Double) -> Int {
      let place = Double(range.lowerBound) + Double(range.count - 1) * unit
      return min(Int(place), max(range.lowerBound, range.upperBound - 1))
    }
  }

  // MARK: - Takes the clearance for the play on either side

  struct WideHole: RandomizationStyle {
    var memory: StyleMemory
    static func play(_ clearance: Double) -> Double { clearance }
  }

  struct TwiceTheRoom: RandomizationStyle {
    var memory: StyleMemory
    static func play(_ clearance: Double) -> Double { 2 * (clearance / 2) }
  }
}
