import Foundation
import Plotting
import Testing

@Suite struct GalleryTests {
  @Test func `Dump`() throws {
    guard let folder = ProcessInfo.processInfo.environment["BELLWORK_GALLERY"] else { return }
    for (name, figure) in Gallery.figures {
      for end in ["svg", "png", "pdf", "txt", "gp"] {
        try FigureRenderer().write(figure, to: "\(folder)/\(name).\(end)")
      }
    }
  }
}
