module.exports = () => new Map();
