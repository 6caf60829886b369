/** One mebibyte, in bytes. */
export const MiB = 1024 * 1024;

/** More bytes than a block has. Those of more blocks, which it takes longer to copy, are for the suite of large values. */
export const severalBlocks = MiB + 4099;

/**
 * Lengths at which stores break: nothing, one byte, a word, either side of a page of 256, either side of
 * what 16 bits can count, and several blocks.
 */
export const boundarySizes = [0, 1, 4, 255, 256, 65_535, 65_536, 65_537, severalBlocks] as const;
