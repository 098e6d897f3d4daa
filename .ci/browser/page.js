// All checks of one page, as wide as a desk and as a phone.
import { open } from "./browser.js";
import axe, { narrow } from "./checks/axe.js";
import contrast from "./checks/contrast.js";
import fit, { doubled, spaced } from "./checks/fit.js";
import keyboard from "./checks/keyboard.js";
import noscript from "./checks/noscript.js";
import print from "./checks/print.js";
import structure from "./checks/structure.js";
import tables from "./checks/tables.js";

// The narrowest window that WCAG 1.4.10 asks for.
export const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };

// onePage runs all checks of a page: they come as [check, finding].
export default async function onePage(browser, root, file, notes) {
  const found = [];
  const add = (check, findings) => findings.forEach((f) => found.push([check, f]));
  const wide = await open(browser, root, file);
  add("structure", await structure(wide.page));
  add("axe", await axe(wide.page, notes));
  add("contrast", await contrast(wide.page));
  add("fit", await fit(wide.page));
  add("fit, text of 200%", await styled(wide.page, doubled));
  const bare = await open(browser, root, file, { javaScriptEnabled: false });
  add("without JavaScript", [...(await noscript(bare.page, wide.page)), ...bare.trouble]);
  await bare.close();
  add("keyboard", await keyboard(wide.page));
  add("tables", await tables(wide.page));
  add("print", await print(wide.page));
  add("console and requests", wide.trouble);
  await wide.close();
  const small = await open(browser, root, file, phone);
  add("fit, 320 px", await fit(small.page));
  add("axe, 320 px", await narrow(small.page));
  add("fit, 320 px with letters set apart", await styled(small.page, spaced));
  add("console and requests, 320 px", small.trouble);
  await small.close();
  return found;
}

// styled looks whether the page fits with a style of the reader.
export async function styled(page, style) {
  const tag = await page.addStyleTag({ content: style });
  const found = await fit(page);
  await tag.evaluate((e) => e.remove());
  return found;
}
