import Mustache

/// The frame that all pages share, and the rendering of their templates.
///
/// A page is one file. Its policy (Content-Security-Policy) lets the browser load and run nothing: no script,
/// no frame, no form, nothing from elsewhere; only the page's own style and pictures that the page contains.
struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  /// Creates a page from the template of its body; `{{pageTitle}}` names it.
  init(body: String) {
    MustacheContentTypes.register(HTMLText(), named: "BELLWORK")
    do {
      template = try MustacheTemplate(string: Self.head + body + Self.foot)
    } catch {
      preconditionFailure("A page's template is not valid: \(error)")
    }
  }

  /// The page with the values of its template, escaped.
  func render(_ values: [String: Any]) -> String { template.render(values) }

  private static let head = """
    {{% CONTENT_TYPE: BELLWORK}}<!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>{{pageTitle}}</title>
    <style>\(PageStyle.text)</style>
    </head>
    <body>

    """

  private static let foot = """
    </body>
    </html>

    """

  /// What a browser may load and run for a page: its own style and pictures, and nothing else.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
}
