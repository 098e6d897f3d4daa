// Without JavaScript a page has its title, its text and every row of its tables.
// `page` has JavaScript switched off, `scripted` has it on.
export default async function noscript(page, scripted) {
  const found = [];
  const [without, with_] = await Promise.all([page, scripted].map((p) => p.evaluate(() => ({
    heading: document.querySelector("h1")?.checkVisibility() ?? false,
    // What a closed details holds is a click away, also without a script.
    text: document.querySelector("main")?.innerText.replace(/\s+/g, " ").trim() ?? "",
    tables: [...document.querySelectorAll("main table")].map((t) => t.querySelectorAll("tbody tr:not([hidden])").length),
  }))));
  if (!without.heading) found.push("no h1 is seen without JavaScript");
  if (without.text.length < 40) found.push(`without JavaScript the main text is "${without.text}"`);
  if (without.text.length < with_.text.length * 0.9) found.push(`without JavaScript there are ${without.text.length} letters of ${with_.text.length}`);
  without.tables.forEach((rows, i) => rows === 0 && found.push(`table ${i + 1} has no rows without JavaScript`));
  if (String(without.tables) !== String(with_.tables)) found.push(`tables have ${without.tables} rows without JavaScript, ${with_.tables} with it`);
  return found;
}
