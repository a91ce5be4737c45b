// swift-format-ignore-file
// Expected in line 6: uses the attribute @objc

import Foundation

@objc final class Hook: NSObject {}
