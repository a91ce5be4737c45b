import DecisionProcesses
import Foundation

/// A file of `datasets/gymnasium`, as `record.py` writes it.
enum GymnasiumRecording {
  case table(GymnasiumTable)
  case trajectories(GymnasiumTrajectories)

  /// Reads a file.
  init(contentsOf url: URL) throws {
    let data = try Data(contentsOf: url)
    let decoder = JSONDecoder()
    switch try decoder.decode(Header.self, from: data).kind {
    case .table: self = .table(try decoder.decode(GymnasiumTable.self, from: data))
    case .trajectories:
      self = .trajectories(try decoder.decode(GymnasiumTrajectories.self, from: data))
    }
  }

  /// What every file begins with.
  struct Header: Decodable {
    enum Kind: String, Decodable {
      case table
      case trajectories
    }

    let kind: Kind
    let world: String
    let gymnasium: String
    let numpy: String
    let python: String
    let stepLimit: Int?
  }
}

/// All transitions of a world, with Gymnasium's action numbers.
struct GymnasiumTable: Decodable {
  let stateCount: Int
  let actionCount: Int
  let initialStates: [[Double]]
  let transitions: [[Double]]

  /// The outcomes of each state and action, in the order of the file.
  func outcomes() -> [[[Outcome]]] {
    var rows = Array(
      repeating: Array(repeating: [Outcome](), count: actionCount), count: stateCount)
    for row in transitions {
      rows[Int(row[0])][Int(row[1])].append(
        Outcome(
          probability: row[2], nextState: Int(row[3]), reward: row[4], isTerminal: row[5] == 1))
    }
    return rows
  }
}

/// Episodes of a world whose states are a few numbers.
struct GymnasiumTrajectories: Decodable {
  struct Episode: Decodable {
    let actions: String
    let seed: Int
    let start: [Double]
    /// Action, the numbers of the next state, reward and whether the episode terminated.
    let steps: [[Double]]
  }

  /// The name under which Gymnasium makes the world.
  let world: String
  let episodes: [Episode]
}
