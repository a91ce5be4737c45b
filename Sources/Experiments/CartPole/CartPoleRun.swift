/// One run of the table for CartPole.
public struct CartPoleRun: Hashable, Sendable {
  /// The method.
  public var method: CartPoleMethod
  /// The name of the settings.
  public var settingsName: String
  /// The seed of every draw.
  public var seed: UInt64
  /// How training went.
  public var training: CartPoleTraining

  /// Carries out a run, which is given up after a number of episodes or steps, the method's limit of
  /// episodes unless another is given.
  public init(
    _ method: CartPoleMethod, _ settings: CartPoleSettings, named name: String, seed: UInt64,
    episodeLimit: Int? = nil, stepLimit: Int = .max
  ) {
    let limit = episodeLimit ?? method.episodeLimit
    let training =
      method == .tabular
      ? CartPoleTraining(table: settings, seed: seed, episodeLimit: limit, stepLimit: stepLimit)
      : CartPoleTraining(
        network: settings.configuration(with: method.components), settings, seed: seed,
        episodeLimit: limit, stepLimit: stepLimit)
    self.init(method: method, settingsName: name, seed: seed, training: training)
  }

  /// Takes a run down.
  init(method: CartPoleMethod, settingsName: String, seed: UInt64, training: CartPoleTraining) {
    (self.method, self.settingsName) = (method, settingsName)
    (self.seed, self.training) = (seed, training)
  }
}
