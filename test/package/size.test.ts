import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measurePackage, parseSizeText, sizePlace, sizeText } from "../../scripts/package-size.js";
import { root } from "./installed.js";

const readme = readFileSync(`${root}README.md`, "utf8");

/** The part by which a size may be off before it misleads. */
const tolerance = 0.15;

describe("the size of the package", () => {
  it("is as the README says, within 15 % (else: npm run size)", async () => {
    const told = parseSizeText(sizePlace.exec(readme)?.[0] ?? "");
    const size = await measurePackage(root);
    const { dependencies, installed } = size;
    expect(told).toMatchObject({ dependencies, installed });
    for (const name of ["packed", "unpacked", "files"] as const) {
      const off = Math.abs(told[name] / size[name] - 1);
      expect(off, `${name}: ${size[name]}, and the README says ${told[name]}`).toBeLessThan(tolerance);
    }
  });

  it("is read back from its sentence", () => {
    const size = { packed: 497_000, unpacked: 2_020_000, files: 472, dependencies: 2, installed: 3 };
    expect(sizeText(size)).toContain("497 kB to download, 2,020 kB unpacked");
    expect(parseSizeText(sizeText(size))).toEqual(size);
  });
});
