// swift-format-ignore-file
// Expected in line 5: uses the attribute @_silgen_name

struct _silgen_name {}
@_silgen_name("exit") func leave(_ status: Int32)
