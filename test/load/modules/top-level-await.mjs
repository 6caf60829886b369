const entries = await Promise.resolve([["a", 1]]);

export default new Map(entries);
