// Which pages of a report are opened: of each folder the first, the longest and
// the shortest, and then as few others as show, together, every class, element
// and kind of code that a page of that folder has. The quick tier opens two of a
// folder: the longest, and the one that shows most of what that lacks.
import { readdirSync, readFileSync } from "node:fs";
import { join, basename } from "node:path";

// Words of a page that shows something of its own, without a class that says so.
const phrases = ["leverde haar cijfers niet", "Kandidaat-taak", "(voorlopig *)", "Van geen taak is een dekking bekend"];

// pages are all pages of the report: name, folder and text.
export function pages(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => String(name).split("\\").join("/"))
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, name), "utf8");
      // A page at the top is a type of its own.
      return { name, folder: name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : name, text };
    });
}

export const quick = (process.env.MEDEBEWIND_TIER ?? "quick") !== "full";

export function choose(all, most = quick ? 2 : 6) {
  const folders = new Set(all.map((p) => p.folder));
  return [...folders].flatMap((f) => cover(all.filter((p) => p.folder === f), most));
}

function cover(some, most) {
  const bySize = [...some].sort((a, b) => a.text.length - b.text.length);
  const longest = bySize[bySize.length - 1];
  const chosen = new Set(most > 3 ? [some[0], bySize[0], longest] : [longest]);
  const missing = new Set(some.flatMap(features));
  const seen = (p) => features(p).forEach((f) => missing.delete(f));
  chosen.forEach(seen);
  while (missing.size > 0 && chosen.size < most) {
    const gain = (p) => features(p).filter((f) => missing.has(f)).length;
    const best = some.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.add(best);
    seen(best);
  }
  return [...chosen].map((p) => ({ ...p, leftOut: missing.size > 0 ? [...missing] : [] }));
}

const known = new Map();

function features(p) {
  if (!known.has(p.name)) {
    const found = new Set([`code ${basename(p.name).match(/^[A-Za-z]*/)[0]}`]);
    for (const m of p.text.matchAll(/<([a-z]+)\b(?:[^>]*? class="([^"]*)")?/g)) {
      found.add(m[1]);
      for (const c of (m[2] ?? "").split(/\s+/)) if (c) found.add(`${m[1]}.${c}`);
    }
    for (const phrase of phrases) if (p.text.includes(phrase)) found.add(phrase);
    known.set(p.name, [...found]);
  }
  return known.get(p.name);
}
