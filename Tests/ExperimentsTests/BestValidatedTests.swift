import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import Robotics
import TestSupport
import Testing

@testable import Experiments

/// Which agent of a training is kept.
struct BestValidatedTests {
  private func validation(_ inserted: Int, _ steps: Int) -> PegInHoleRun.Evaluation {
    PegInHoleRun.Evaluation(count: 10, inserted: inserted, stepsOfInserted: steps)
  }

  /// Which of the validations is kept, by its place.
  private func kept(_ validations: [PegInHoleRun.Evaluation]) -> Int? {
    var best = BestValidated<Int>()
    for (place, validation) in validations.enumerated() { best.offer(place, validation) }
    return best.kept?.agent
  }

  @Test func `Most insertions are best, and a collapse at the end is not kept`() {
    #expect(kept([]) == nil)
    #expect(kept([validation(0, 0)]) == 0)
    #expect(kept([validation(3, 90), validation(9, 900), validation(8, 160)]) == 1)
    #expect(kept([validation(9, 900), validation(0, 0), validation(0, 0)]) == 0)
  }

  // 9 in 180 steps are 20 each, 9 in 270 are 30.
  @Test
  func `Of equally many insertions the shorter mean time is kept, and of equal ones the later`() {
    #expect(kept([validation(9, 270), validation(9, 180), validation(9, 270)]) == 1)
    #expect(kept([validation(9, 180), validation(9, 180), validation(9, 270)]) == 1)
    #expect(kept([validation(0, 0), validation(0, 0)]) == 1)
    // Time and nothing else decides only where insertions are equal.
    #expect(kept([validation(8, 80), validation(9, 1_800)]) == 1)
  }

  @Test func `An agent is copied only when it is kept`() {
    var best = BestValidated<Int>()
    var copies = 0
    for (inserted, steps) in [(5, 100), (4, 40), (5, 101), (5, 100), (6, 900)] {
      best.offer(
        {
          copies += 1
          return copies
        }(), validation(inserted, steps))
    }
    // The first, its equal, and the last.
    #expect(copies == 3 && best.kept?.validation.inserted == 6)
  }

  /// A small agent that learns while it is looked at after each of six episodes; that a tip is 2 mm above the
  /// surface counts as inserted.
  private static var small: PegInHoleSettings {
    var settings = PegInHoleSettings()
    settings.world.geometry.depth = -0.002
    settings.world.stepLimit = 40
    settings.agent.hiddenWidths = [8]
    settings.agent.batchSize = 8
    settings.agent.learningStarts = 16
    settings.agent.trainingInterval = 1
    settings.episodeCount = 6
    settings.validationInterval = 1
    settings.validationCount = 5
    settings.testCount = 7
    return settings
  }

  /// What held-out episodes came to, whatever training was before.
  private func untrained(_ evaluation: PegInHoleRun.Evaluation) -> PegInHoleRun.Evaluation {
    var evaluation = evaluation
    (evaluation.trainedEpisodes, evaluation.trainedSteps) = (0, 0)
    return evaluation
  }

  @Test func `A run's network is the one with the best validation, and the tests are of both`()
    throws
  {
    let (settings, seed) = (Self.small, freshSeed())
    var run = PegInHoleRun(settings, seed: seed)
    while !run.isOver {
      #expect(run.outcome == nil)
      run.trainEpisode()
    }
    #expect(run.validations.map(\.trainedEpisodes) == [1, 2, 3, 4, 5, 6])
    let best = try #require(
      run.validations.max {
        ($0.inserted, -$0.stepsOfInserted, $0.trainedEpisodes)
          < ($1.inserted, -$1.stepsOfInserted, $1.trainedEpisodes)
      })
    let (policy, outcome) = (try #require(run.policy), try #require(run.outcome))
    let streams = PegStreams(seed: seed)
    let validation = policy.evaluation(
      in: HeldOutEpisodes(count: 5, generator: streams.validation), settings)
    #expect(validation == untrained(best), "seed \(seed)")
    let test = policy.evaluation(
      in: HeldOutEpisodes(count: 7, generator: streams.test), settings)
    #expect(test == untrained(outcome.kept), "seed \(seed)")
    #expect(outcome.kept.trainedEpisodes == best.trainedEpisodes, "seed \(seed)")
    #expect(outcome.kept.trainedSteps == best.trainedSteps, "seed \(seed)")
    #expect(outcome.atEnd.trainedEpisodes == 6 && outcome.atEnd.count == 7)
    #expect(outcome.atEnd.trainedSteps == run.episodes.reduce(0) { $0 + $1.stepCount })
    if best.trainedEpisodes == 6 { #expect(outcome.kept == outcome.atEnd) }
  }

  @Test func `Validation and tests leave training as it is without them`() {
    let seed = freshSeed()
    let runs = [1, 4].map { interval in
      var settings = Self.small
      settings.validationInterval = interval
      settings.validationCount = interval
      settings.testCount = interval
      var run = PegInHoleRun(settings, seed: seed)
      while !run.isOver { run.trainEpisode() }
      return run.episodes
    }
    #expect(runs[0] == runs[1], "seed \(seed)")
  }
}

/// Where an agent's draws come from.
struct PegStreamsTests {
  @Test func `The streams are long jumps apart, and their episodes jumps`() {
    let seed = freshSeed()
    let streams = PegStreams(seed: seed)
    var place = SeededGenerator(seed: seed)
    for stream in [streams.training, streams.validation, streams.test, streams.conditions] {
      #expect(stream == place, "seed \(seed)")
      place.longJump()
    }
    var (seen, start) = ([SeededGenerator](), streams.test)
    HeldOutEpisodes(count: 3, generator: streams.test).playEach { generator in
      seen.append(generator)
      // What is drawn within an episode does not move the next.
      for _ in 0..<seen.count { _ = generator.next() }
    }
    for generator in seen {
      #expect(generator == start, "seed \(seed)")
      start.jump()
    }
  }

  // Ten agents of 401 starts each, and 100 of nobody: two are equal by chance with less than 4,110² / 2²⁵⁶.
  @Test
  func `No episode of validation, test or conditions is another's, nor where training begins`() {
    var starts: Set<SeededGenerator> = []
    let episodes = [(\PegStreams.validation, 100), (\.test, 200), (\.conditions, 100)]
    for seed in PegInHoleStudy(seedCount: 10, variants: [.shaped]).keys.map(\.seed) {
      let streams = PegStreams(seed: seed)
      starts.insert(streams.training)
      for (stream, count) in episodes {
        HeldOutEpisodes(count: count, generator: streams[keyPath: stream])
          .playEach { starts.insert($0) }
      }
    }
    #expect(starts.count == 10 * 401)
    HeldOutEpisodes(count: 100).playEach { starts.insert($0) }
    #expect(starts.count == 10 * 401 + 100)
  }

  @Test func `An agent's conditions are drawn for it alone`() {
    let frictions = [101, 102].flatMap { (seed: UInt64) -> [Double] in
      let streams = PegStreams(seed: seed)
      return [streams.training, streams.validation, streams.test, streams.conditions].map {
        var generator = $0
        return DomainRandomization().conditions(using: &generator).friction
      }
    }
    // Drawn from some 2⁵³ numbers: two of eight are equal with less than 28 / 2⁵⁰.
    #expect(Set(frictions).count == 8)
  }
}
