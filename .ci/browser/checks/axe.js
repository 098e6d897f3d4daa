// WCAG 2.2 A and AA as far as axe-core can tell, with the size of targets.
// Best practices come as notes.
import { createRequire } from "node:module";

const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const must = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// What another width can change; the rest of a page is the same in each.
const layout = ["target-size", "color-contrast", "link-in-text-block"];
const untold = "cannot be told";

export default function axe(page, notes = []) {
  return run(page, { runOnly: [...must, "best-practice"], rules: { "target-size": { enabled: true } } }, notes);
}

// narrow looks again in a smaller window. There some text lies under a name that
// stays in sight, and its ground cannot be told; it was told in the wide one.
export async function narrow(page) {
  return (await run(page, { runOnly: layout })).filter((f) => !f.includes(untold));
}

async function run(page, options, notes) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: source });
  const { violations, unsure } = await page.evaluate(async (options) => {
    const r = await window.axe.run(document, { ...options, resultTypes: ["violations", "incomplete"], preload: false });
    const brief = (v) => ({ id: v.id, tags: v.tags, help: v.help, where: v.nodes.map((n) => n.html.slice(0, 120)) });
    // Where it cannot tell the ground of a text, nothing is checked. Drawings
    // have a check of their own.
    const ground = (n) => !document.querySelector(n.target[0])?.closest("svg");
    const unsure = r.incomplete.filter((v) => v.id === "color-contrast").map((v) => ({ ...v, nodes: v.nodes.filter(ground) }));
    return { violations: r.violations.map(brief), unsure: unsure.filter((v) => v.nodes.length).map(brief) };
  }, options);
  const said = (v) => `${v.id}: ${v.help}; ${v.where.length} times, first ${v.where[0]}`;
  const asked = (v) => v.tags.some((tag) => must.includes(tag));
  notes?.push(...violations.filter((v) => !asked(v)).map(said));
  return [
    ...violations.filter(asked).map(said),
    ...unsure.map((v) => `${v.id}: ${untold}; ${v.where.length} times, first ${v.where[0]}`),
  ];
}
