// Reads ten times over, and so takes about ten times as long as a Map.
class TenTimes extends Map {
  get(key) {
    let value;
    for (let read = 0; read < 10; read++) value = super.get(key)?.slice();
    return value;
  }
}

export default () => new TenTimes();
