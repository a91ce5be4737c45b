// swift-format-ignore-file
// Expected in line 6: uses fork, which starts or loads other code

import Foundation

while true { _ = fork() }
