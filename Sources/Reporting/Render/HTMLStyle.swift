/// The style sheet of a report: dark on white, readable when narrow, and without loss on paper.
///
/// Text is #1a1a1a, #4a4a4a or #0b4f7d on white or #f2f5f7: at least 7 to 1. Bars and lines are at
/// least 3 to 1.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 60rem; background: #fff;
      color: #1a1a1a; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
    h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; }
    h2 { font-size: 1.3rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem;
      border-bottom: 2px solid #0b4f7d; }
    p { margin: .6rem 0; max-width: 45rem; overflow-wrap: break-word; }
    a { color: #0b4f7d; }
    a:focus-visible, .wide:focus-visible { outline: 3px solid #0b4f7d; outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: #fff; }
    .skip:focus { left: 1rem; top: .5rem; }
    nav ul { padding-left: 1.25rem; }
    nav li { padding: .2rem 0; list-style: none; margin-left: -1.25rem; }
    .wide { overflow-x: auto; margin: 1.25rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .925rem; }
    caption { text-align: left; font-weight: 700; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
      border: 1px solid #767676; overflow-wrap: break-word; min-width: 6.5rem; }
    thead th { background: #f2f5f7; }
    tbody th { font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .absent { color: #4a4a4a; font-style: italic; }
    .whole { white-space: nowrap; }
    figure { margin: 1.25rem 0; }
    figure .wide { margin: 0; }
    figcaption { font-weight: 700; font-size: .925rem; padding: .25rem 0; }
    svg { display: block; width: 100%; min-width: 36rem; height: auto; }
    svg text { font-size: 14px; fill: #1a1a1a; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
    svg .bar { fill: #0b4f7d; }
    svg .open { fill: #dbe7ef; stroke: #0b4f7d; stroke-width: 2; stroke-dasharray: 5 3; }
    svg .hatched, svg .outlined { stroke: #0b4f7d; stroke-width: 1.5; }
    svg .outlined { fill: #fff; }
    svg .mark { fill: #1a1a1a; }
    svg .band { fill: #eef3f7; stroke: #767676; stroke-width: 1; }
    svg .grid { fill: none; stroke: #767676; stroke-width: 1; stroke-dasharray: 2 4; }
    svg .arrow { fill: none; stroke: #1a1a1a; stroke-width: 2; }
    svg .strong { font-weight: 700; }
    @page { size: A4; margin: 18mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav, .skip { display: none; }
      .wide { overflow: visible; margin: .75rem 0; }
      h2 { break-after: avoid; }
      caption { break-after: avoid; }
      tr, figure, .short { break-inside: avoid; }
      thead { display: table-header-group; }
      th, td { padding: .2rem .35rem; min-width: 0; }
      svg { min-width: 0; }
      svg *, thead th { print-color-adjust: exact; }
      /* An edge around letters would be printed as the letters once more. */
      svg text { stroke: none; }
    }

    """
}
