// The page without a mouse: the link over the menu comes first and works, focus
// can be seen wherever it is, and it gets everywhere.
const stops = 40;

export default async function keyboard(page) {
  const found = [];
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  await page.keyboard.press("Tab");
  const first = await here(page);
  if (!first?.jump) found.push(`the first stop of Tab is ${first?.name ?? "none"}, no link to the main text`);
  if (first && !first.seen) found.push("the link to the main text cannot be seen when it has focus");
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press("Tab");
    const stop = await here(page);
    if (!stop) break;
    if (!stop.seen) found.push(`${stop.name} is outside the window when it has focus`);
    if (!stop.marked) found.push(`${stop.name} does not show that it has focus`);
  }
  found.push(...(await page.evaluate(unmarked)));
  if (first?.jump) {
    await page.evaluate(() => document.activeElement.blur());
    await page.evaluate(() => document.querySelector("a[href^='#']").focus());
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const after = await page.evaluate(() => !document.activeElement.closest("main") && document.querySelector("main").querySelector("a[href], button, input, [tabindex='0'], summary") && named(document.activeElement));
    if (after) found.push(`Tab after the link to the main text leads to ${after}`);
  }
  return [...new Set(found)];
}

// here tells of the element that has focus; null at the end of the page.
function here(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const b = e.getBoundingClientRect();
    const s = getComputedStyle(e);
    return {
      name: named(e),
      jump: e.localName === "a" && e.hash.length > 1 && document.getElementById(e.hash.slice(1))?.localName === "main",
      seen: b.width > 0 && b.bottom > 0 && b.right > 0 && b.top < innerHeight && b.left < innerWidth,
      marked: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
    };
  });
}

// unmarked looks at the rest: one of each kind of element, with focus.
function unmarked() {
  const kinds = new Map();
  for (const e of all("a[href], button, input, select, textarea, summary, [tabindex]").filter(shown)) {
    if (e.tabIndex < 0 && e.localName !== "main") continue;
    kinds.set(`${e.localName}.${e.getAttribute("class")}.${e.closest("nav, main, footer")?.localName}`, e);
  }
  const found = all("[tabindex]").filter((e) => e.tabIndex > 0).map((e) => `${named(e)} has a tabindex above 0`);
  for (const e of kinds.values()) {
    e.focus();
    const s = getComputedStyle(e);
    if (document.activeElement !== e) found.push(`${named(e)} takes no focus`);
    else if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2) found.push(`${named(e)} does not show that it has focus`);
  }
  return found;
}
