import Checks
import Coursework
import RealModule
import Robotics

extension CalibrationSet {
  private typealias Style = ActionSetParaphrases

  static let actionSet = CalibrationSet(
    Contracts.ActionSet.self,
    reference: ActionSetReference.self,
    alternatives: [
      "eliminates by itself": StyledActions<Style.Plain>.self,
      "solves with the given tool": StyledActions<Style.WithTool>.self,
    ],
    paraphrases: [
      "enumerates three values for each axis": [
        StyledActions<Style.Counts>.self, StyledActions<Style.Nests>.self,
      ],
      "pushes out of the hole": [
        StyledActions<Style.Upwards>.self, StyledActions<Style.Exchanged>.self,
      ],
      "turns about the axis that it leans to": [
        StyledActions<Style.SameAxis>.self, StyledActions<Style.WithoutCross>.self,
      ],
      "leans to the other side": [
        StyledActions<Style.OtherCross>.self, StyledActions<Style.OtherHand>.self,
      ],
      "adds a motion that does nothing": [
        StyledActions<Style.Appends>.self, StyledActions<Style.SizeOfZero>.self,
      ],
      "takes the Jacobian of the home pose": [
        StyledActions<Style.AtHome>.self, StyledActions<Style.Constant>.self,
      ],
      "takes Jacobian and rotation of the home pose": [
        StyledActions<Style.StaysHome>.self, StyledActions<Style.Replaced>.self,
      ],
      "takes the tip's axes for the base's": [
        StyledActions<Style.AsItIs>.self, StyledActions<Style.Identity>.self,
      ],
      "turns the motion the wrong way": [
        StyledActions<Style.InnerWithAxes>.self, StyledActions<Style.Transposed>.self,
      ],
      "turns the way, and not the turn": [
        StyledActions<Style.HalfOfIt>.self, StyledActions<Style.ThenBack>.self,
      ],
      "exchanges way and turn": [
        StyledActions<Style.TurnFirst>.self, StyledActions<Style.RowsExchanged>.self,
      ],
      "multiplies by the transposed Jacobian": [
        StyledActions<Style.Products>.self, StyledActions<Style.SumsRows>.self,
      ],
      "takes the Jacobian's rows for its columns": [
        StyledActions<Style.ColumnsFirst>.self, StyledActions<Style.SolvesTransposed>.self,
      ],
      "clips each joint by itself": [
        StyledActions<Style.EachJoint>.self, StyledActions<Style.Sorted>.self,
      ],
      "shortens by the length of all six": [
        StyledActions<Style.Norm>.self, StyledActions<Style.Hypotenuse>.self,
      ],
      "stretches every motion to the limit": [
        StyledActions<Style.AlwaysDivides>.self, StyledActions<Style.UnitFirst>.self,
      ],
      "forgets the limit": [
        StyledActions<Style.Uncut>.self, StyledActions<Style.TimesOne>.self,
      ],
      "goes on where the arm is nearly singular": [
        StyledActions<Style.NoQuestion>.self, StyledActions<Style.OnlyNoNumbers>.self,
      ],
      "takes a singular arm for bad input": [
        StyledActions<Style.Refuses>.self, StyledActions<Style.LetsThrough>.self,
      ],
    ])
}

/// The room's own actions and deltas behind the contract.
private enum ActionSetReference: ActionSetExercise {
  static func motions(of steps: MotionSteps) throws -> [TipMotion] {
    let sizes = [steps.pushes, steps.retractions, steps.slides, steps.leans].joined()
    guard sizes.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw InvalidInput("size") }
    func motions(_ actions: [PegAction], _ size: Double) -> [TipMotion] {
      actions.map { action in
        // The room's own sizes are replaced; what is 0 stays 0.
        let twist = action.motion
        let length = twist.linear.length + twist.angular.length
        return TipMotion(
          linear: (size / length * twist.linear).numbers,
          angular: (size / length * twist.angular).numbers)
      }
    }
    return steps.pushes.flatMap { motions([.push], $0) }
      + steps.retractions.flatMap { motions([.retract], $0) }
      + steps.slides.flatMap { motions([.left, .right, .back, .forth], $0) }
      + steps.leans.flatMap { motions([.leanLeft, .leanRight, .leanBack, .leanForth], $0) }
  }

  static func jointChange(
    for motion: TipMotion, at angles: [Double], of arm: PegArm, limit: Double
  ) throws -> [Double] {
    guard motion.linear.count == 3, motion.angular.count == 3, angles.count == 6,
      [motion.linear, motion.angular, angles].joined().allSatisfy(\.isFinite),
      limit > 0, limit < .infinity
    else { throw InvalidInput("motion, angles or limit") }
    let twist = Twist(linear: Vector3(motion.linear), angular: Vector3(motion.angular))
    let change = arm.robot.change(for: twist, at: JointVector(angles), within: .infinity)
    // The room has no such rule: it shortens what is far too great.
    guard change.greatestSize <= 1 else { return JointVector.zero.numbers }
    return change.scaled(within: limit).numbers
  }
}
