import { create, get, open, registry, root, set, slice, withConsolidatedMetadata } from "zarrita";
import type { BufferPrototype } from "../../src/buffer/index.js";
import { zarritaView } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { rememberRecorded } from "./remembered.js";

// The one place that names zarrita: it is imported when the first array is read, and stays away until then.
rememberRecorded(registry);

export { create, get, open, root, set, slice, withConsolidatedMetadata };
