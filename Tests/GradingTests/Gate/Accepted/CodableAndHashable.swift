// Synthesised conformances and coding keys.
struct Episode: Codable, Hashable, Sendable, Identifiable {
  var id: Int
  var totalReward: Double
  enum CodingKeys: String, CodingKey {
    case id
    case totalReward = "total_reward"
  }
  init(id: Int, totalReward: Double) { (self.id, self.totalReward) = (id, totalReward) }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
  static func == (a: Episode, b: Episode) -> Bool { a.id == b.id }
}
let best = Set([Episode(id: 1, totalReward: 2)]).max { $0.totalReward < $1.totalReward }
