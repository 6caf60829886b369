function CompiledStore(context) {
  this.context = context;
}
CompiledStore.prototype.get = async () => undefined;

export default CompiledStore;
