import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { type SeedServer, startSeedServer } from "../../src/load/context/seed-server.js";

const value = Uint8Array.from({ length: 256 }, (_, index) => index);
const entries = new Map([
  ["c/0", value],
  ["empty", new Uint8Array()],
  ["ä/b c%2F?#", new Uint8Array([7])],
]);

async function serve(): Promise<SeedServer> {
  const server = await startSeedServer(entries);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

async function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { url } = await serve();
  const response = await fetch(url + path, { headers, method });
  return { response, body: new Uint8Array(await response.arrayBuffer()) };
}

describe("the seed server", () => {
  it("serves a value whole, with its length and the offer of ranges", async () => {
    const { response, body } = await get("c/0");
    expect(response.status).toBe(200);
    expect(body).toEqual(value);
    expect(response.headers.get("content-length")).toBe("256");
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(response.headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it("announces no time after which it would close a connection", async () => {
    const { response } = await get("c/0", { connection: "keep-alive" });
    expect(response.headers.get("connection")).toBe("keep-alive");
    expect(response.headers.get("keep-alive")).toBeNull();
  });

  it.each([
    ["bytes=16-31", 16, 32],
    ["bytes=250-999", 250, 256],
    ["bytes=255-", 255, 256],
    ["bytes=-4", 252, 256],
    ["bytes=-999", 0, 256],
  ])("answers %s with that part", async (range, start, end) => {
    const { response, body } = await get("c/0", { range });
    expect(response.status).toBe(206);
    expect(body).toEqual(value.subarray(start, end));
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end - 1}/256`);
    expect(response.headers.get("content-length")).toBe(String(end - start));
  });

  it.each(["bytes=256-", "bytes=-0"])("answers %s with 416 and the length", async (range) => {
    const { response, body } = await get("c/0", { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */256"]);
    expect(new TextDecoder().decode(body)).toBe("<h1>416 Range Not Satisfiable</h1>\n");
  });

  it.each(["items=0-1", "bytes=4-2", "bytes=0-1,4-5"])("ignores %s", async (range) => {
    const { response, body } = await get("c/0", { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([200, null]);
    expect(body).toEqual(value);
  });

  it("answers HEAD with the headers of the whole and no body, whatever the range", async () => {
    const { response, body } = await get("c/0", { range: "bytes=0-1" }, "HEAD");
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "256"]);
    expect(body.length).toBe(0);
  });

  it("serves an empty value as no bytes", async () => {
    const { response, body } = await get("empty");
    expect([response.status, response.headers.get("content-length"), body.length]).toEqual([200, "0", 0]);
  });

  it("answers any range that begins in an empty value with 416", async () => {
    const { response } = await get("empty", { range: "bytes=0-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */0"]);
  });

  it("decodes each segment of the path by itself", async () => {
    const path = "ä/b c%2F?#".split("/").map(encodeURIComponent).join("/");
    expect((await get(path)).body).toEqual(new Uint8Array([7]));
  });

  it("takes an encoded slash for none between segments", async () => {
    expect((await get("c%2F0")).response.status).toBe(404);
  });

  it("does not mind a query", async () => {
    expect((await get("c/0?version=2")).response.status).toBe(200);
  });

  it.each([
    ["", 404],
    ["c", 404],
    ["c/0/", 404],
    ["C/0", 404],
    ["%zz", 400],
  ])("answers the path `%s` with %i", async (path, status) => {
    expect((await get(path)).response.status).toBe(status);
  });

  it("refuses other methods and names those that it has", async () => {
    const { response } = await get("c/0", {}, "PUT");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("heeds If-Range: the part for the same entity tag, the whole for another or a date", async () => {
    const { url } = await serve();
    const etag = (await fetch(`${url}c/0`)).headers.get("etag") ?? "";
    const statuses = [etag, '"other"', `W/${etag}`, new Date().toUTCString()].map(async (ifRange) => {
      const headers = { range: "bytes=0-1", "if-range": ifRange };
      return (await fetch(`${url}c/0`, { headers })).status;
    });
    expect(await Promise.all(statuses)).toEqual([206, 200, 200, 200]);
  });

  it("gives different values different entity tags", async () => {
    const tags = [
      (await get("c/0")).response.headers.get("etag"),
      (await get("empty")).response.headers.get("etag"),
    ];
    expect(tags[0]).not.toBe(tags[1]);
  });

  it("counts requests and the bytes of their bodies", async () => {
    const { url, stats } = await serve();
    expect(stats()).toEqual({ requests: 0, bytesSent: 0 });
    for (const headers of [{}, { range: "bytes=0-9" }, { range: "bytes=999-" }]) {
      await (await fetch(`${url}c/0`, { headers })).arrayBuffer();
    }
    await fetch(`${url}c/0`, { method: "HEAD" });
    await (await fetch(`${url}none`)).arrayBuffer();
    const pages = "<h1>416 Range Not Satisfiable</h1>\n<h1>404 Not Found</h1>\n";
    expect(stats()).toEqual({ requests: 5, bytesSent: 266 + pages.length });
  });

  it("answers everything with an error that clients do not try again, once it is made to fail", async () => {
    const { url, fail } = await serve();
    fail();
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(`${url}c/0`, { method });
      await response.arrayBuffer();
      expect(response.status).toBe(501);
    }
  });

  it("sends the whole for a range, once it is made to ignore ranges", async () => {
    const { url, ignoreRanges } = await serve();
    const ask = async () => {
      const response = await fetch(`${url}c/0`, { headers: { Range: "bytes=2-5" } });
      return [response.status, (await response.arrayBuffer()).byteLength];
    };
    expect(await ask()).toEqual([206, 4]);
    ignoreRanges();
    expect(await ask()).toEqual([200, 256]);
  });

  it("listens on the loopback address alone, and has its entries below a path", async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/data\/store\.zarr\/$/);
    expect((await fetch(new URL("/c/0", url))).status).toBe(404);
    expect((await fetch(new URL("c/0", url))).status).toBe(200);
  });

  it("closes though a client keeps its connection, and another is in the middle of a request", async () => {
    const server = await startSeedServer(entries);
    await (await fetch(`${server.url}c/0`)).arrayBuffer();
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write("GET /c/0 HTTP/1.1\r\n");
    await fetch(`${server.url}c/0`, { method: "HEAD" });
    await server[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await expect(fetch(`${server.url}c/0`)).rejects.toThrow();
    socket.destroy();
  });
});
