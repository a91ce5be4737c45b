// swift-format-ignore-file
// Expected in line 5: uses _typeByName, which is internal to a library
// Expected in line 6: uses _getTypeByMangledNameInContext

let type = _typeByName("Si")
let raw = _getTypeByMangledNameInContext
