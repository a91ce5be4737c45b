import Datasets
import Testing

@Suite struct ClosestMatchTests {
  private let names = ["grid-4x4", "frozen-lake", "frozen-lake-4x4", "taxi", "cart-pole"]

  @Test(
    arguments: [
      ("forzen-lake", "frozen-lake"), ("frozenlake", "frozen-lake"), ("Taxi", "taxi"),
      ("txai", "taxi"), ("cartpole", "cart-pole"), ("frozen-lake-4x5", "frozen-lake-4x4"),
    ])
  func `A slip of the keyboard is understood`(word: String, name: String) {
    #expect(closestMatch(to: word, in: names) == name)
  }

  @Test(arguments: ["", "pong", "mountain-car", "xxxx"])
  func `Another word is not guessed at`(word: String) {
    #expect(closestMatch(to: word, in: names) == nil)
  }

  @Test func `Nothing is close to anything in an empty list`() {
    #expect(closestMatch(to: "taxi", in: []) == nil)
  }
}
