export default async function (context) {
  return { context, get: async () => undefined };
}
