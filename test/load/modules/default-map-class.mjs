class BaseStore extends Map {}

export default class MapStore extends BaseStore {}
