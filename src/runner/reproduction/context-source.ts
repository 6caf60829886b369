import { seedPath } from "../../load/context/seed-path.js";
import type { World } from "../world.js";
import { argumentSource } from "./argument-source.js";

/**
 * The context that a store is made with, as source: of it only what the store asks for.
 *
 * @param options whether the server counts requests and the bytes that it sends, and is made to fail, or to ignore ranges
 */
export function contextSource(
  { place, seeded, given, asked }: World,
  { counts = false, fails = false, ignores = false } = {},
): {
  imports: string[];
  lines: string[];
} {
  const entries = seeded ? Array.from(given, (entry) => argumentSource(entry)) : [];
  if (place.loaded.shape === "instance" || (asked.size === 0 && entries.length === 0)) {
    return { imports: [], lines: [] };
  }
  const members = ["dir", "seedDir", "seedUrl", "seedZip"].filter((name) => asked.has(name));
  const lines = [
    ...(entries.length > 0
      ? ["const seed = new Map([", ...entries.map((entry) => `  ${entry},`), "]);"]
      : []),
    ...members.flatMap((name) =>
      name === "seedUrl" ? serverSource({ counts, fails, ignores }) : (sources[name] ?? []),
    ),
    `const context = { ${[...members, entries.length > 0 ? "seed" : "seed: new Map()"].join(", ")} };`,
  ];
  return { imports: importsOf(lines.join("\n")), lines };
}

const sources: Record<string, string[]> = {
  dir: ['const dir = mkdtempSync(join(tmpdir(), "store-"));'],
  seedDir: [
    "const seedDir = async () => {",
    '  const place = mkdtempSync(join(tmpdir(), "seed-"));',
    "  for (const [key, value] of seed) {",
    "    mkdirSync(dirname(join(place, key)), { recursive: true });",
    "    writeFileSync(join(place, key), value);",
    "  }",
    "  return place;",
    "};",
  ],
  seedUrl: [
    "const seedUrl = async () => {",
    "  const server = createServer(({ url, headers }, response) => {",
    `    const value = seed.get(decodeURIComponent(url.replace("${seedPath}", "")));`,
    "    if (value === undefined) return response.writeHead(404).end();",
    '    const [, from, to] = /^bytes=(\\d*)-(\\d*)$/.exec(headers.range ?? "") ?? [];',
    "    if (from === undefined) return response.end(value);",
    '    const start = from === "" ? Math.max(0, value.length - Number(to)) : Number(from);',
    '    const end = from === "" || to === "" ? value.length : Math.min(value.length, Number(to) + 1);',
    "    if (start >= end) return response.writeHead(416).end();",
    '    response.writeHead(206, { "content-range": "bytes " + start + "-" + (end - 1) + "/" + value.length });',
    "    response.end(value.subarray(start, end));",
    "  });",
    '  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));',
    "  server.unref();",
    `  return "http://127.0.0.1:" + server.address().port + "${seedPath}";`,
    "};",
  ],
  seedZip: [
    "const seedZip = async () => {",
    '  throw new Error("make an archive of the entries of `seed`, and return its path here");',
    "};",
  ],
};

/** What the server of a script does. */
interface ServerOptions {
  counts: boolean;
  fails: boolean;
  ignores: boolean;
}

function serverSource({ counts, fails, ignores }: ServerOptions): string[] {
  const plain = (sources.seedUrl ?? []).flatMap((line) => {
    if (fails && line.includes("createServer("))
      return [line, "    if (context.failing) return response.writeHead(500).end();"];
    if (ignores && line.includes("if (from === undefined)"))
      return ["    if (from === undefined || context.ignoring) return response.end(value);"];
    return [line];
  });
  if (!counts) return plain;
  const counted = plain.flatMap((line) => {
    if (!line.includes("createServer(")) return [line];
    const count = "const { end: send } = response;";
    const ends =
      "response.end = (bytes) => { cost.bytes += bytes?.length ?? 0; return send.call(response, bytes); };";
    return [line, "    cost.requests++;", `    ${count}`, `    ${ends}`];
  });
  return ["const cost = { requests: 0, bytes: 0 };", ...counted];
}

const modules: Record<string, readonly string[]> = {
  "node:fs": ["mkdirSync", "mkdtempSync", "writeFileSync"],
  "node:http": ["createServer"],
  "node:os": ["tmpdir"],
  "node:path": ["dirname", "join"],
};

function importsOf(source: string): string[] {
  return Object.entries(modules).flatMap(([module, names]) => {
    const used = names.filter((name) => source.includes(`${name}(`));
    return used.length === 0 ? [] : [`import { ${used.join(", ")} } from "${module}";`];
  });
}
