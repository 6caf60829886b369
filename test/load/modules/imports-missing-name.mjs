import { gone } from "./store.mjs";

export default gone;
