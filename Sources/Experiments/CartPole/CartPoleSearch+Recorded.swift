public import Datasets
import Foundation

extension CartPoleSearch {
  /// What searches came to, by method.
  public typealias Record = [CartPoleMethod: [Trial]]

  /// The file of the recorded search, in the folder of data sets.
  static let file = "experiments/cartpole-search.json"

  /// Reads what the search came to when it was last carried out.
  ///
  /// `bellwork experiment cartpole-search` prints the file anew.
  ///
  /// - Throws: `DatasetError.unreadableFile` where it is missing or is no such record.
  public static func recorded(in folder: DatasetFolder) throws(DatasetError) -> Record {
    let url = folder.url.appending(path: file)
    guard let data = try? Data(contentsOf: url),
      let record = try? JSONDecoder().decode([String: [Trial]].self, from: data)
    else { throw .unreadableFile(path: url.path) }
    return Record(
      uniqueKeysWithValues: record.compactMap { key, trials in
        CartPoleMethod(rawValue: key).map { ($0, trials) }
      })
  }
}
