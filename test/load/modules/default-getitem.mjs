export default { getItem: async (key) => new TextEncoder().encode(key).buffer };
