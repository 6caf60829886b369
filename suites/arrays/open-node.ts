import { type Scenario, zarritaView } from "../../src/spec/index.js";

/** Opens a node of either version with zarrita, and tells its kind and attributes. */
export async function describeNode({ store, prototype }: Scenario, path: string): Promise<string> {
  const { open, root } = await import("./zarrita.js");
  const view = zarritaView(store, prototype, { lends: true });
  const { kind, attrs } = await open(root(view).resolve(path));
  return `${kind} ${JSON.stringify(attrs)}`;
}

/** Opens a node that is not there: zarrita has an error of its own for that, and lets the store's through. */
export async function describeNone(scenario: Scenario, path: string): Promise<string> {
  try {
    return await describeNode(scenario, path);
  } catch (error) {
    if (error instanceof Error && error.name === "NotFoundError") return "no such node";
    throw error;
  }
}
