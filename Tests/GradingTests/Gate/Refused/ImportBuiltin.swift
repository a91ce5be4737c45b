// swift-format-ignore-file
// Expected in line 7: imports Builtin
// Expected in line 8: imports SwiftShims
// Expected in line 9: imports _Differentiation

import Swift
import Builtin
import SwiftShims
import _Differentiation
