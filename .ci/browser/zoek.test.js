// The search box finds what people look for under the words that they use: the
// script is run on an index that Go made (pipelines/report/testdata).
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import vm from "node:vm";

const at = (name) => readFileSync(new URL(`../../pipelines/report/${name}`, import.meta.url), "utf8");
const module = { exports: {} };
vm.runInNewContext(at("sjabloon/zoek.js"), { module });
const { zoek } = module.exports;
const index = JSON.parse(at("testdata/zoekindex.json"));

for (const [query, want] of [
  ["sudwest", "overheid/GM1900.html"],
  ["Súdwest", "overheid/GM1900.html"],
  ["’s-hertogenbosch", "overheid/GM0796.html"],
  ["'s-Hertogenbosch", "overheid/GM0796.html"],
  ["den bosch", "overheid/GM0796.html"],
  ["den haag", "overheid/GM0518.html"],
  ["noardeast-fryslan", "overheid/GM1970.html"],
  ["Noardeast-Frysla\u0302n", "overheid/GM1970.html"],
  ["dongeradeel", "overheid/GM1970.html"],
  ["haren", "overheid/GM0014.html"],
  ["GM0014", "overheid/GM0014.html"],
  ["pv20", "overheid/PV20.html"],
  ["jeugdzorg", "taak/G01.html"],
  ["jeugdhulp", "taak/G01.html"],
  ["G45", "taak/G45.html"],
  ["riool", "taak/G45.html"],
  ["RIOLERING", "taak/G45.html"],
  ["bzk", "taak/G30.html"],
  ["spuk", "verantwoording.html#b-vormen"],
  ["medebewind", "verantwoording.html#b-medebewindstaak"],
]) {
  test(`"${query}" finds ${want} first`, () => assert.equal(zoek(index, query)[0]?.[2], want));
}

test("a law finds itself and its tasks", () => {
  const found = zoek(index, "participatiewet").map((r) => r[2]);
  assert.deepEqual([...found].sort(), ["taak/G10.html", "wetten.html#BWBR0015703"]);
});

test("nothing is found for nothing, and for what is not there", () => {
  assert.equal(zoek(index, "  ’ ").length, 0);
  assert.equal(zoek(index, "qqxxzz").length, 0);
});
