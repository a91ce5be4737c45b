import Coursework

extension CalibrationSet {
  private typealias Rule = BairdParaphrases

  static let bairdCounterexample = CalibrationSet(
    Contracts.BairdCounterexample.self,
    reference: BairdCounterexampleReference.self,
    alternatives: [
      "lists all samples with their chances": SampledStar<PlainStar>.self,
      "makes a matrix of the updates of unit vectors": MatrixStar<PlainStar>.self,
      "discounts by 0 in place of bootstrapping": MatrixStar<Rule.DiscountOfZero>.self,
    ],
    paraphrases: [
      "leaves out the importance ratio": [
        SampledStar<Rule.WeighsAlike>.self, MatrixStar<Rule.RatioToItself>.self,
      ],
      "takes the full gradient for the semi-gradient": [
        SampledStar<Rule.Residual>.self, MatrixStar<Rule.BothEnds>.self,
      ],
      "turns the importance ratio upside down": [
        SampledStar<Rule.OneOver>.self, SampledStar<Rule.BehaviorOverTarget>.self,
      ],
      "moves the second weights first": [
        SampledStar<Rule.NewCorrection>.self, MatrixStar<Rule.FollowsAtOnce>.self,
      ],
      "forgets the discount in the correction": [
        SampledStar<Rule.WholeCorrection>.self, MatrixStar<Rule.FactorOfOne>.self,
      ],
      "lets the second weights follow the error itself": [
        SampledStar<Rule.PlainError>.self, MatrixStar<Rule.NoExpectation>.self,
      ],
      "walks from state to state in an expected update": [
        SampledStar<Rule.StateByState>.self, MatrixStar<Rule.InPlace>.self,
      ],
      "adds up the states instead of averaging them": [
        SampledStar<Rule.EachStateWhole>.self, MatrixStar<Rule.SevenTimes>.self,
      ],
      "keeps the ratio on the policy": [
        SampledStar<Rule.StillSolid>.self, MatrixStar<Rule.SamePolicies>.self,
      ],
    ])
}

/// The mistakes of exercise 6.5 in other words.
enum BairdParaphrases {
  /// No mistake: a discount of 0 makes the same target.
  enum DiscountOfZero: StarRule {
    static func next(_ leg: TriadLeg?, _ discount: Double, _ value: Double) -> Double {
      (leg == .bootstrapping ? 0 : discount) * value
    }
  }

  // MARK: - Leaves out the importance ratio

  enum WeighsAlike: StarRule {
    static func used(_ ratio: Double) -> Double { 1 }
  }

  enum RatioToItself: StarRule {
    static func used(_ ratio: Double) -> Double { ratio == 0 ? 1 : ratio / ratio }
  }

  // MARK: - Takes the full gradient for the semi-gradient

  enum Residual: StarRule {
    static func gradient(_ x: Double, _ next: Double, _ discount: Double) -> Double {
      -(discount * next) + x
    }
  }

  enum BothEnds: StarRule {
    static func gradient(_ x: Double, _ next: Double, _ discount: Double) -> Double {
      let back = next * discount
      return x - back
    }
  }

  // MARK: - Turns the importance ratio upside down

  enum OneOver: StarRule {
    static func ratio(_ target: Double, _ behavior: Double) -> Double { 1 / (target / behavior) }
  }

  enum BehaviorOverTarget: StarRule {
    static func ratio(_ target: Double, _ behavior: Double) -> Double {
      PlainStar.ratio(behavior, target)
    }
  }

  // MARK: - Moves the second weights first

  enum NewCorrection: StarRule {
    static func expected(_ before: Double, _ after: () -> Double) -> Double { after() }
  }

  enum FollowsAtOnce: StarRule {
    static func expected(_ before: Double, _ after: () -> Double) -> Double {
      before + (after() - before)
    }
  }

  // MARK: - Forgets the discount in the correction

  enum WholeCorrection: StarRule {
    static func correction(_ next: Double, _ discount: Double) -> Double { next }
  }

  enum FactorOfOne: StarRule {
    static func correction(_ next: Double, _ discount: Double) -> Double { next * 1 }
  }

  // MARK: - Lets the second weights follow the error itself

  enum PlainError: StarRule {
    static func second(_ error: Double, _ expected: Double) -> Double { error }
  }

  enum NoExpectation: StarRule {
    static func second(_ error: Double, _ expected: Double) -> Double { error - 0 * expected }
  }

  // MARK: - Walks from state to state in an expected update

  enum StateByState: StarRule {
    static let goesOn = true
  }

  enum InPlace: StarRule {
    static var goesOn: Bool { true }
  }

  // MARK: - Adds up the states instead of averaging them

  enum EachStateWhole: StarRule {
    static let states = 1.0
  }

  enum SevenTimes: StarRule {
    static var states: Double { 7 / 7 }
  }

  // MARK: - Keeps the ratio on the policy

  enum StillSolid: StarRule {
    static func wanted(_ leg: TriadLeg?, _ action: Int) -> Double { action == 1 ? 1 : 0 }
  }

  enum SamePolicies: StarRule {
    static func wanted(_ leg: TriadLeg?, _ action: Int) -> Double { Double(action) }
  }
}
