import Datasets
import Foundation
import TestSupport
import Testing

@Suite struct RolloutTests {
  private func entry(_ name: String) throws -> WorldEntry {
    try WorldCatalogue().entry(named: name)
  }

  @Test func `Each step is a line of comma-separated values`() throws {
    let rollout = try Rollout(of: entry("grid-4x4"), actions: [0, 3, 3, 1, 2], seed: 0)
    #expect(
      rollout.csv == """
        step,state,action,actionLabel,reward,nextState,terminated,truncated
        1,0,0,up,-0.1,0,false,false
        2,0,3,right,-0.1,1,false,false
        3,1,3,right,-0.1,2,false,false
        4,2,1,down,-10.0,6,true,false

        """)
    #expect(rollout.unusedActionCount == 1)
  }

  @Test func `JSON holds the same rows`() throws {
    let rollout = try Rollout(of: entry("grid-4x4"), actions: [1], seed: 5)
    let object = try JSONSerialization.jsonObject(with: Data(rollout.json().utf8))
    let expected: NSDictionary = [
      "world": "grid-4x4", "seed": 5, "numbering": "bellwork", "unusedActions": 0,
      "rows": [
        [
          "step": 1, "state": 0, "action": 1, "actionLabel": "down", "reward": -0.1,
          "nextState": 4, "terminated": false, "truncated": false,
        ]
      ],
    ]
    #expect(object as? NSDictionary == expected)
  }

  @Test func `A chosen state begins the rollout`() throws {
    let rollout = try Rollout(
      of: entry("frozen-lake"), actions: [3], initialState: .index(14), seed: 0)
    #expect(rollout.rows.map(\.nextState) == [.index(15)])
    #expect(rollout.rows.map(\.isTerminated) == [true])
  }

  @Test func `CartPole reports four numbers that read back as the same bits`() throws {
    let start: RolloutState = .vector([0.1, -0.2, 0.05, 0.3])
    let rollout = try Rollout(
      of: entry("cart-pole"), actions: [1, 0], initialState: start, seed: 0)
    #expect(rollout.rows[0].state == start)
    let line = try #require(rollout.csv.split(separator: "\n").last)
    let fields = line.split(separator: ",").map(String.init)
    #expect(try RolloutState(parsing: fields[1]) == rollout.rows[1].state)
    #expect(try RolloutState(parsing: fields[5]) == rollout.rows[1].nextState)
  }

  @Test func `Catch reports the ball's row, column and drift, and the paddle`() throws {
    let rollout = try Rollout(
      of: entry("catch"), actions: [2, 2], initialState: .vector([23, 14, 1, 12]), seed: 0)
    #expect(
      rollout.rows.map(\.nextState) == [.vector([24, 15, 1, 13]), .vector([25, 16, 1, 14])])
    #expect(rollout.rows.map(\.reward) == [0, 1])
    #expect(rollout.rows.map(\.isTerminated) == [false, true])
  }

  @Test func `A world's own limit truncates`() throws {
    let rollout = try Rollout(
      of: entry("frozen-lake-4x4"), actions: Array(repeating: 0, count: 101), seed: 0)
    #expect(rollout.rows.count == 100)
    #expect(rollout.rows.last?.isTruncated == true)
    #expect(rollout.rows.last?.isTerminated == false)
    #expect(rollout.unusedActionCount == 1)
  }

  @Test(arguments: [
    "frozen-lake-8x8-slippery", "taxi", "cart-pole", "maximization-bias", "mountain-car", "acrobot",
    "catch",
  ])
  func `One seed gives one rollout`(name: String) throws {
    let seed = freshSeed()
    let actions = Array(repeating: 0, count: 30)
    let first = try Rollout(of: entry(name), actions: actions, seed: seed)
    #expect(try Rollout(of: entry(name), actions: actions, seed: seed).rows == first.rows)
  }

  @Test func `Gymnasium's numbers go in and come out`() throws {
    let lake = try entry("frozen-lake-4x4")
    let actions = try lake.actions(parsing: "1,2", numbering: .gymnasium)
    #expect(actions == [1, 3])
    let rollout = try Rollout(of: lake, actions: actions, numbering: .gymnasium, seed: 0)
    #expect(rollout.rows.map(\.action) == [1, 2])
    #expect(rollout.rows.map(\.actionLabel) == ["down", "right"])
    #expect(rollout.rows.map(\.nextState) == [.index(4), .index(5)])
  }

  @Test func `Actions are read as indices or labels`() throws {
    #expect(try entry("taxi").actions(parsing: " 0, down ,pickup,5") == [0, 1, 4, 5])
    #expect(try entry("taxi").actions(parsing: "") == [])
  }

  @Test(arguments: ["4", "-1", "dwon", "0,,1", "0;1"])
  func `A word that is no action is refused`(text: String) throws {
    let grid = try entry("grid-4x4")
    #expect(throws: RolloutError.self) { try grid.actions(parsing: text) }
  }

  @Test func `A refused action is answered with a close one and the list`() throws {
    let grid = try entry("grid-4x4")
    let error = #expect(throws: RolloutError.self) { try grid.actions(parsing: "dwon") }
    #expect(
      error?.description
        == "“dwon” is no action of grid-4x4: did you mean “down”? "
        + "Its actions are 0 (up), 1 (down), 2 (left), 3 (right).")
  }

  @Test(
    arguments: [
      ("grid-4x4", "16", "grid-4x4 has no state 16: its states are 0 to 15."),
      (
        "grid-4x4", "6",
        "An episode of grid-4x4 cannot begin in state 6, row 1, column 2: it would be over there."
      ),
      ("grid-4x4", "0.5", "A state of grid-4x4 is an index from 0 to 15."),
      (
        "cart-pole", "3",
        "A state of cart-pole is four finite numbers: "
          + "position, velocity, angle and angular velocity."
      ),
      (
        "cart-pole", "3,0,0,0",
        "An episode of cart-pole cannot begin in 3.0 0.0 0.0 0.0: it would be over there."
      ),
      (
        "mountain-car", "-0.5,0.08",
        "A state of mountain-car is two numbers: "
          + "a position from -1.2 to 0.6 and a velocity from -0.07 to 0.07."
      ),
      (
        "mountain-car", "0.5,0.01",
        "An episode of mountain-car cannot begin in 0.5 0.01: it would be over there."
      ),
      (
        "acrobot", "0,0,0,30",
        "A state of acrobot is four numbers: "
          + "two angles within π, and angular velocities within 4π and 9π."
      ),
      (
        "acrobot", "3,0,0,0",
        "An episode of acrobot cannot begin in 3.0 0.0 0.0 0.0: it would be over there."
      ),
      (
        "catch", "25,0,0,0",
        "A state of catch is four whole numbers: the ball's row from 0 to 24, its column from 0 to "
          + "19, its drift (-1, 0 or 1) and the paddle's left column from 0 to 16."
      ),
      (
        "cart-pole", "a,b",
        "“a,b” is no state: give an index such as 14, or numbers such as 0,0,0.1,0."
      ),
    ])
  func `A state that cannot begin an episode is told`(
    world: String, state: String, message: String
  ) throws {
    let entry = try entry(world)
    let error = #expect(throws: RolloutError.self) {
      try Rollout(
        of: entry, actions: [0], initialState: RolloutState(parsing: state), seed: 0)
    }
    #expect(error?.description == message)
  }

  @Test func `Gymnasium's numbers are refused where it has no such world`() throws {
    let grid = try entry("grid-4x4")
    #expect(throws: RolloutError.noCounterpart(world: "grid-4x4")) {
      try grid.actions(parsing: "0", numbering: .gymnasium)
    }
  }
}
