Object.defineProperty(exports, "__esModule", { value: true });
exports.store = 1;
exports.default = class CompiledFromModule {
  async get() {}
};
