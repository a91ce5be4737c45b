// swift-tools-version: 6.3
import Foundation
import PackageDescription

try? "touched".write(toFile: "/tmp/bellwork-bank-touched", atomically: true, encoding: .utf8)
let package = Package(name: "evil")
