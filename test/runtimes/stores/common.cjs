/** A store as a CommonJS module. */
module.exports = () => new Map();
