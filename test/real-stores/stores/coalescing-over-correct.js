import { withRangeCoalescing } from "zarrita";
import { ZarritaStore } from "../../../fixtures/stores/base/zarrita.js";

/** zarrita's range coalescing over a correct store: what fails is the wrapper's own. */
export default { name: "withRangeCoalescing", create: () => withRangeCoalescing(new ZarritaStore()) };
