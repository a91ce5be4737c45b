import Coursework
import RealModule

extension CalibrationSet {
  private typealias Store = TargetStoreParaphrases
  private typealias Rule = TargetRuleParaphrases

  // No reference: it copies and blends in single precision, and does not count backups.
  static let targetNetwork = CalibrationSet(
    Contracts.TargetNetwork.self,
    alternatives: [
      "counts up to the next copy, and makes a new store for it": NewStores.self,
      "keeps plain numbers, and hands out a new store each time": PlainNumbers.self,
    ],
    paraphrases: [
      "gives the rate to the target and the rest to the online network": [
        Rule.MovesByTheRest.self, Rule.WeighsTheOtherWay.self,
      ],
      "shares its store with the online network": [
        Store.KeepsTheName.self, Store.HandsOutTheOnlineStore.self,
      ],
      "shares the store from the first copy on": [
        Store.AssignsTheStore.self, Store.RemembersWhoLearned.self,
      ],
      "copies at the start only": [Rule.NeverAgain.self, Rule.WaitsForZero.self],
      "copies after the first step of each round": [
        Rule.CopiesThenWaits.self, Rule.BeginsAtTheEnd.self,
      ],
      "waits a step too long for each copy": [Rule.CountsPast.self, Rule.LateMultiple.self],
      "copies after every step": [Rule.DoesNotWait.self, Rule.TakesCForOne.self],
      "begins with zeros": [Store.EmptyNumbers.self, Store.SubtractsItself.self],
      "blends with the network of the start": [
        Store.RemembersTheStart.self, Store.NeverMovesOn.self,
      ],
      "writes the blend into the online network": [
        Store.MovesBoth.self, Store.BlendsTheOnlineStore.self,
      ],
      "counts the start as a backup": [Rule.CountsCopiesFromZero.self, Rule.RoundsUpPast.self],
      "counts a backup for each rate's worth of steps": [
        Rule.Multiplies.self, Rule.DividesByThePeriod.self,
      ],
      "takes the online network to be at the fixed point already": [
        Rule.LogarithmOfTheRest.self, Rule.LogarithmToTheBase.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private struct NewStores: TargetNetworkStyle {
    var memory: TargetMemory
  }

  private struct PlainNumbers: TargetNetworkExercise {
    var numbers: [Double]
    var left: Int
    let rule: TargetRule

    init(online: ParameterStore, rule: TargetRule) throws {
      // Another right answer is asked whether this is a rule.
      _ = try NewStores(online: online, rule: rule)
      numbers = online.values
      self.rule = rule
      left = if case .copy(let interval) = rule { interval } else { 0 }
    }

    var parameters: ParameterStore { ParameterStore(numbers) }

    mutating func onlineLearned(_ online: ParameterStore) throws {
      guard numbers.count == online.values.count,
        online.values.filter({ $0.isNaN || $0.isInfinite }).isEmpty
      else { throw InvalidInput("numbers") }
      switch rule {
      case .copy(let interval):
        left -= 1
        if left == 0 { (numbers, left) = (online.values, interval) }
      case .blend(let rate):
        numbers = numbers.indices.map { online.values[$0] * rate + numbers[$0] * (1 - rate) }
      }
    }

    static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
      guard case .copy(let interval) = rule, interval > 0, steps >= 0, (0..<1).contains(discount),
        discount != 0
      else {
        return try NewStores.backups(inSteps: steps, rule: rule, discount: discount)
      }
      return Double((0...steps).dropFirst().count { $0.isMultiple(of: interval) })
    }
  }
}
