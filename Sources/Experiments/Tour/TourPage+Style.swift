extension TourPage {
  /// The look of the page: one column, rows of a table become cards on a narrow screen.
  static let style = """
    :root { color-scheme: light dark; --ink: #222; --paper: #fff; --faint: #666; --rule: #ddd;
      --link: #0060a0; --fails: #a83f00; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e6e6; --paper: #16181b; --faint: #a5a5a5; --rule: #3a3d42;
        --link: #7cc4f5; --fails: #ff9a5c; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 62rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
    h1 { font-size: 1.7rem; margin: .5rem 0; }
    h2 { font-size: 1.3rem; margin: 3rem 0 .25rem; border-top: 1px solid var(--rule);
      padding-top: 1.5rem; }
    a { color: var(--link); }
    nav ul { padding-left: 1.2rem; }
    figure { margin: 1rem 0; max-width: 52rem; }
    img { display: block; width: 100%; height: auto; background: #fff; border-radius: 4px; }
    figcaption, small, .note { color: var(--faint); font-size: .875rem; }
    small { display: block; font-weight: normal; }
    code { overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem;
      font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
      border-bottom: 1px solid var(--rule); }
    tbody th { font-weight: normal; width: 50%; }
    .fails { color: var(--fails); }
    @media (max-width: 40rem) {
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
        overflow: hidden; }
      table, tbody, tr, tbody th, td { display: block; width: auto; }
      tr { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
      th, td { border: 0; padding: .1rem 0; }
      td { display: grid; grid-template-columns: 6.5rem 1fr; }
      td::before { content: attr(data-label); color: var(--faint); }
      td.empty { display: none; }
      figure a { display: block; overflow-x: auto; }
      img { min-width: 34rem; } }
    """
}
