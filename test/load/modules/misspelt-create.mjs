export default { name: "x", creat: () => new Map() };
