// swift-format-ignore-file
// Expected in line 7: uses DispatchQueue, which runs code beside the answer

import Foundation

func later() {
  DispatchQueue.global().async { print("later") }
}
