import type { JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { callSource } from "./call-source.js";
import { seenCall, verdictSource } from "./seen.js";
import { wavesSource } from "./waves.js";

/** So many bytes more than were asked for may move. */
const slack = 64 * 1024;

/** A read of which the script's own server counts what it costs. */
export function costSource(
  calls: readonly JournalCall[],
  { asked, moved, requests }: FailureArgs["cost.excess"],
): string[] | undefined {
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  const broken = moved > asked + slack ? `spent.bytes > ${asked + slack}` : `spent.requests >= ${requests}`;
  return [
    ...wavesSource(calls.slice(0, -1), last, callSource),
    "const before = { ...cost };",
    ...seenCall("answer", last),
    "const spent = { requests: cost.requests - before.requests, bytes: cost.bytes - before.bytes };",
    `console.log(\`\${spent.bytes} bytes moved in \${spent.requests} requests; ${asked} bytes were asked for\`);`,
    verdictSource(broken),
  ];
}
