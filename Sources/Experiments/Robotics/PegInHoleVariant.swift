import Robotics

/// What is compared in the study of the peg in its hole.
public enum PegInHoleVariant: String, CaseIterable, Codable, Sendable {
  /// Signed features, shaping, the safety layer and the force cap.
  case shaped
  /// Without shaping.
  case unshaped
  /// The safety layer alone, without a cap in the inner loop.
  case layerAlone = "layer-alone"
  /// Layer and cap, with the executed actions in replay.
  case executedActions = "executed-actions"
  /// The safety layer alone, with the executed actions in replay.
  case layerAloneExecutedActions = "layer-alone-executed-actions"
  /// The cap in the inner loop alone, without the safety layer.
  case capAlone = "cap-alone"
  /// A guarded speed in the inner loop alone: slow while the peg touches, without layer and cap.
  case speedAlone = "speed-alone"
  /// Neither layer nor cap.
  case unguarded
  /// The document's ten features without a sign.
  case documentFeatures = "document-features"
  /// The document's ten features, and a hole that is always in the same place.
  case documentFeaturesFixedHole = "document-features-fixed-hole"
  /// A table over five bins of each of the document's ten features.
  case tabular
  /// The same table, and a hole that is always in the same place.
  case tabularFixedHole = "tabular-fixed-hole"

  /// A name for people.
  public var title: String {
    switch self {
    case .shaped: "signed features, shaping, layer and cap"
    case .unshaped: "without shaping"
    case .layerAlone: "safety layer alone"
    case .executedActions: "executed actions in replay"
    case .layerAloneExecutedActions: "safety layer alone, executed actions in replay"
    case .capAlone: "force cap alone"
    case .speedAlone: "guarded speed alone"
    case .unguarded: "neither layer nor cap"
    case .documentFeatures: "document's features"
    case .documentFeaturesFixedHole: "document's features, fixed hole"
    case .tabular: "table of document's features"
    case .tabularFixedHole: "table of document's features, fixed hole"
    }
  }

  /// The settings of the variant.
  public var settings: PegInHoleSettings {
    var settings = PegInHoleSettings()
    switch self {
    case .shaped: break
    case .unshaped: settings.isShaped = false
    case .layerAlone: settings.world.motionGuard = MotionGuard()
    case .executedActions: settings.replayedAction = .executed
    case .layerAloneExecutedActions:
      settings.world.motionGuard = MotionGuard()
      settings.replayedAction = .executed
    case .capAlone: settings.world.safety = nil
    case .speedAlone:
      settings.world.motionGuard = .slowed
      settings.world.safety = nil
    case .unguarded:
      settings.world.motionGuard = MotionGuard()
      settings.world.safety = nil
    case .documentFeatures: settings.view = .document
    case .documentFeaturesFixedHole:
      settings.view = .document
      settings.world.randomization = .fixedHole
    case .tabular, .tabularFixedHole:
      settings.view = .document
      settings.learner = .table
      // The document's own number, since a table takes long and costs little.
      settings.episodeCount = 5_000
      if self == .tabularFixedHole { settings.world.randomization = .fixedHole }
    }
    return settings
  }

  /// Whether both the safety layer and the cap in the inner loop are on.
  public var isGuarded: Bool {
    let world = settings.world
    return world.safety != nil && world.motionGuard.forceCap != nil
  }
}
