module.exports = { default: () => new Map() };
