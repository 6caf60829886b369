/** Bytes of the records of an archive before their names. */
const [endLength, entryLength] = [22, 46];

/** What many archives end with: who looks for the end record in the last 22 bytes does not find it. */
const comment = "values of zarr-store-conform\n";

/**
 * An archive as widespread programs write it. The extra fields of a member are in its own header and not in the central
 * directory as well, so that the lengths of the two differ, and there is a comment at the end.
 *
 * @param archive one without a comment and below the limits of ZIP64
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export function asArchiversWrite(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const end = archive.length - endLength;
  const first = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = first; at < end; ) {
    const [name, extra, remark] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as Lengths;
    const entry = archive.slice(at, at + entryLength + name);
    entry.fill(0, 30, 32);
    entries.push(entry);
    at += entryLength + name + extra + remark;
  }
  const directory = entries.reduce((length, entry) => length + entry.length, 0);
  const remark = new TextEncoder().encode(comment);
  const record = new DataView(archive.slice(end).buffer);
  record.setUint32(12, directory, true);
  record.setUint16(20, remark.length, true);
  return joined([archive.subarray(0, first), ...entries, new Uint8Array(record.buffer), remark]);
}

type Lengths = [name: number, extra: number, remark: number];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
