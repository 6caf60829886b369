import jest = require("zarr-store-conform/jest");

const makeTests = () => jest.conformanceTests("./mystore.js", { suite: "set" });
export = makeTests;
