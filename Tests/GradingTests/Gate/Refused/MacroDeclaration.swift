// swift-format-ignore-file
// Expected in line 5: declares a macro
// Expected in line 5: uses the macro #externalMacro

macro twice(_ value: Int) -> Int = #externalMacro(module: "Mine", type: "Twice")
