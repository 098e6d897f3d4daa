// Nothing is cut: the page does not scroll sideways, only a .breed region may,
// no text is cut off by its box, and no text of a chart falls outside the chart
// or over another text.
export default (page) => page.evaluate(() => {
  const found = [];
  const wide = document.scrollingElement.scrollWidth;
  if (wide > innerWidth) found.push(`the page is ${wide} px wide in a window of ${innerWidth}`);
  for (const e of all("body *").filter((e) => !e.closest("svg, .breed, .sprong") && shown(e))) {
    if (e.getBoundingClientRect().right > innerWidth + 1) found.push(`${named(e)} ends at ${Math.round(e.getBoundingClientRect().right)} px`);
  }
  for (const e of all("body *").filter((e) => !e.closest("svg") && shown(e))) {
    const s = getComputedStyle(e);
    const cut = (o) => o === "hidden" || o === "clip";
    if (cut(s.overflowX) && e.scrollWidth > e.clientWidth + 1 || cut(s.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push(`${named(e)} is cut off by its box`);
    const scrolls = e.scrollWidth > e.clientWidth + 1 && (s.overflowX === "auto" || s.overflowX === "scroll");
    if (scrolls && !(e.matches(".breed[tabindex='0'][role=region]") && e.getAttribute("aria-label"))) found.push(`${named(e)} scrolls and is no .breed region with a name, in reach of the keyboard`);
  }
  for (const svg of all("svg").filter(shown)) found.push(...drawing(svg));
  return found.slice(0, 20);

  function drawing(svg) {
    const wrong = [];
    const edge = svg.getBoundingClientRect();
    const texts = all("text", svg).filter(shown).map((t) => ({ t, b: t.getBoundingClientRect() }));
    for (const { t, b } of texts) {
      const size = parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().d;
      if (size < 9) wrong.push(`${named(t)} has letters of ${size.toFixed(1)} px`);
      if (b.left < edge.left - 1 || b.right > edge.right + 1 || b.top < edge.top - 2 || b.bottom > edge.bottom + 2) wrong.push(`${named(t)} is cut by the edge of its chart`);
    }
    texts.sort((a, b) => a.b.left - b.b.left);
    texts.forEach((x, i) => {
      for (let j = i + 1; j < texts.length && texts[j].b.left < x.b.right - 1; j++) {
        const y = texts[j];
        // Letters fill some two thirds of the height of their line.
        const deep = Math.min(x.b.bottom, y.b.bottom) - Math.max(x.b.top, y.b.top);
        if (deep > Math.min(x.b.height, y.b.height) * 0.35) wrong.push(`${named(x.t)} and ${named(y.t)} lie over each other`);
      }
    });
    return wrong;
  }
});

// The ways in which a reader makes letters larger (WCAG 1.4.4) and sets them
// apart (1.4.12); nothing may be cut then either.
export const doubled = "html { font-size: 200% !important }";
export const spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important } svg * { letter-spacing: normal !important; word-spacing: normal !important }";
