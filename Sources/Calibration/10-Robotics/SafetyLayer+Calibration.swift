import Checks
import Coursework
import RealModule
import Robotics

extension CalibrationSet {
  private typealias Style = SafetyParaphrases

  static let safetyLayer = CalibrationSet(
    Contracts.SafetyLayer.self,
    reference: SafetyLayerReference.self,
    alternatives: [
      "goes by states": StyledSafety<Style.Plain>.self,
      "compares squares": StyledSafety<Style.Squares>.self,
    ],
    paraphrases: [
      "moves against the sign of the command": [
        StyledSafety<Style.Signs>.self, StyledSafety<Style.Quotients>.self,
      ],
      "turns the command round": [
        StyledSafety<Style.Minus>.self, StyledSafety<Style.FromNothing>.self,
      ],
      "stops where it should retract": [
        StyledSafety<Style.StandsStill>.self, StyledSafety<Style.NoWay>.self,
      ],
      "retracts by nothing where nothing was chosen": [
        StyledSafety<Style.SkipsZeros>.self, StyledSafety<Style.ScalesByCommand>.self,
      ],
      "adds the retraction to the command": [
        StyledSafety<Style.Sum>.self, StyledSafety<Style.InPlace>.self,
      ],
      "keeps the turn of the command": [
        StyledSafety<Style.OnlyWay>.self, StyledSafety<Style.ReplacesWay>.self,
      ],
      "retracts along the tip's axis": [
        StyledSafety<Style.Up>.self, StyledSafety<Style.LengthOnly>.self,
      ],
      "retracts into the hole": [
        StyledSafety<Style.Down>.self, StyledSafety<Style.FromHole>.self,
      ],
      "lets go below the threshold": [
        StyledSafety<Style.SameLimit>.self, StyledSafety<Style.AtLeast>.self,
      ],
      "never lets go": [
        StyledSafety<Style.Always>.self, StyledSafety<Style.PositiveSize>.self,
      ],
      "begins above the threshold only": [
        StyledSafety<Style.Greater>.self, StyledSafety<Style.NotUpTo>.self,
      ],
      "lets go at the release force itself": [
        StyledSafety<Style.OnlyAbove>.self, StyledSafety<Style.AtMostEnds>.self,
      ],
      "looks at the greatest part of the force": [
        StyledSafety<Style.Largest>.self, StyledSafety<Style.SortsParts>.self,
      ],
      "adds up the parts of the force": [
        StyledSafety<Style.Manhattan>.self, StyledSafety<Style.ThreeSizes>.self,
      ],
      "looks at the force along the axis only": [
        StyledSafety<Style.Inner>.self, StyledSafety<Style.Products>.self,
      ],
      "lets a force that is no number pass": [
        StyledSafety<Style.NoNegation>.self, StyledSafety<Style.NothingForNaN>.self,
      ],
      "decides by the force of the step before": [
        StyledSafety<Style.Later>.self, StyledSafety<Style.KeepsForce>.self,
      ],
      "keeps its state over a reset": [
        StyledSafety<Style.ForgetsReport>.self, StyledSafety<Style.StateStays>.self,
      ],
      "keeps its report over a reset": [
        StyledSafety<Style.ForgetsState>.self, StyledSafety<Style.ReportStays>.self,
      ],
      "reports the command as if it had been executed": [
        StyledSafety<Style.ChosenTwice>.self, StyledSafety<Style.Overwrites>.self,
      ],
      "reports what was executed as chosen": [
        StyledSafety<Style.ExecutedTwice>.self, StyledSafety<Style.OverwritesChoice>.self,
      ],
      "reports by the force, and not by what was done": [
        StyledSafety<Style.ByForce>.self, StyledSafety<Style.HighOnly>.self,
      ],
      "reports by comparing the two motions": [
        StyledSafety<Style.Differs>.self, StyledSafety<Style.PartsDiffer>.self,
      ],
    ])
}

/// The room's own layer behind the contract.
private struct SafetyLayerReference: SafetyLayerExercise {
  private var layer: SafetyLayer
  private(set) var report: SafetyReport?

  init(_ settings: SafetySettings) throws {
    guard settings.release > 0, settings.release < settings.threshold,
      settings.threshold < .infinity, settings.distance > 0, settings.distance < .infinity
    else { throw InvalidInput("settings") }
    layer = SafetyLayer(settings)
  }

  mutating func reset() {
    layer.reset()
    report = nil
  }

  mutating func motion(
    for chosen: TipMotion, force: [Double], outwards: [Double]
  ) throws -> TipMotion {
    guard [chosen.linear, chosen.angular, force, outwards].allSatisfy({ $0.count == 3 }),
      [chosen.linear, chosen.angular, outwards].joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("step") }
    let executed = layer.executed(
      SafetySessionQuestion.Step(force: force, chosen: chosen, outwards: outwards))
    report = SafetyReport(
      chosen: chosen, executed: executed, isOverridden: layer.isRetracting)
    return executed
  }
}
