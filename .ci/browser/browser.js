// Chromium of Debian, driven headless, that can reach nothing but the report.
import { chromium } from "playwright-core";
import { existsSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  // Containers often give it less shared memory than pages take.
  "--disable-dev-shm-usage",
];

// What ./install leaves: the first that is there.
const executablePath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));

// The browser starts in a fresh profile, which is removed when it ends.
export function launch() {
  return chromium.launch({ executablePath, headless: true, args: flags });
}

// open shows a page of the report in a context of its own. What the page says
// on the console, what goes wrong in it and what it asks for from outside the
// report is gathered in `trouble`; such a request is stopped.
export async function open(browser, root, file, options = {}) {
  const home = pathToFileURL(realpathSync(root)).href + "/";
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
  const trouble = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(home)) return route.continue();
    trouble.push(`asks for ${url}, which is outside the report`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (m) => {
    if (["error", "warning"].includes(m.type())) trouble.push(`console ${m.type()}: ${m.text()}`);
  });
  page.on("pageerror", (e) => trouble.push(`script error: ${e.message}`));
  page.on("requestfailed", (r) => {
    if (r.url().startsWith(home)) trouble.push(`cannot load ${r.url().slice(home.length)}: ${r.failure()?.errorText}`);
  });
  await page.addInitScript(helpers);
  await page.goto(home + file, { waitUntil: "load" });
  return { page, trouble, close: () => context.close() };
}

// helpers are there in every page for the checks that run in it.
function helpers() {
  // named says what an element is, so that it can be found in the page.
  window.named = (e) => {
    const text = (e.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const kind = (e.getAttribute("class") || "").trim();
    return `<${e.localName}${e.id && " id=" + e.id}${kind && " class=" + kind}>${text && ` "${text}"`}`;
  };
  window.all = (query, within = document) => [...within.querySelectorAll(query)];
  window.shown = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getClientRects().length > 0;
}
