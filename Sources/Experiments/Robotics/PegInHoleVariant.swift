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
  /// Neither layer nor cap.
  case unguarded
  /// The document's ten features without a sign.
  case documentFeatures = "document-features"
  /// The document's ten features, and a hole that is always in the same place.
  case documentFeaturesFixedHole = "document-features-fixed-hole"

  /// A name for people.
  public var title: String {
    switch self {
    case .shaped: "signed features, shaping, layer and cap"
    case .unshaped: "without shaping"
    case .layerAlone: "safety layer alone"
    case .executedActions: "executed actions in replay"
    case .layerAloneExecutedActions: "safety layer alone, executed actions in replay"
    case .capAlone: "force cap alone"
    case .unguarded: "neither layer nor cap"
    case .documentFeatures: "document's features"
    case .documentFeaturesFixedHole: "document's features, fixed hole"
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
    case .unguarded:
      settings.world.motionGuard = MotionGuard()
      settings.world.safety = nil
    case .documentFeatures: settings.view = .document
    case .documentFeaturesFixedHole:
      settings.view = .document
      settings.world.randomization = .fixedHole
    }
    return settings
  }
}

/// The study of the peg in its hole: variants over seeds, and what is not there yet.
///
///     let study = PegInHoleStudy(seedCount: 10)
///     for key in study.missing(in: table) { table.append(study.carryOut(key)) }
public struct PegInHoleStudy: LongStudy {
  public typealias Table = PegInHoleTable

  /// The number of seeds, which are 1, 2, and so on.
  public let seedCount: Int
  /// What is compared.
  public let variants: [PegInHoleVariant]
  /// The episodes of training of a run; nil for those of the variant's settings.
  public let episodeCount: Int?

  /// Creates a study.
  public init(
    seedCount: Int = 10, variants: [PegInHoleVariant] = PegInHoleVariant.allCases,
    episodeCount: Int? = nil
  ) {
    (self.seedCount, self.variants, self.episodeCount) = (seedCount, variants, episodeCount)
  }

  public var name: String { "peg-in-hole" }

  /// All runs, all variants of a seed before the next seed.
  public var keys: [PegInHoleRecord.Key] {
    (0..<seedCount).flatMap { index in
      variants.map { PegInHoleRecord.Key(variant: $0, seed: UInt64(index) + 1) }
    }
  }

  /// Makes one run.
  public func carryOut(_ key: PegInHoleRecord.Key) -> PegInHoleRecord {
    var settings = key.variant.settings
    if let episodeCount { settings.episodeCount = episodeCount }
    var run = PegInHoleRun(settings, seed: key.seed)
    while !run.isOver { run.trainEpisode() }
    return PegInHoleRecord(of: run, variant: key.variant)
  }
}
