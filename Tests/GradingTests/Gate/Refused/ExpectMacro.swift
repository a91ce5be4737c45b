// swift-format-ignore-file
// Expected in line 4: uses the macro #expect

func check() { #expect(1 == 1) }
