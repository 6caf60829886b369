export default Promise.resolve(() => new Map());
