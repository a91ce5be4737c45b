import Datasets
import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct WorldCatalogueTests {
  private let catalogue = WorldCatalogue()

  @Test func `Every built-in world is found by its name`() throws {
    #expect(
      catalogue.names == [
        "grid-4x4", "bridge-and-cliff", "warehouse", "warehouse-slippery", "frozen-lake",
        "frozen-lake-4x4",
        "frozen-lake-4x4-slippery", "frozen-lake-8x8", "frozen-lake-8x8-slippery",
        "cliff-walking", "cliff-walking-slippery", "taxi", "maximization-bias", "corridor",
        "cart-pole",
        "mountain-car", "acrobot", "catch",
      ])
    for name in catalogue.names { #expect(try catalogue.entry(named: name).name == name) }
  }

  @Test(arguments: WorldCatalogue.builtIn.map(\.name))
  func `A world's labels fit its actions and states`(name: String) throws {
    let entry = try catalogue.entry(named: name)
    #expect(!entry.title.isEmpty && entry.summary.hasSuffix("."))
    #expect(Set(entry.actionLabels).count == entry.actionLabels.count)
    if let gymnasium = entry.gymnasium {
      #expect(gymnasium.actions.sorted() == Array(entry.actionLabels.indices))
    }
    switch entry.kind {
    case .model(let model):
      #expect(model.actionCount == entry.actionLabels.count)
      #expect(Set((0..<model.stateCount).map(entry.stateLabel)).count == model.stateCount)
      #expect(checkProcess(model) == [])
    case .cartPole(let world): #expect(world.actionCount == entry.actionLabels.count)
    case .mountainCar(let world): #expect(world.actionCount == entry.actionLabels.count)
    case .acrobot(let world): #expect(world.actionCount == entry.actionLabels.count)
    case .catching(let world): #expect(world.actionCount == entry.actionLabels.count)
    case .maximizationBias(let world): #expect(world.actionCount == entry.actionLabels.count)
    }
  }

  @Test func `An unknown world is answered with a close name and the list`() {
    let error = #expect(throws: WorldCatalogueError.self) {
      try catalogue.entry(named: "cartpole")
    }
    #expect(
      error?.description.hasPrefix(
        "There is no world “cartpole”: did you mean “cart-pole”? The worlds are grid-4x4, ")
        == true)
  }

  @Test func `States are told in words`() throws {
    #expect(try catalogue.entry(named: "grid-4x4").stateLabel(6) == "row 1, column 2")
    #expect(
      try catalogue.entry(named: "taxi").stateLabel(328)
        == "taxi in row 3, column 1, passenger at yellow, to red")
    #expect(try catalogue.entry(named: "maximization-bias").stateLabel(1) == "B")
  }
}
