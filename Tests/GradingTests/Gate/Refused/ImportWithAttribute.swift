// swift-format-ignore-file
// Expected in line 5: imports Coursework with @testable
// Expected in line 6: imports DecisionProcesses with @_exported

@testable import Coursework
@_exported import DecisionProcesses
