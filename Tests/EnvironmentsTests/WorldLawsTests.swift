import DecisionProcesses
import Environments
import TestSupport
import Testing

/// The laws of processes and environments, for every world.
@Suite struct WorldLawsTests {
  static let models: [(name: String, model: any MarkovDecisionProcess, isRandom: Bool)] = [
    ("the document's grid", GridWorld.document, false),
    ("bridge and cliff", GridWorld.bridgeAndCliff(slip: 0.2, stepReward: 0), true),
    ("warehouse", Warehouse(), false),
    ("slippery warehouse", Warehouse(isSlippery: true), true),
    ("the document's lake", FrozenLake.document, false),
    ("lake of 4 by 4", FrozenLake.fourByFour(isSlippery: false), false),
    ("slippery lake of 4 by 4", FrozenLake.fourByFour(isSlippery: true), true),
    ("lake of 8 by 8", FrozenLake.eightByEight(isSlippery: false), false),
    ("slippery lake of 8 by 8", FrozenLake.eightByEight(isSlippery: true), true),
    ("cliff", CliffWalking(), false),
    ("slippery cliff", CliffWalking(isSlippery: true), true),
    // The taxi draws where it starts.
    ("taxi", Taxi(), true),
    ("maximisation bias, in the mean", MaximizationBias().meanModel, false),
    ("Baird's star", BairdStar(), true),
    ("combination lock", CombinationLock([2, 0, 1, 1], actionCount: 3), false),
    ("corridor", Corridor(length: 5), false),
    // Bets that win about as often as not, so that two seeds differ soon.
    ("roulette for even money", Roulette(bets: Array(Roulette.americanBets.suffix(6))), true),
    ("a random model", randomModel, true),
  ]

  private static var randomModel: FiniteModel {
    var generator = SeededGenerator(seed: freshSeed())
    return GarnetModel(stateCount: 12, actionCount: 3, branchingFactor: 4, terminalShare: 0.2)
      .model(using: &generator)
  }

  @Test(arguments: models.indices)
  func `A model obeys the laws of a process`(index: Int) {
    let (name, model, _) = Self.models[index]
    #expect(checkProcess(model) == [], "\(name)")
  }

  // The time limit makes at least 200 episodes. Two seeds agree in the start and first step of one
  // of them with chance at most 2/3, so a random world looks like one without chance at most once
  // in 1e35 runs.
  @Test(arguments: models.indices)
  func `A model's simulation obeys the laws of an environment`(index: Int) {
    let (name, model, isRandom) = Self.models[index]
    let world = TimeLimited(Simulation(of: FiniteModel(model)), limit: 100)
    let breaches = checkEnvironment(
      world, isRandom: isRandom, stepCount: 20_000, seed: freshSeed())
    #expect(breaches == [], "\(name)")
  }

  // What these draw is continuous: two seeds agree with chance below 1e-100.
  @Test func `CartPole obeys the laws of an environment`() {
    #expect(checkEnvironment(CartPole(), isRandom: true, seed: freshSeed()) == [])
  }

  @Test func `The mountain car obeys the laws of an environment`() {
    let world = TimeLimited(MountainCar(), limit: 50)
    #expect(checkEnvironment(world, isRandom: true, seed: freshSeed()) == [])
  }

  @Test func `The acrobot obeys the laws of an environment`() {
    let world = TimeLimited(Acrobot(), limit: 50)
    #expect(checkEnvironment(world, isRandom: true, seed: freshSeed()) == [])
  }

  // 1,000 steps have 40 balls or more: each falls like another one with chance 1/60 at most.
  @Test func `Catch obeys the laws of an environment`() {
    #expect(checkEnvironment(Catch(), isRandom: true, seed: freshSeed()) == [])
    #expect(checkEnvironment(Catch(isFlickering: true), isRandom: true, seed: freshSeed()) == [])
  }

  @Test func `Catch in small pictures obeys the laws of an environment`() {
    let world = RewardClipped(Catch().preprocessed())
    #expect(checkEnvironment(world, isRandom: true, stepCount: 300, seed: freshSeed()) == [])
  }

  @Test func `A world seen through a function obeys the laws of an environment`() {
    let corridor = Corridor(length: 5)
    let world = Observed(Simulation(of: corridor)) { corridor.oneHot($0) }
    #expect(
      checkEnvironment(
        TimeLimited(world, limit: 30), isRandom: false, seed: freshSeed()) == [])
  }

  @Test func `The maximisation-bias example obeys the laws of an environment`() {
    #expect(checkEnvironment(MaximizationBias(), isRandom: true, seed: freshSeed()) == [])
  }

  @Test func `The drifting bandit obeys the laws of an environment`() {
    #expect(checkEnvironment(DriftingBandit(), isRandom: true, seed: freshSeed()) == [])
  }

  @Test func `A time limit obeys the laws of an environment`() {
    let world = TimeLimited(CartPole(), limit: 7)
    #expect(checkEnvironment(world, isRandom: true, seed: freshSeed()) == [])
  }
}
