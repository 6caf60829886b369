import { loadMemory } from "../src/load/load-memory.js";

/** The reference store, with every hook that it has as `memory:`, as a module under test. */
export default loadMemory("memory:").definition;
