// swift-format-ignore-file
// Expected in line 7: uses _buffer, which is internal
// Expected in line 8: uses _owner
// Expected in line 9: uses _ArrayBuffer

let count = [1]
  ._buffer
let path = \Array<Int>._owner
let kind: _ArrayBuffer<Int>
