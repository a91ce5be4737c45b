import Testing

@testable import Experiments

struct StreamPlacesTests {
  @Test func `The first largest value counts, and a sign changes on the line between two places`() {
    let places = StreamPlaces(
      along: [0, 1, 2, 4], values: [1, 3, 3, 2], advantages: [1, 3, -1, -2])
    #expect(places.peak == 1)
    // From 3 to −1 the line is at 0 after three quarters.
    #expect(places.crossings == [1.75])
    #expect(
      places.text(of: "these", unit: "m")
        == "Among these the value is largest at 1.00 m, and the advantages change sign at 1.75.")
  }

  @Test func `A zero between two signs is where they change, and every change counts`() {
    let places = StreamPlaces(
      along: [-2, -1, 0, 1, 2], values: [0, 0, 0, 0, 5], advantages: [-1, 0, 3, -3, -1])
    #expect(places.peak == 2)
    #expect(places.crossings == [-1, 0.5])
    #expect(
      places.text(of: "these", unit: "m")
        == "Among these the value is largest at 2.00 m, and the advantages change sign at \u{2212}1.00 "
        + "and at 0.50.")
  }

  @Test func `An advantage that only touches 0 changes its sign nowhere`() {
    let places = StreamPlaces(along: [0, 1, 2], values: [2, 1, 0], advantages: [1, 0, 1])
    #expect(places.peak == 0 && places.crossings.isEmpty)
    #expect(
      places.text(of: "these", unit: "m")
        == "Among these the value is largest at 0.00 m, and the advantages change sign nowhere.")
  }

  // The caption of the figure speaks of both sides of 0.
  @Test func `The angles that are drawn reach as far to one side as to the other`() {
    let angles = CartPoleAgentsStudy.angles
    #expect(angles.first == -0.2 && angles.last == 0.2 && angles.contains(0))
  }
}
