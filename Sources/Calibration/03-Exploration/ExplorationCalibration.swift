extension CalibrationSet {
  static let exploration: [CalibrationSet] = []
}
