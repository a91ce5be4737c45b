/// A random number generator that a seed determines: xoshiro256\*\*, seeded through SplitMix64.
///
///     var generator = SeededGenerator(seed: 7)
///     var forWorld = generator.spawn()
///     var forAgent = generator.spawn()
///
/// One seed per run; everything that draws gets a generator spawned from it, so that a change in
/// one part does not move the draws of another.
///
/// Source: Blackman and Vigna, *Scrambled linear pseudorandom number generators* (2021); Steele,
/// Lea and Flood, *Fast splittable pseudorandom number generators* (2014).
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  @usableFromInline var s0: UInt64
  @usableFromInline var s1: UInt64
  @usableFromInline var s2: UInt64
  @usableFromInline var s3: UInt64

  /// Creates the generator of `seed`; equal seeds give equal draws.
  public init(seed: UInt64) {
    var mixer = SplitMix64(seed: seed)
    // SplitMix64 visits every value once, so at most one of the four words is zero: the state is
    // valid.
    s0 = mixer.next()
    s1 = mixer.next()
    s2 = mixer.next()
    s3 = mixer.next()
  }

  /// Creates a generator from its four words of state, as published test vectors give them.
  ///
  /// - Precondition: One of the words is not 0; from four zeros nothing else would ever be drawn.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    require(state != (0, 0, 0, 0), "A generator's state has a word that is not 0.")
    (s0, s1, s2, s3) = state
  }

  /// Draws 64 uniform bits.
  @inlinable
  public mutating func next() -> UInt64 {
    let result = Self.rotate(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = Self.rotate(s3, by: 45)
    return result
  }

  /// Draws a seed and returns its generator, whose draws are unrelated to this one's.
  public mutating func spawn() -> SeededGenerator {
    SeededGenerator(seed: next())
  }

  @inlinable
  static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
    (word << count) | (word >> (64 - count))
  }
}

/// A generator of one word of state, used to turn a seed into many.
///
/// Source: Steele, Lea and Flood (2014).
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates the generator of `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// Draws 64 uniform bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
