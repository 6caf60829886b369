import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { coveragePage, parseCoverage } from "../../scripts/docs/coverage-page.js";
import { suites } from "../../suites/index.js";

const folder = fileURLToPath(new URL("../../docs/coverage", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const rows = files.flatMap((name) => parseCoverage(readFileSync(`${folder}/${name}`, "utf8")));
const ids = new Set(suites.flatMap(({ requirements }) => requirements.map(({ id }) => id)));

describe("the coverage of the inventory", () => {
  it("names only requirements that exist", () => {
    const unknown = rows.flatMap(({ requirements }) => requirements.filter((id) => !ids.has(id)));
    expect(unknown).toEqual([]);
  });

  it("has each row once", () => {
    const seen = rows.map(({ id }) => id);
    expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
  });

  it("leaves out no row of the inventory, and none of its ideas", () => {
    const isIdea = ({ id }: { id: string }) => id.startsWith("NX-");
    expect(rows.filter(isIdea)).toHaveLength(99);
    expect(rows.filter((row) => !isIdea(row))).toHaveLength(441);
  });

  it("refuses a line that is no row", () => {
    expect(() => parseCoverage("LIST-09 list.prefix")).toThrow("`LIST-09 list.prefix` is no row");
  });

  it("counts rows and ideas apart", () => {
    const page = coveragePage(parseCoverage("BR-01 | a.b\nBR-02 | none: no\nNX-01 | a.b"), []);
    expect(page).toContain("**1 of 2**, and 1 of 1 ideas");
    expect(page).toContain("| BR-01 | [a.b](requirements.md#ab) |");
    expect(page).toContain("| BR-02 | none: no |");
  });
});
