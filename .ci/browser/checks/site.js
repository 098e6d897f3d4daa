// All pages of a report together, read as text: titles are unique, links lead
// somewhere, and of an example every page and chart says that it is one.
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export function titles(pages) {
  const first = new Map();
  return pages.flatMap(({ name, text }) => {
    const title = text.match(/<title>(.*?)<\/title>/s)?.[1].trim() ?? "";
    if (first.has(title)) return [`${name} has the title of ${first.get(title)}: "${title}"`];
    first.set(title, name);
    return [];
  });
}

export function links(pages, root) {
  const ids = new Map(pages.map(({ name, text }) => [name, new Set([...text.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]))]));
  const from = new Map();
  for (const { name, text } of pages) {
    for (const [, attribute, address] of text.matchAll(/ (href|src)="([^"]*)"/g)) {
      const gone = leads(name, attribute, address.replaceAll("&amp;", "&"));
      if (gone) from.set(gone, [...(from.get(gone) ?? []), name]);
    }
  }
  return [...from].map(([gone, names]) => `${gone}: ${new Set(names).size} pages lead there, first ${names[0]}`);

  // leads says why an address leads nowhere; only links may leave the report.
  function leads(name, attribute, address) {
    if (attribute === "href" && /^https?:\/\/\w/.test(address)) return "";
    if (/^[a-z]+:|^\/\//.test(address)) return `${address} is outside the report`;
    const [path, id] = address.split("#").map(decodeURIComponent);
    const to = path ? normalize(join(dirname(name), path)) : name;
    if (to.startsWith("..") || !existsSync(join(root, to))) return `${to} is not there`;
    return id && ids.has(to) && !ids.get(to).has(id) ? `${to} has no #${id}` : "";
  }
}

export function stamps(pages) {
  return pages.flatMap(({ name, text }) => {
    const found = /<p class="stempel"[^>]*><strong>VOORBEELD<\/strong>/.test(text) ? [] : [`${name} does not say VOORBEELD`];
    for (const [svg] of text.matchAll(/<svg\b(?![^>]*aria-hidden="true").*?<\/svg>/gs)) {
      if (!/<text\b[^>]*>[^<]*VOORBEELD/.test(svg)) found.push(`${name}: chart "${svg.match(/<title[^>]*>(.*?)<\/title>/s)?.[1]}" does not say VOORBEELD`);
    }
    return found;
  });
}
