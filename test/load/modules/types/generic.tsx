export default <T,>(_context: T): Map<string, T> => new Map();
