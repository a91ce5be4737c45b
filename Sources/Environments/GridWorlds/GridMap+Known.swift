/// The maps that the documents and Gymnasium define, for code that reads no files.
///
/// Each also stands in `datasets/maps` as text; a test keeps the two equal.
extension GridMap {
  /// The first document's 4 by 4 grid: pit in cell 6, goal in cell 15.
  public static let documentGrid = known(
    """
    S...
    ..P.
    ....
    ...G
    """)

  /// The first document's variant of Frozen Lake: holes in cells 5, 10, 11 and 12, goal in cell 15.
  public static let documentFrozenLake = known(
    """
    S...
    .P..
    ..PP
    P..G
    """)

  /// Gymnasium's Frozen Lake of 4 by 4 cells.
  public static let frozenLake4x4 = known(
    """
    S...
    .P.P
    ...P
    P..G
    """)

  /// Gymnasium's Frozen Lake of 8 by 8 cells.
  public static let frozenLake8x8 = known(
    """
    S.......
    ........
    ...P....
    .....P..
    ...P....
    .PP...P.
    .P..P.P.
    ...P...G
    """)

  /// The cliff of Sutton and Barto's example 6.6.
  public static let cliff = known(
    """
    ............
    ............
    ............
    SPPPPPPPPPPG
    """)

  /// A near exit and a far one, above a cliff: the shortest ways run along the edge.
  public static let bridgeAndCliff = known(
    """
    ......
    .##...
    .##g#G
    S.....
    PPPPPP
    """)

  /// A warehouse with a shelf near the start, and a bay far from it beside a stairwell.
  public static let warehouse = known(
    """
    g..S......
    .#.#.#.#.#
    ..........
    .#.#.#.#PG
    """)

  private static func known(_ text: String) -> GridMap {
    do {
      return try GridMap(text)
    } catch {
      fatalError("A map in the source code is faulty. \(error)")
    }
  }
}
