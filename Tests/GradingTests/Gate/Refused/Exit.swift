// swift-format-ignore-file
// Expected in line 8: uses exit, which would end the program that asks; throw an error or return
// Expected in line 9: uses exit
// Expected in line 10: uses abort

import Foundation

func stop() { exit(0) }
func halt() { Foundation.exit(0) }
let later = Foundation . abort
