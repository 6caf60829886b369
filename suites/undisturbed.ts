import { bytesEqual } from "../src/buffer/index.js";
import { NotApplicable, owed, type Scenario, settle } from "../src/spec/index.js";
import type { ByteRequest } from "../src/store/index.js";

/** What to ask a value for; undefined for all of it. */
export type Asked = ByteRequest | undefined;

/**
 * Those of the requests that a store answers rightly when nothing else is going on: for requirements about
 * what is going on. The others are told of by requirements of their own.
 *
 * @throws NotApplicable where there are none
 */
export async function undisturbed(
  { store, prototype }: Scenario,
  key: string,
  value: Uint8Array,
  requests: readonly Asked[],
): Promise<Asked[]> {
  const sound: Asked[] = [];
  for (const request of requests) {
    const rest = request === undefined ? [] : ([request] as const);
    const outcome = await settle(() => store.get(key, prototype, ...rest));
    const due = owed(value, request).bytes;
    if (outcome.kind === "bytes" && bytesEqual(outcome.bytes, due)) sound.push(request);
  }
  if (sound.length === 0) throw new NotApplicable("the store does not even answer plain reads as it should");
  return sound;
}
