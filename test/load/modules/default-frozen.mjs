export default Object.freeze({ get: async () => undefined });
