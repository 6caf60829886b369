function connect() {
  throw new TypeError("no such bucket");
}

connect();
