// swift-format-ignore-file
// Expected in line 5: uses the attribute @unsafe
// Expected in line 6: uses the attribute @safe

@unsafe func careless() {}
@safe func careful() {}
