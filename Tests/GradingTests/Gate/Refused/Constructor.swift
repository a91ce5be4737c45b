// swift-format-ignore-file
// Expected in line 6: uses the attribute @section
// Expected in line 7: uses the attribute @used
// Expected in line 8: uses the attribute @convention

@section(".init_array")
@used
let boot: @convention(c) () -> Void = { print("first") }
