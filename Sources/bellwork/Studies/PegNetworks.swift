import CommandSupport
import Experiments
import Foundation

/// The networks of finished runs: a file for each, beside the rows.
struct PegNetworks {
  private let folder: OutputFolder

  /// Takes the folder of the rows.
  init(in rows: OutputFolder) throws {
    folder = try OutputFolder(path: rows.path(of: PegInHoleStudy.networkFolder))
  }

  /// What the agents of the shaped variant are to do in other conditions.
  func sweep(of table: PegInHoleTable) throws -> PegSweep {
    PegSweep(policies: try policies(of: .shaped, in: table))
  }

  /// The agents of a variant by seed; what cannot be read is complained about and left out.
  private func policies(
    of variant: PegInHoleVariant, in table: PegInHoleTable
  ) throws -> [UInt64: TrainedPegPolicy] {
    var policies: [UInt64: TrainedPegPolicy] = [:]
    for seed in table.runs.filter({ $0.variant == variant }).map(\.seed) {
      policies[seed] = try policy(of: variant, seed)
    }
    return policies
  }

  /// The agent of the lowest seed of each variant that has a network.
  func firstPolicies(in table: PegInHoleTable) throws -> [PegInHoleVariant: TrainedPegPolicy] {
    var policies: [PegInHoleVariant: TrainedPegPolicy] = [:]
    for variant in PegInHoleVariant.allCases where variant.settings.learner == .network {
      let seeds = table.runs.filter { $0.variant == variant }.map(\.seed)
      if let seed = seeds.min() { policies[variant] = try policy(of: variant, seed) }
    }
    return policies
  }

  private func policy(of variant: PegInHoleVariant, _ seed: UInt64) throws -> TrainedPegPolicy? {
    let file = PegInHoleStudy.networkName(of: PegInHoleRecord.Key(variant: variant, seed: seed))
    guard let data = try folder.read(file) else {
      Terminal.complain(
        "\(folder.path(of: file)) is missing: remove the row of that run to train it again.")
      return nil
    }
    do {
      return try TrainedPegPolicy(fileContents: data, for: variant.settings)
    } catch {
      Terminal.complain("\(folder.path(of: file)): \(error.localizedDescription)")
      return nil
    }
  }
}
