export default (context) => ({ context, get: async () => undefined });
