import type { Suite } from "../../src/spec/index.js";
import { abandoned } from "./abandoned.js";
import { concurrent } from "./concurrent.js";
import { dir } from "./dir.js";
import { failing } from "./failing.js";
import { isEmpty } from "./is-empty.js";
import { laws } from "./laws.js";
import { manyKeys } from "./many-keys.js";
import { prefix } from "./prefix.js";
import { whole } from "./whole.js";

/** What `list`, `listPrefix`, `listDir` and `isEmpty` owe. */
export const list: Suite = {
  id: "list",
  title: "Listings",
  requirements: [
    ...whole,
    ...prefix,
    ...dir,
    ...isEmpty,
    ...manyKeys,
    ...concurrent,
    ...abandoned,
    ...laws,
    ...failing,
  ],
};
