extension SeededGenerator {
  /// Goes on as if 2¹²⁸ numbers had been drawn.
  ///
  /// Generators that are one jump apart share no draw until one of them has drawn 2¹²⁸ numbers:
  ///
  ///     var next = generator
  ///     next.jump()          // generator and next never give the same stretch of draws
  ///
  /// The steps of the generator are linear in its 256 bits, so that 2¹²⁸ of them are a polynomial in one:
  /// the sum of those of the next 256 states that the polynomial's coefficients name.
  ///
  /// Source: Blackman and Vigna, *Scrambled linear pseudorandom number generators* (2021), and the
  /// polynomials of their `xoshiro256starstar.c`.
  ///
  /// - Complexity: That of 256 draws.
  public mutating func jump() {
    advance(
      by: (
        0x180E_C6D3_3CFD_0ABA, 0xD5A6_1266_F0C9_392C, 0xA958_2618_E03F_C9AA,
        0x39AB_DC45_29B1_661C
      ))
  }

  /// Goes on as if 2¹⁹² numbers had been drawn, which leaves room for 2⁶⁴ jumps before it.
  ///
  /// Source and complexity are those of `jump()`.
  public mutating func longJump() {
    advance(
      by: (
        0x76E1_5D3E_FEFD_CBBF, 0xC500_4E44_1C52_2FB3, 0x7771_0069_854E_E241,
        0x3910_9BB0_2ACB_E635
      ))
  }

  /// Adds up those of the next 256 states that the bits of a polynomial name, lowest bits first.
  private mutating func advance(by polynomial: (UInt64, UInt64, UInt64, UInt64)) {
    var sum: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in [polynomial.0, polynomial.1, polynomial.2, polynomial.3] {
      for bit in 0..<64 {
        if word >> UInt64(bit) & 1 == 1 {
          sum = (sum.0 ^ s0, sum.1 ^ s1, sum.2 ^ s2, sum.3 ^ s3)
        }
        _ = next()
      }
    }
    (s0, s1, s2, s3) = sum
  }
}
