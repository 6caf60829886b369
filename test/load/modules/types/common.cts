const answer: number = 42;

module.exports = new Map<string, number>([["answer", answer]]);
