import { ReferenceStore } from "@zarrita/storage";

/** zarrita's store of references, all of them inline: text where the bytes are ASCII, else base64. */
export default {
  name: "ReferenceStore, inline",
  create: ({ seed }) => ReferenceStore.fromSpec(Object.fromEntries(Array.from(seed, inline))),
};

function inline([key, value]) {
  const bytes = Buffer.from(value);
  const encoded = bytes.every((byte) => byte < 0x80)
    ? bytes.toString("ascii")
    : `base64:${bytes.toString("base64")}`;
  return [key, encoded];
}
