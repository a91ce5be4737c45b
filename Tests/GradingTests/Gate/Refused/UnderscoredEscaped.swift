// swift-format-ignore-file
// Expected in line 4: uses _typeByName

let type = `_typeByName`("Si")
