// swift-format-ignore-file
// Expected in line 5: uses the macro #Predicate
// Expected in line 6: uses the macro #stringify

let odd = #Predicate<Int> { $0 % 2 == 1 }
#stringify(1)
