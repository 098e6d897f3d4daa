// What the script adds to tables: sorting by any column, with the keyboard, as
// Dutch numbers go and with what is unknown last; and searching, which tells
// how many rows it found. The order is worked out here anew.
export default async function tables(page) {
  const found = [];
  const sorted = await page.evaluate(() => {
    all("details").forEach((d) => { d.open = true; });
    return all("table.sorteer").map((t, i) => {
      t.dataset.test = i;
      return [...t.tHead.rows[0].cells].map((c) => !c.classList.contains("tekening"));
    });
  });
  for (const [i, columns] of sorted.entries()) {
    for (const [column, can] of columns.entries()) {
      if (can) found.push(...(await sorts(page, `table[data-test="${i}"]`, column)));
    }
  }
  const [lists, boxes] = await page.evaluate(() => [all("table.zoek, .zoeklijst").length, all("input[type=search]").length]);
  if (lists !== boxes) found.push(`${boxes} search boxes for ${lists} lists`);
  for (let i = 0; i < boxes; i++) found.push(...(await searches(page, i)));
  return found;
}

async function sorts(page, table, column) {
  const found = [];
  const button = page.locator(`${table} > thead > tr:first-child > :nth-child(${column + 1}) button`);
  if (await button.count() !== 1) return [`${table} has no button over column ${column + 1}`];
  for (const direction of ["ascending", "descending"]) {
    await button.focus();
    await page.keyboard.press("Enter");
    const { name, sort, others, cells, numbers, focus } = await page.evaluate(([table, column]) => {
      const t = document.querySelector(table);
      const heads = [...t.tHead.rows[0].cells];
      return {
        name: heads[column].textContent.trim(), sort: heads[column].getAttribute("aria-sort"),
        others: heads.filter((h, i) => i !== column && h.hasAttribute("aria-sort")).length,
        numbers: heads[column].classList.contains("getal"),
        cells: [...t.tBodies[0].rows].map((r) => r.cells[column].querySelector("time")?.dateTime ?? r.cells[column].textContent.trim()),
        focus: heads[column].contains(document.activeElement),
      };
    }, [table, column]);
    const where = `sorting on "${name}", ${direction}:`;
    if (sort !== direction) found.push(`${where} aria-sort is ${sort}`);
    if (others) found.push(`${where} ${others} other columns say that they are sorted`);
    if (!focus) found.push(`${where} the button lost focus`);
    const wrong = disorder(cells, direction, numbers);
    if (wrong) found.push(`${where} ${wrong}`);
  }
  return found;
}

// disorder says where cells are out of order.
export function disorder(cells, direction, numbers) {
  const sign = direction === "ascending" ? 1 : -1;
  const values = cells.map((c) => (numbers ? number(c) : c === "" || c === "." ? null : c));
  for (let i = 1; i < cells.length; i++) {
    const [a, b] = [values[i - 1], values[i]];
    if (a === null && b !== null) return `unknown comes before "${cells[i]}"`;
    if (a === null || b === null) continue;
    const order = numbers ? a - b : a.localeCompare(b, "nl", { numeric: true });
    if (order * sign > 0) return `"${cells[i - 1]}" comes before "${cells[i]}"`;
  }
  return "";
}

// number is what a cell of a column of numbers begins with, null if unknown.
function number(cell) {
  const m = cell.match(/^(−?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?!\d)/);
  return m && (m[1] ? -1 : 1) * Number(`${m[2].replaceAll(".", "")}.${m[3] ?? 0}`);
}

// fold makes accents, capitals and signs of no matter, as the search boxes do.
export const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

// searches tries a search box: it hides the rows that lack a word, of one table or
// of all tables after it, where what stands over a group counts as its text too.
async function searches(page, number) {
  const found = [];
  const state = () => page.evaluate((number) => {
    const box = all("input[type=search]")[number];
    const list = box.closest("p").nextElementSibling;
    const group = (r) => (list.contains(r.closest("details")) ? r.closest("details") : null);
    const rows = all("tbody tr", list);
    return {
      texts: rows.map((r) => `${group(r)?.querySelector("summary").textContent ?? ""} ${r.textContent}`.toLowerCase()),
      seen: rows.map((r) => (box.value || !group(r) ? shown(r) : !r.hidden && !group(r).hidden)),
      label: box.labels[0]?.textContent ?? "", status: box.parentElement.querySelector("[role=status]")?.textContent ?? null,
    };
  }, number);
  const before = await state();
  if (!before.label) found.push(`search box ${number + 1} has no label`);
  if (before.status === null) return [...found, `search box ${number + 1} has no role=status beside it`];
  const word = before.texts.at(-1).match(/[a-zà-ÿ]{3,}/)[0];
  for (const query of [word.toUpperCase(), "qqxxzz", ""]) {
    await page.locator("input[type=search]").nth(number).fill(query);
    const after = await state();
    const want = after.texts.map((t) => fold(t).includes(fold(query)));
    if (String(want) !== String(after.seen)) found.push(`searching "${query}" shows ${after.seen.filter(Boolean).length} rows, not ${want.filter(Boolean).length}`);
    const count = after.status.match(/\d+/)?.[0];
    if (query && +count !== want.filter(Boolean).length) found.push(`searching "${query}" announces "${after.status}" for ${want.filter(Boolean).length} rows`);
  }
  return found;
}
