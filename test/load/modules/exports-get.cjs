exports.get = async () => undefined;
