// Names with underscores that the file declares itself.
final class Cache {
  private var _values: [Int: Double] = [:]
  private let _limit: Int
  static let _shared = 3

  init(_limit: Int) { self._limit = _limit }

  func _evict() { if _values.count > _limit { _values.removeAll() } }
  subscript(_key: Int) -> Double? {
    get { _values[_key] }
    set(_new) {
      _values[_key] = _new
      _evict()
    }
  }
}

func use(_ _cache: Cache) -> Double {
  let (_a, _b) = (1.0, 2.0)
  guard let _c = _cache[Cache._shared] else { return _a + _b }
  return [_c].map { _x in _x + 1 }.reduce(0, { _sum, _next in _sum + _next })
}
enum _Kind {
  case _first
  case second(_label: Int)
}
let kinds: [_Kind] = [._first, .second(_label: 1)]
