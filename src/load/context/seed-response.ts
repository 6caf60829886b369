import { createHash } from "node:crypto";
import { type IncomingMessage, STATUS_CODES } from "node:http";
import { answerRange } from "./http-range.js";
import { seedPath } from "./seed-path.js";

/** An HTTP response before it is sent. A HEAD request's has the body that a GET would get. */
export interface SeedResponse {
  status: number;
  headers: Record<string, string | number>;
  body?: Uint8Array;
}

/**
 * The response to a request for an entry.
 *
 * @param options whether ranges are ignored, and the whole is sent instead
 * @see RFC 9110 section 14 for ranges, 13.1.5 for `If-Range`, 15.5.17 for 416
 */
export function respondTo(
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  entries: ReadonlyMap<string, Uint8Array>,
  { ignoring = false }: { ignoring?: boolean } = {},
): SeedResponse {
  if (method !== "GET" && method !== "HEAD") return plain(405, { Allow: "GET, HEAD" });
  const key = keyIn(url ?? "/");
  if (key === undefined) return plain(400);
  const value = entries.get(key);
  if (value === undefined) return plain(404);
  const etag = etagOf(value);
  // Range is defined for GET alone, and `If-Range` withdraws it where the value is another by now.
  const ranged = !ignoring && method === "GET" && (headers["if-range"] ?? etag) === etag;
  const answer = answerRange(ranged ? headers.range : undefined, value.length);
  const shared = { "Accept-Ranges": "bytes", "Content-Type": "application/octet-stream", ETag: etag };
  if (answer.kind === "unsatisfiable") {
    return plain(416, { "Accept-Ranges": "bytes", "Content-Range": `bytes */${value.length}` });
  }
  if (answer.kind === "ignored") {
    return { status: 200, headers: { ...shared, "Content-Length": value.length }, body: value };
  }
  const { start, end } = answer;
  const range = {
    "Content-Length": end - start,
    "Content-Range": `bytes ${start}-${end - 1}/${value.length}`,
  };
  return { status: 206, headers: { ...shared, ...range }, body: value.subarray(start, end) };
}

/** What a server answers that fails: with 501, since 500 and 503 make many clients wait and try again. */
export function failure(): SeedResponse {
  return plain(501);
}

/** An answer without a value has a page that says so, as servers have: whoever takes it for the value is seen. */
function plain(status: number, headers: Record<string, string | number> = {}): SeedResponse {
  const body = new TextEncoder().encode(`<h1>${status} ${STATUS_CODES[status] ?? ""}</h1>\n`);
  const shared = { "Content-Length": body.length, "Content-Type": "text/html; charset=utf-8" };
  return { status, headers: { ...headers, ...shared }, body };
}

/** The key in a request target, or undefined where it is not percent-encoded text; no entry has an empty one. */
function keyIn(target: string): string | undefined {
  const [pathname = ""] = target.split("?");
  if (!pathname.startsWith(seedPath)) return "";
  try {
    const segments = pathname.slice(seedPath.length).split("/").map(decodeURIComponent);
    // An encoded slash is part of a segment and never parts two, and no key has one in a segment.
    return segments.some((segment) => segment.includes("/")) ? "/" : segments.join("/");
  } catch {
    return undefined;
  }
}

/** Longer values, which nobody changes while they are served, are told apart by their ends. In bytes. */
const hashedWhole = 64 * 1024 * 1024;
const hashedPart = 1024 * 1024;

const etags = new WeakMap<Uint8Array, string>();

function etagOf(value: Uint8Array): string {
  const known = etags.get(value);
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(String(value.length));
  for (const part of value.length <= hashedWhole
    ? [value]
    : [value.subarray(0, hashedPart), value.subarray(-hashedPart)])
    hash.update(part);
  const etag = `"${hash.digest("hex").slice(0, 32)}"`;
  etags.set(value, etag);
  return etag;
}
