import type { ChildMessage } from "./messages.js";

/** Sends messages to the supervisor; resolves when they have left this process. */
type Post = (messages: ChildMessage[]) => Promise<void>;

const { setImmediate } = globalThis;

/**
 * Takes the messages of a child. To send one takes longer than many a scenario does, so a result waits for the
 * message after it, at the longest until the event loop turns. The next scenario is told before it begins: what
 * it does to the process can lose no result.
 */
export function openOutbox(post: Post): (message: ChildMessage) => Promise<void> {
  let waiting: ChildMessage[] = [];
  const send = () => {
    const messages = waiting;
    waiting = [];
    return messages.length > 0 ? post(messages) : Promise.resolve();
  };
  return (message) => {
    waiting.push(message);
    if (message.type !== "work" || message.event.type !== "result") return send();
    setImmediate(() => void send());
    return Promise.resolve();
  };
}
