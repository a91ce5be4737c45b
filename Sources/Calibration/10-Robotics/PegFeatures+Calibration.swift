import Coursework

extension CalibrationSet {
  static let pegFeatures = CalibrationSet(
    Contracts.PegFeatures.self, alternatives: [:], paraphrases: [:])
}
