await new Promise(() => {});

export default new Map();
