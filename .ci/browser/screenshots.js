// node screenshots.js OUT REPORT: pictures of a page of each type, as wide as a desk
// and as a phone, to be looked at; and OUT/readme with those of the README.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./browser.js";
import { choose, pages } from "./choose.js";

const [out, root] = process.argv.slice(2);
if (!root) {
  console.error("usage: node screenshots.js OUT REPORT");
  process.exit(2);
}
mkdirSync(join(out, "readme"), { recursive: true });
const browser = await launch();

async function shoot(file, options, to, picture) {
  const tab = await open(browser, root, file, options);
  await tab.page.screenshot({ path: join(out, to), ...picture });
  await tab.close();
}

for (const { name } of choose(pages(root), 3)) {
  for (const width of [1280, 320]) {
    await shoot(name, { viewport: { width, height: 900 } }, `${name.replace(/\.html$/, "").replaceAll("/", "-")}-${width}.png`, { fullPage: true });
  }
}
const readme = { landelijk: "index.html", overheid: pages(root).find((p) => p.folder === "overheid")?.name };
for (const [to, file] of Object.entries(readme)) {
  if (file) await shoot(file, { viewport: { width: 1250, height: 860 } }, `readme/${to}.png`);
}
await browser.close();
