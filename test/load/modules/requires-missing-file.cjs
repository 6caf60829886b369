require("./nowhere/at-all.cjs");
