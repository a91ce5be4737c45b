// swift-format-ignore-file
// Expected in line 7: uses dlopen
// Expected in line 7: uses dlsym

import Foundation

let symbol = dlsym(dlopen(nil, 0), "exit")
