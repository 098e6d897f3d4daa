// The page as a whole: language, title, headings, and charts that can be read
// without seeing them.
export default (page) => page.evaluate(() => {
  const found = [];
  if (document.documentElement.lang !== "nl") found.push(`the language is "${document.documentElement.lang}", not nl`);
  if (!document.title.trim()) found.push("no title");
  const titles = all("h1").length;
  if (titles !== 1) found.push(`${titles} h1, not one`);
  let level = 0;
  for (const h of all("h1, h2, h3, h4, h5, h6")) {
    const next = +h.localName[1];
    if (next > level + 1) found.push(`${named(h)} follows a heading of level ${level}`);
    if (!h.textContent.trim()) found.push(`${named(h)} is empty`);
    level = next;
  }
  const ids = all("[id]").map((e) => e.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) found.push(`id ${id} is there twice`);
  for (const svg of all("svg:not(svg svg)")) found.push(...chart(svg));
  return found;

  // A drawing is for readers of all kinds, or is hidden and says what words
  // beside it say.
  function chart(svg) {
    if (svg.getAttribute("aria-hidden") === "true") {
      const words = (svg.closest("tr, li, p") ?? svg.parentElement).textContent.trim();
      return words ? [] : [`${named(svg)} is hidden, and no words stand beside it`];
    }
    const wrong = [];
    if (svg.getAttribute("role") !== "img") wrong.push("has no role=img");
    for (const part of ["title", "desc"]) {
      const e = svg.querySelector(`:scope > ${part}`);
      if (!e?.textContent.trim()) wrong.push(`has no ${part}`);
      else if (!(svg.getAttribute("aria-labelledby") ?? "").split(/\s+/).includes(e.id)) wrong.push(`has a ${part} that aria-labelledby does not name`);
    }
    const table = all("table", svg.closest("figure") ?? svg.parentElement)
      .find((t) => svg.compareDocumentPosition(t) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!table?.tBodies[0]?.rows.length) wrong.push("has no data table after it in its figure");
    return wrong.map((w) => `chart "${svg.querySelector("title")?.textContent ?? named(svg)}" ${w}`);
  }
});
