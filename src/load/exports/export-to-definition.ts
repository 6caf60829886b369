import type { StoreDefinition } from "../../store/index.js";
import type { UsableExport } from "./usable-export.js";

/**
 * Makes a definition of any usable export. That of an instance hands out that very instance each time.
 *
 * @throws LoadError with code `invalid-definition`
 */
export async function exportToDefinition(
  found: UsableExport,
  specifier: string,
  exportName: string,
): Promise<StoreDefinition> {
  switch (found.shape) {
    case "instance":
      return { create: () => found.value };
    case "class":
      return { create: (context) => new found.value(context) };
    case "map class":
      return { create: () => new found.value() };
    case "function":
      return { create: (context) => found.value(context) };
    case "definition": {
      // What checks a definition takes a good part of the time in which a small store is tested.
      const { assertDefinition } = await import("./assert-definition.js");
      return assertDefinition(found.value, specifier, exportName);
    }
  }
}
