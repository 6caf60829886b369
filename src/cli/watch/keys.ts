/** What a key asks for. */
export type Wish = "rerun" | "failed" | "quit" | "interrupt";

const wishes: Readonly<Record<string, Wish>> = {
  r: "rerun",
  "\r": "rerun",
  "\n": "rerun",
  f: "failed",
  q: "quit",
  "\u0003": "interrupt",
  "\u0004": "quit",
};

/** The keys, as they are shown. */
export const keysText = "r or enter: run again, f: what failed, q: quit";

/**
 * Listens to keys, where there is a terminal to press them on.
 *
 * @returns a function that gives the terminal back as it was; undefined where there is none
 */
export function onKey(stdin: NodeJS.ReadStream, wished: (wish: Wish) => void): (() => void) | undefined {
  if (!stdin.isTTY) return undefined;
  const press = (text: string) => {
    for (const key of text) {
      const wish = wishes[key.toLowerCase()];
      if (wish) wished(wish);
    }
  };
  stdin.setRawMode(true);
  stdin.setEncoding("utf8").on("data", press).resume();
  return () => {
    stdin.off("data", press).pause();
    stdin.setRawMode(false);
  };
}
