interface Options {
  bucket: string;
}

function connect(options: Options): never {
  throw new TypeError(`no such bucket ${options.bucket}`);
}

connect({ bucket: "b" });
