exports.other = 1;
exports.createStore = () => new Map();
