extension CalibrationSet {
  static let bias: [CalibrationSet] = []
}
