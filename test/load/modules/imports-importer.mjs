import "./imports-missing-file.mjs";
