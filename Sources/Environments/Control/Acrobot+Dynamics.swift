import RealModule

extension Acrobot {
  // Both links have mass 1, length 1, their centre of mass in the middle and moment of inertia 1.
  private static let gravity = 9.8
  private static let toCentre = 0.5
  private static let inertia = 1.0
  /// The time between two states, in seconds.
  private static let interval = 0.2

  /// The state after one action: one step of the classical Runge–Kutta method, after which angles
  /// are brought back to −π to π and angular velocities are clipped.
  static func state(after action: Int, in state: SIMD4<Double>) -> SIMD4<Double> {
    let torque = Double(action - 1)
    let half = interval / 2
    let first = change(of: state, torque: torque)
    let second = change(of: state + half * first, torque: torque)
    let third = change(of: state + half * second, torque: torque)
    let fourth = change(of: state + interval * third, torque: torque)
    let next = state + interval / 6 * (first + 2 * second + 2 * third + fourth)
    return SIMD4(
      wrapped(next[0]), wrapped(next[1]),
      min(max(next[2], -firstSpeedLimit), firstSpeedLimit),
      min(max(next[3], -secondSpeedLimit), secondSpeedLimit))
  }

  /// The derivative of the state with respect to time.
  ///
  /// With m = l = 1, c the distance to the centre of mass, I the moment of inertia, θ₁ and θ₂ the
  /// angles and τ the torque:
  ///
  ///     d₁ = c² + (1 + c² + 2 c cos θ₂) + 2 I
  ///     d₂ = c² + c cos θ₂ + I
  ///     φ₂ = c g cos(θ₁ + θ₂ − π/2)
  ///     φ₁ = −c θ₂′² sin θ₂ − 2 c θ₂′ θ₁′ sin θ₂ + (c + 1) g cos(θ₁ − π/2) + φ₂
  ///     θ₂″ = (τ + d₂/d₁ φ₁ − c θ₁′² sin θ₂ − φ₂) / (c² + I − d₂²/d₁)
  ///     θ₁″ = −(d₂ θ₂″ + φ₁) / d₁
  private static func change(of state: SIMD4<Double>, torque: Double) -> SIMD4<Double> {
    let (first, second) = (state[0], state[1])
    let (firstSpeed, secondSpeed) = (state[2], state[3])
    let c = toCentre
    let (sine, cosine) = (Double.sin(second), Double.cos(second))
    let d1 = c * c + (1 + c * c + 2 * c * cosine) + 2 * inertia
    let d2 = c * c + c * cosine + inertia
    let phi2 = c * gravity * Double.cos(first + second - .pi / 2)
    let phi1 =
      -c * (secondSpeed * secondSpeed) * sine - 2 * c * secondSpeed * firstSpeed * sine
      + (c + 1) * gravity * Double.cos(first - .pi / 2) + phi2
    let secondAcceleration =
      (torque + d2 / d1 * phi1 - c * (firstSpeed * firstSpeed) * sine - phi2)
      / (c * c + inertia - d2 * d2 / d1)
    let firstAcceleration = -(d2 * secondAcceleration + phi1) / d1
    return SIMD4(firstSpeed, secondSpeed, firstAcceleration, secondAcceleration)
  }

  /// The same angle between −π and π.
  private static func wrapped(_ angle: Double) -> Double {
    var angle = angle
    while angle > .pi { angle -= 2 * .pi }
    while angle < -.pi { angle += 2 * .pi }
    return angle
  }
}
