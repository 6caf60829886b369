import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { seedPath } from "./seed-path.js";
import { failure, respondTo } from "./seed-response.js";

/** What reading through a seed server has cost so far. */
export interface SeedServerStats {
  /** Requests answered, whatever the answer. */
  requests: number;
  /** Bytes of bodies sent, headers not counted. */
  bytesSent: number;
}

/** A running HTTP server over a store's entries. */
export interface SeedServer extends AsyncDisposable {
  /** Ends in `/`; an entry lies at the URL and its key, each segment percent-encoded. */
  readonly url: string;
  stats(): SeedServerStats;
  /** Answers everything with an error from now on. */
  fail(): void;
  /** Answers requests of a range with the whole from now on, as a server may: RFC 9110 section 14.2. */
  ignoreRanges(): void;
}

/** No connection is given up on, however long the process of server and client is held up: the store would be blamed. */
const patient = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };

/**
 * Serves entries over HTTP on the loopback address: GET and HEAD, and byte ranges as RFC 9110 section 14 has
 * them. Disposing of it closes the connections that clients keep open, too.
 */
export async function startSeedServer(entries: ReadonlyMap<string, Uint8Array>): Promise<SeedServer> {
  const stats: SeedServerStats = { requests: 0, bytesSent: 0 };
  let failing = false;
  let ignoring = false;
  const server = createServer(patient, (request, response) => {
    const { status, headers, body } = failing ? failure() : respondTo(request, entries, { ignoring });
    const sends = request.method === "HEAD" ? undefined : body;
    stats.requests += 1;
    stats.bytesSent += sends?.length ?? 0;
    response.writeHead(status, headers).end(sends);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A store that forgets a connection must not keep the process alive.
  server.unref();
  return {
    url: `http://127.0.0.1:${portOf(server)}${seedPath}`,
    stats: () => ({ ...stats }),
    fail: () => {
      failing = true;
    },
    ignoreRanges: () => {
      ignoring = true;
    },
    [Symbol.asyncDispose]: () => close(server),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the seed server listens on no port");
  return address.port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
