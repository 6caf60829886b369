/** An ES `Map`, which zarrita takes for a store as it is. */
export default { name: "Map", create: () => new Map() };
