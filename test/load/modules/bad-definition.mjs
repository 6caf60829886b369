export default {
  create: 5,
  dialect: "zar",
  capabilties: {},
  capabilities: { "get.sufix": true, set: "yes" },
  policies: { rangePastEnd: "whole", suffixZeros: "empty" },
};
