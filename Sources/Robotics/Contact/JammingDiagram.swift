/// Whitney's jamming diagram: which loads push a peg further into its hole, and which jam it.
///
///     let diagram = JammingDiagram(depth: 0.010, radius: 0.010, friction: 0.2)
///     diagram.slides(lateral: 0.5, axial: 1, moment: 0)         // true
///
/// A peg in a plane, in one- or two-point contact, is pushed in by an axial force Fz (positive
/// inwards) and loaded by a lateral force Fx and a moment M at its tip. With λ = l/(2 r μ), l the depth,
/// it slides as long as
///
///     |M/(r Fz) + μ (1 + λ) Fx/Fz| < λ   and   |Fx/Fz| < 1/μ
///
/// a parallelogram in the plane of Fx/Fz and M/(r Fz), which grows wider with depth. Outside of it no
/// size of the push helps: only another ratio does. A positive Fx pushes the tip towards +x, and
/// a positive M turns the tip towards +x, as in Whitney's figure.
///
/// Whitney's surfaces are rigid, and leans are neglected beside μ. Those of `ContactState` are elastic: a
/// load outside of the diagram moves the peg by micrometres for each newton, however long it lasts, where one
/// inside moves it on and on.
///
/// Source: Whitney, *Quasi-static assembly of compliantly supported rigid parts* (1982), equations
/// of the jamming diagram.
public struct JammingDiagram: Equatable, Sendable {
  /// How far the peg is inside, l, in metres.
  public var depth: Double
  /// The peg's radius r, in metres.
  public var radius: Double
  /// The coefficient of friction μ.
  public var friction: Double

  /// Creates the diagram of a depth.
  public init(depth: Double, radius: Double, friction: Double) {
    (self.depth, self.radius, self.friction) = (depth, radius, friction)
  }

  /// The height of the parallelogram, λ = l/(2 r μ).
  public var lambda: Double { depth / (2 * radius * friction) }

  /// Whether a load slides the peg further in.
  ///
  /// - Parameters:
  ///   - lateral: Fx at the tip, in newtons.
  ///   - axial: Fz, in newtons, positive inwards.
  ///   - moment: M about the tip, in newton metres.
  /// - Returns: False on the edge, too, and for a pull outwards.
  public func slides(lateral: Double, axial: Double, moment: Double) -> Bool {
    guard axial > 0 else { return false }
    let (force, turn) = (lateral / axial, moment / (radius * axial))
    return abs(turn + friction * (1 + lambda) * force) < lambda && abs(force) < 1 / friction
  }

  /// The corners of the parallelogram, as pairs of Fx/Fz and M/(r Fz), in order around it.
  public var corners: [SIMD2<Double>] {
    [(1 / friction, 1.0), (1 / friction, -1), (-1 / friction, -1), (-1 / friction, 1)].map {
      SIMD2($0, $1 * lambda - friction * (1 + lambda) * $0)
    }
  }
}

/// Whitney's wedging: two-point contact so near the mouth that the reactions can face each other.
///
///     let limits = WedgingLimits(diameter: 0.020, clearance: 0.0001, friction: 0.2)
///     limits.canWedge(depth: 0.003, lean: 0.04)     // true
///
/// Two opposite reactions, each within its friction cone, can hold each other when the line between
/// the two places lies in both cones: at depths below μ times the diameter. Then the peg stays whatever
/// the push is, and may be damaged. A peg whose lean stays below c/μ, c the relative clearance,
/// touches twice only deeper than that. Leans are neglected beside μ: at 0.05 and a friction of 0.1 the peg of
/// `ContactState` lets go a little.
///
/// Source: Whitney (1982), section on wedging.
public struct WedgingLimits: Equatable, Sendable {
  /// The hole's diameter, in metres.
  public var diameter: Double
  /// By how much the hole's diameter exceeds the peg's, in metres.
  public var clearance: Double
  /// The coefficient of friction μ.
  public var friction: Double

  /// Creates the limits of a peg and its hole.
  public init(diameter: Double, clearance: Double, friction: Double) {
    (self.diameter, self.clearance, self.friction) = (diameter, clearance, friction)
  }

  /// The depth below which two-point contact can wedge, μ D, in metres.
  public var depth: Double { friction * diameter }

  /// The lean below which two-point contact begins too deep to wedge, c/μ with c = clearance/D.
  public var lean: Double { clearance / diameter / friction }

  /// The depth at which a peg of this lean touches at both sides: clearance / lean, in metres.
  public func twoPointDepth(lean: Double) -> Double { clearance / abs(lean) }

  /// Whether a peg can wedge: it touches twice, above the limiting depth.
  public func canWedge(depth: Double, lean: Double) -> Bool {
    depth >= twoPointDepth(lean: lean) && depth < self.depth
  }
}
