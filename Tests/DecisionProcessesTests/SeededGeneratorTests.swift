import DecisionProcesses
import TestSupport
import Testing

@Suite struct SeededGeneratorTests {
  // The first outputs of Blackman and Vigna's xoshiro256starstar.c from the state 1, 2, 3, 4.
  @Test func `The draws are those of xoshiro256**`() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  // The first outputs of Vigna's splitmix64.c from the state 1234567.
  @Test func `Seeds are mixed by SplitMix64`() {
    var mixer = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431,
    ]
    #expect(expected.map { _ in mixer.next() } == expected)
    #expect(
      SeededGenerator(seed: 1_234_567)
        == SeededGenerator(state: (expected[0], expected[1], expected[2], expected[3])))
  }

  @Test func `Equal seeds give equal draws and different seeds different ones`() {
    let seed = freshSeed()
    var first = SeededGenerator(seed: seed)
    var second = SeededGenerator(seed: seed)
    var third = SeededGenerator(seed: seed &+ 1)
    let draws = (0..<100).map { _ in first.next() }
    #expect((0..<100).map { _ in second.next() } == draws, "seed \(seed)")
    #expect((0..<100).map { _ in third.next() } != draws, "seed \(seed)")
  }

  @Test func `A spawned generator repeats neither its parent nor its siblings`() {
    let seed = freshSeed()
    var parent = SeededGenerator(seed: seed)
    var children = (0..<4).map { _ in parent.spawn() }
    var seen = Set((0..<1_000).map { _ in parent.next() })
    for index in children.indices {
      for _ in 0..<1_000 { seen.insert(children[index].next()) }
    }
    // Of 5,000 draws of 64 bits any two are equal with chance below 1e-12.
    #expect(seen.count == 5_000, "seed \(seed)")
  }

  // From the state 1, 2, 3, 4. The transition as a matrix of 256 × 256 bits, squared 128 and 192 times in
  // Python, without the polynomials.
  @Test func `A jump is 2¹²⁸ draws, and a long one 2¹⁹²`() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    generator.jump()
    #expect(
      generator
        == SeededGenerator(
          state: (
            0x8C7A_1539_56B5_F3D1, 0x701F_1A71_3401_D85E, 0x6527_F66A_6546_9085,
            0x8386_B786_C440_8050
          )))
    generator = SeededGenerator(state: (1, 2, 3, 4))
    generator.longJump()
    #expect(
      generator
        == SeededGenerator(
          state: (
            0x096A_8EB7_1295_A400, 0xDBF8_4991_E50F_4516, 0x534E_E745_810D_2A0E,
            0x3165_5CA1_A221_5BF1
          )))
  }

  // Both are powers of the same step.
  @Test func `Jumps and draws may change places`() {
    let seed = freshSeed()
    var first = SeededGenerator(seed: seed)
    var second = first
    first.jump()
    first.longJump()
    for _ in 0..<5 { _ = first.next() }
    for _ in 0..<5 { _ = second.next() }
    second.longJump()
    second.jump()
    #expect(first == second, "seed \(seed)")
  }

  @Test func `The state of four zeros is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = SeededGenerator(state: (0, 0, 0, 0))
    }
  }
}
