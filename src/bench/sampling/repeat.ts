/**
 * Makes calls one after the other. All contenders are called from this one loop, so that none has a loop that was
 * compiled for it alone.
 */
export async function repeat(call: () => unknown, count: number): Promise<void> {
  for (let made = 0; made < count; made++) await call();
}
