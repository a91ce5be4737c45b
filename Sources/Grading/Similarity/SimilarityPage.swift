import Foundation

/// The page that copydetect has written, made to load and run nothing.
///
/// copydetect 0.5 takes its style, and the script that folds the code, from another host. A policy before
/// everything else forbids both, and every other script, whatever the page holds; a style of our own shows it
/// unfolded. A browser takes what stands before the page for the beginning of its head.
enum SimilarityPage {
  /// The page, with the names of its files from the folder of the class on.
  static func contained(_ page: String, from folder: URL) -> String {
    head
      + page.replacing("\(folder.path)/class/", with: "")
      .replacing("\(folder.path)/", with: "")
  }

  private static let head = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(PageTemplate.policy)">
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 0 1rem;
      overflow-wrap: anywhere; }
    button { display: none; }
    img { max-width: 100%; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; }
    td { border-top: 1px solid #ccc; }
    .row, .d-flex { display: flex; flex-wrap: wrap; gap: 1rem; }
    .col { flex: 1 1 20rem; min-width: 0; }
    pre { font-size: .875rem; white-space: pre-wrap; }
    </style>

    """
}
