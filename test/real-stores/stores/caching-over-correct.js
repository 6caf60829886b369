import { withByteCaching } from "zarrita";
import { ZarritaStore } from "../../../fixtures/stores/base/zarrita.js";

/** zarrita's byte cache over a correct store: what fails is the wrapper's own. */
export default { name: "withByteCaching", create: () => withByteCaching(new ZarritaStore()) };
