#!/usr/bin/env node
// CommonJS, which Node starts sooner.
require("../dist/cli.cjs").start();
