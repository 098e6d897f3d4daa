// Colours in drawings, which axe-core does not look at: text stands out 4.5 to
// 1 from what is painted under it, marks 3 to 1 from the page. Grid lines (class
// as) carry nothing that the numbers beside them do not say.
export default (page) => page.evaluate(() => {
  const found = new Map();
  const add = (what, ratio, need) => found.set(what, `${what}: contrast ${ratio.toFixed(1)}, less than ${need}`);
  for (const svg of all("svg").filter(shown)) {
    svg.scrollIntoView({ block: "center" });
    for (const text of all("text", svg)) {
      const ratio = worst(text);
      if (ratio < 4.5) add(`text ${named(text)}`, ratio, 4.5);
    }
    const page = behind(svg);
    for (const mark of all("circle, rect, path, line, polygon, polyline", svg).filter((m) => !m.matches(".as, defs *, clipPath *"))) {
      const ratio = Math.max(...painted(mark).map((c) => contrast(over(c, page), page)), 0);
      if (painted(mark).length && ratio < 3) add(`mark ${named(mark)} in ${named(svg).slice(0, 60)}`, ratio, 3);
    }
  }
  scrollTo(0, 0);
  return [...found.values()];

  // worst is the least contrast of a text with what is under its corners and middle.
  function worst(text) {
    const b = text.getBoundingClientRect();
    const colour = rgba(getComputedStyle(text).fill);
    return Math.min(...[[.02, .5], [.25, .5], [.5, .5], [.75, .5], [.98, .5]].map(([x, y]) => {
      const stack = document.elementsFromPoint(b.left + b.width * x, b.top + b.height * y);
      const under = stack.filter((e) => e.ownerSVGElement && !e.closest("text")).reverse();
      const ground = under.reduce((c, e) => painted(e).slice(0, 1).reduce((c, p) => over(p, c), c), behind(text.ownerSVGElement));
      return contrast(over(colour, ground), ground);
    }));
  }
  // painted are the colours of a shape's fill and line.
  function painted(e) {
    const s = getComputedStyle(e);
    let opacity = 1;
    for (let up = e; up.ownerSVGElement; up = up.parentElement) opacity *= +getComputedStyle(up).opacity;
    return [[s.fill, s.fillOpacity], [s.stroke, s.strokeOpacity]]
      .filter(([colour]) => colour.startsWith("rgb"))
      .map(([colour, own]) => { const c = rgba(colour); return [...c.slice(0, 3), c[3] * own * opacity]; })
      .filter((c) => c[3] > 0);
  }
  function behind(e) {
    for (let up = e; up; up = up.parentElement) {
      const c = rgba(getComputedStyle(up).backgroundColor);
      if (c[3] === 1) return c;
    }
    return [255, 255, 255, 1];
  }
  function rgba(text) {
    const n = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return [n[0], n[1], n[2], n[3] ?? 1];
  }
  function over(c, ground) {
    return [0, 1, 2].map((i) => c[i] * c[3] + ground[i] * (1 - c[3])).concat(1);
  }
  function contrast(a, b) {
    const [x, y] = [a, b].map(luminance);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }
  function luminance(c) {
    const [r, g, b] = c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
});
