/** What a store may put into a key, a message or a stack to become markup, a command or a link. */
export const markup = [
  `</script><script>globalThis.owned = 1</script>`,
  `"><img src=x onerror="globalThis.owned = 1"><!-- ]]> <!DOCTYPE x> &lt; &#60;`,
  "\n::error title=owned::owned\n  ::stop-commands::x\n##[add-mask]x\n",
  "\n# owned\n\n| owned | owned |\n| --- | --- |\n``` **owned** [owned](javascript:owned()) ![x](http://owned.invalid/x)",
  " https://owned.invalid www.owned.invalid @owned owned@owned.invalid #1 `owned` \\` ` \\| $x$",
  "\nnot ok 99 - owned # TODO owned # SKIP owned\n  ---\n  owned: true\n  ...\nBail out! owned\n1..0",
].join(" ");

/** Two characters that XML has no way to write, whatever they are escaped as. */
export const noCharacters = "\ufffe\uffff";
