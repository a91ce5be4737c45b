/// A place where the peg may touch: how far it presses in, and which way it pushes and rubs.
///
/// Directions are gradients by the lanes of a placement (x, y, z, lean x, lean y), so that a force
/// times a direction is a force together with its moments.
struct Touch {
  /// How far the surfaces overlap, in metres; nothing touches below 0.
  var overlap: Double
  /// The gradient of the overlap: the peg is pushed against it.
  var normal: SIMD8<Double>
  /// The length of the normal's first three lanes, by which its force exceeds overlap · stiffness.
  var normalScale = 1.0
  /// How the touching place moves along the first direction of the surface, around the hole.
  var firstTangent: SIMD8<Double>
  /// How the touching place moves along the second direction of the surface.
  var secondTangent: SIMD8<Double>
  /// The direction in which the normal turns, and by how much a metre.
  var turn = SIMD8<Double>.zero
  var turnRate = 0.0
  /// On the chamfer's edge, how the touching place moves along it, and the rates at which the
  /// overlap bends with it: together with the turn, and alone.
  var slide = SIMD8<Double>.zero
  var mixedRate = 0.0
  var slideRate = 0.0
  /// The lever of the first tangent about the hole's axis, in metres.
  var lever: Double
  /// The share of the surface's stiffness that counts here.
  var share = 1.0
  /// The gradient of the share.
  var shareGradient = SIMD8<Double>.zero

  /// The gradient of the normal force before `normalScale`.
  @inline(__always)
  func pushGradient(_ surfaceStiffness: Double) -> SIMD8<Double> {
    surfaceStiffness * (share * normal + overlap * shareGradient)
  }
}

/// Where the rim of the lower face may touch: at one place of chamfer or wall, or at two of the edge.
enum RimRegion {
  case chamfer, wall, edge
}

extension HoleGeometry {
  /// Where the lower face's rim may touch: chamfer, wall or the edge between them.
  ///
  /// With e the tip's offset, r the peg's radius, d = r · lean, c the clearance, w the chamfer, z the
  /// tip's height and h = w + z, the point of the rim in direction n overlaps, sideways,
  ///
  ///     the wall      by  e·n − c/2
  ///     the chamfer   by  (e + d)·n − c/2 − h
  ///
  /// and is inside the material by the lesser of the two. The rim touches where that is greatest: in
  /// direction e on the wall, if the rim is below the edge there; in direction e + d on the chamfer,
  /// if the rim is above the edge there; or else where the rim crosses the edge, d·n = h, to the
  /// left or right of d.
  @inline(__always)
  func rimRegion(_ peg: PegPlacement) -> RimRegion {
    let (e, d) = (peg.offset, pegRadius * peg.lean)
    let h = chamfer + peg.lanes[2]
    let v = e + d
    if d.dot(v) <= h * v.length { return .chamfer }
    return d.dot(e) >= h * e.length ? .wall : .edge
  }

  /// The touch of a rim on the chamfer.
  @inline(__always)
  func chamferTouch(_ peg: PegPlacement) -> Touch {
    smoothTouch(
      peg.offset + pegRadius * peg.lean, share: 1, height: chamfer + peg.lanes[2])
  }

  /// The touch of a rim on the wall.
  @inline(__always)
  func wallTouch(_ peg: PegPlacement) -> Touch { smoothTouch(peg.offset, share: 0, height: 0) }

  /// The touch of a rim where it crosses the edge, left (`side` 1) or right (−1) of its lean.
  @inline(__always)
  func edgeTouch(_ peg: PegPlacement, side: Double) -> Touch {
    let d = pegRadius * peg.lean
    let h = chamfer + peg.lanes[2]
    let size = d.length
    let (cosine, forward) = (h / size, d / size)
    let sine = side * max(1 - cosine * cosine, 0).squareRoot()
    let across = SIMD2(-forward.y, forward.x)
    return edgeTouch(peg.offset, d, h, direction: cosine * forward + sine * across)
  }

  /// The touch of a rim on the chamfer (`share` 1) or on the wall (`share` 0).
  ///
  /// `reach` is e + share · d; the force on the peg points along (−n, share).
  @inline(__always)
  private func smoothTouch(_ reach: SIMD2<Double>, share: Double, height: Double) -> Touch {
    let length = max(reach.length, 1e-12)
    let n = reach / length
    var touch = slopeTouch(n, kappa: share)
    touch.overlap = length - clearance / 2 - share * height
    touch.turnRate = 1 / length
    return touch
  }

  /// The touch of a rim on the edge, in a direction where it crosses.
  ///
  /// The force points along (−n, κ), between wall and chamfer: with n′ perpendicular to n, κ is
  /// −(e·n′)/(d·n′). Outside of 0...1 the rim does not touch the edge there.
  @inline(__always)
  private func edgeTouch(
    _ e: SIMD2<Double>, _ d: SIMD2<Double>, _ h: Double, direction n: SIMD2<Double>
  ) -> Touch {
    let perpendicular = SIMD2(-n.y, n.x)
    let sweep = d.dot(perpendicular)
    let kappa = abs(sweep) > 1e-12 ? -e.dot(perpendicular) / sweep : -1
    var touch = slopeTouch(n, kappa: min(max(kappa, 0), 1))
    guard kappa >= 0, kappa <= 1 else {
      touch.overlap = -1
      return touch
    }
    touch.overlap = e.dot(n) - clearance / 2
    touch.slide = SIMD8(0, 0, 1, -pegRadius * n.x, -pegRadius * n.y, 0, 0, 0)
    touch.mixedRate = 1 / sweep
    touch.slideRate = -(e.dot(n) + kappa * h) / (sweep * sweep)
    return touch
  }

  /// The directions of a touch of the rim whose force points along (−n, κ).
  @inline(__always)
  private func slopeTouch(_ n: SIMD2<Double>, kappa: Double) -> Touch {
    let scale = (1 + kappa * kappa).squareRoot()
    let (slope, steep) = (kappa / scale, 1 / scale)
    let lever = kappa * pegRadius
    return Touch(
      overlap: 0,
      normal: SIMD8(n.x, n.y, -kappa, lever * n.x, lever * n.y, 0, 0, 0),
      normalScale: scale,
      firstTangent: SIMD8(-n.y, n.x, 0, 0, 0, 0, 0, 0),
      secondTangent: SIMD8(
        slope * n.x, slope * n.y, steep, -pegRadius * steep * n.x, -pegRadius * steep * n.y, 0, 0,
        0),
      turn: SIMD8(-n.y, n.x, 0, -lever * n.y, lever * n.x, 0, 0, 0),
      lever: pegRadius)
  }

  /// The touch of the peg's flank against the lower edge of the chamfer.
  ///
  /// The flank's axis passes that edge at the height l = −w − z above the tip, where its offset is
  /// e + l a: it overlaps by |e + l a| − c/2. The flank ends at the rim, which a lean raises on one
  /// side; the share grows over the first half millimetre above the rim, so that no second place
  /// appears at once where the rim already touches.
  @inline(__always)
  func flankTouch(_ peg: PegPlacement) -> Touch {
    let level = -chamfer - peg.lanes[2]
    let reach = peg.offset + level * peg.lean
    let length = max(reach.length, 1e-12)
    let n = reach / length
    let lean = peg.lean
    let aboveRim = level + pegRadius * lean.dot(n)
    let around = SIMD8(-n.y, n.x, 0, -level * n.y, level * n.x, 0, 0, 0)
    return Touch(
      overlap: aboveRim > 0 ? length - clearance / 2 : -1,
      normal: SIMD8(n.x, n.y, -n.dot(lean), level * n.x, level * n.y, 0, 0, 0),
      firstTangent: around,
      secondTangent: SIMD8(
        lean.x, lean.y, 1, -pegRadius * n.x, -pegRadius * n.y, 0, 0, 0),
      turn: around,
      turnRate: 1 / length,
      lever: pegRadius,
      share: min(aboveRim / Self.onset, 1),
      shareGradient: aboveRim < Self.onset
        ? SIMD8(0, 0, -1, pegRadius * n.x, pegRadius * n.y, 0, 0, 0) / Self.onset : .zero)
  }

  /// The height above the rim, in metres, from which the flank is as stiff as the rest.
  private static let onset = 0.0005

  /// Whether the lower face rests on the surface, outside of the chamfer, rather than on the chamfer.
  ///
  /// A point of the rim in direction n is over the surface if e·n exceeds c/2 + w; what decides is the
  /// direction e + d in which the rim would touch the chamfer.
  @inline(__always)
  func isOverSurface(_ peg: PegPlacement) -> Bool {
    let reach = peg.offset + pegRadius * peg.lean
    return peg.offset.dot(reach) > (clearance / 2 + chamfer) * reach.length
  }

  /// The touch of the lower face against the surface, at one of three places.
  ///
  /// What is over the surface is a crescent: the disc of the face without the disc of the mouth.
  /// It rests on the middle of its outer edge, `place` 0, and on its two ends, 1 and −1.
  @inline(__always)
  func surfaceTouch(_ peg: PegPlacement, place: Int) -> Touch {
    let offset = peg.offset
    let distance = max(offset.length, 1e-12)
    let outward = offset / distance
    let mouth = holeRadius + chamfer
    let cosine = min(
      max(
        (mouth * mouth - pegRadius * pegRadius - distance * distance) / (2 * pegRadius * distance),
        -1), 1)
    let sine = Double(place) * (1 - cosine * cosine).squareRoot()
    let n =
      place == 0
      ? outward
      : SIMD2(
        cosine * outward.x - sine * outward.y, cosine * outward.y + sine * outward.x)
    let arm = pegRadius * n
    return Touch(
      overlap: -peg.lanes[2] + arm.dot(peg.lean),
      normal: SIMD8(0, 0, -1, arm.x, arm.y, 0, 0, 0),
      firstTangent: SIMD8(1, 0, 0, 0, 0, 0, 0, 0),
      secondTangent: SIMD8(0, 1, 0, 0, 0, 0, 0, 0),
      lever: 0,
      share: 1.0 / 3)
  }
}
