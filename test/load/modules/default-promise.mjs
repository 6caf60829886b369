export default Promise.resolve(new Map([["a", new Uint8Array([7])]]));
