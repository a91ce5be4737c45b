import DecisionProcesses

/// Where the draws of one agent come from: four streams, no two of which share a draw.
///
///     var generator = PegStreams(seed: 201).training
///
/// All are stretches of the sequence of one seed. Each stream begins 2¹⁹² draws after the one before, and in
/// those of episodes that nobody learns from, each episode begins 2¹²⁸ draws after the one before; so no
/// episode of one stream is an episode of another. Agents have seeds of their own: that two of them meet in a
/// sequence of 2²⁵⁶ has a chance below 2⁻¹⁵⁰ for all that is drawn here.
struct PegStreams {
  /// The agent's first parameters, its episodes of training, its exploration and its replay.
  let training: SeededGenerator
  /// The episodes in which the agent is evaluated on the way, the same each time.
  let validation: SeededGenerator
  /// The episodes in which it is tested after training, once.
  let test: SeededGenerator
  /// The episodes in other conditions, the same ones for each value of each condition.
  let conditions: SeededGenerator

  /// Derives the streams from an agent's seed.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func next() -> SeededGenerator {
      defer { generator.longJump() }
      return generator
    }
    (training, validation, test, conditions) = (next(), next(), next(), next())
  }
}
