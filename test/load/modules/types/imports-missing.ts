import { gone } from "./gone.js";

export default gone as object;
