/// The style of all pages: one column, few colours, light and dark.
enum PageStyle {
  static let text = """

    :root {
      --paper: #fbfaf7; --card: #ffffff; --ink: #22272e; --faint: #667080; --line: #e4e1d9;
      --good: #3f7d58; --bad: #b5523b; --idle: #c9c5ba; --look: #a06a00; --accent: #31588a;
      --good-wash: #e8f1eb; --bad-wash: #f8e9e5; --look-wash: #f8efdc; --idle-wash: #f1efe9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181c; --card: #1c2026; --ink: #dfe3e8; --faint: #949eab; --line: #2d333b;
        --good: #77b591; --bad: #e08a74; --idle: #4a515b; --look: #dbab52; --accent: #8fb4e3;
        --good-wash: #1f2e26; --bad-wash: #34231f; --look-wash: #332a18; --idle-wash: #252a31;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 58rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; margin: 0 0 .35rem; }
    h2 { font-size: 1.15rem; font-weight: 600; margin: 2.75rem 0 .75rem; }
    h3 { font-size: 1rem; font-weight: 600; margin: 0; }
    p { margin: .4rem 0; max-width: 42rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    .faint { color: var(--faint); }
    .small { font-size: .875rem; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: .75rem;
      margin: 1.5rem 0 0; padding: 0; }
    .tiles div { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
      padding: .8rem 1rem; }
    .tiles dt { color: var(--faint); font-size: .875rem; }
    .tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
    .tiles dd small { font-size: .875rem; font-weight: 400; color: var(--faint); }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
      padding: 1rem 1.1rem; margin: .75rem 0; }
    .scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line);
      border-radius: .6rem; }
    table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
    th, td { padding: .5rem .9rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    tr:last-child td { border-bottom: 0; }
    th { color: var(--faint); font-weight: 500; font-size: .875rem; white-space: nowrap; }
    th.number { text-align: right; }
    td.wide { min-width: 12rem; overflow-wrap: anywhere; }
    svg { display: block; width: 100%; height: auto; }
    svg.plot { max-width: 29rem; }
    svg.bar { min-width: 5rem; height: .6rem; margin-top: .5rem; border-radius: .3rem; }
    .f-good { fill: var(--good); } .f-bad { fill: var(--bad); } .f-idle { fill: var(--idle); }
    .f-ink { fill: var(--ink); } .f-faint { fill: var(--faint); } .f-accent { fill: var(--accent); }
    .s-line { stroke: var(--line); }
    svg text { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0;
      list-style: none; }
    .legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem;
      margin-right: .4rem; }
    i.good { background: var(--good); } i.bad { background: var(--bad); }
    i.idle { background: var(--idle); }
    .badge { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; font-size: .8125rem;
      white-space: nowrap; background: var(--idle-wash); color: var(--faint); }
    .badge.good { background: var(--good-wash); color: var(--good); }
    .badge.bad { background: var(--bad-wash); color: var(--bad); }
    .badge.look { background: var(--look-wash); color: var(--look); }
    details { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
      margin: .6rem 0; }
    summary { display: flex; align-items: baseline; gap: .2rem .75rem; padding: .75rem 1.1rem;
      cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary h3 { flex: 1 1 auto; min-width: 0; }
    summary .title { font-weight: 400; color: var(--faint); }
    summary .number { flex: none; }
    details[open] summary { border-bottom: 1px solid var(--line); }
    .inside { padding: .6rem 1.1rem 1.1rem; }
    .inside > :last-child { margin-bottom: 0; }
    .looks { list-style: none; padding-top: .25rem; padding-bottom: .25rem; }
    .looks li { padding: .55rem 0; }
    .looks li + li { border-top: 1px solid var(--line); }
    .evidence { margin: .9rem 0; padding-left: .9rem; border-left: 3px solid var(--bad); }
    .evidence.idle { border-color: var(--idle); }
    .evidence h4 { margin: 0 0 .35rem; font-size: .95rem; font-weight: 600; }
    .evidence dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .15rem .75rem; margin: 0; }
    .evidence dt { color: var(--faint); font-size: .875rem; }
    .evidence dd { margin: 0; white-space: pre-wrap; unicode-bidi: plaintext; }
    .mistake { background: var(--look-wash); border-radius: .5rem; padding: .7rem .9rem; margin: .9rem 0; }
    .mistake p { margin: .2rem 0 0; }
    .decided { background: var(--idle-wash); border-radius: .5rem; padding: .5rem .9rem; margin: .7rem 0; }
    code, pre { font: .875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { background: var(--idle-wash); border-radius: .3rem; padding: .1rem .35rem; }
    pre { background: var(--idle-wash); border-radius: .5rem; padding: .7rem .9rem; margin: .4rem 0;
      max-height: 22rem; overflow: auto; white-space: pre-wrap; unicode-bidi: plaintext; }
    .checks { margin: .5rem 0; padding: 0; list-style: none; }
    .checks li { padding: .1rem 0 .1rem 1.4rem; position: relative; color: var(--faint); }
    .checks li::before { content: "✓"; position: absolute; left: 0; color: var(--good); }
    .figure { display: block; box-sizing: border-box; background: #fff; padding: .5rem; width: 100%;
      min-width: 34rem; }
    bdi { unicode-bidi: isolate; }
    .name { display: -webkit-inline-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
      max-width: 100%; overflow: hidden; vertical-align: bottom; overflow-wrap: anywhere; }
    @media (max-width: 34rem) {
      body { padding: 1.5rem .9rem 3rem; }
      h1 { font-size: 1.4rem; }
      th, td { padding: .45rem .55rem; }
      td.wide { min-width: 0; }
      svg.bar { min-width: 3.5rem; }
      .extra { display: none; }
      .tiles { gap: .5rem; }
      .tiles div { padding: .6rem .7rem; }
      .tiles dd { font-size: 1.25rem; }
      summary { flex-wrap: wrap; padding: .7rem .9rem; }
      summary h3 { flex-basis: 100%; }
      .inside { padding: .4rem .9rem .9rem; }
      .evidence dl { grid-template-columns: 1fr; gap: 0; }
      .evidence dd { margin-bottom: .35rem; }
    }
    @media print { body { max-width: none; } details { break-inside: avoid; } }

    """
}
