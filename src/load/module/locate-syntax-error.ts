import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { placeInNodeText, type SyntaxPlace } from "./syntax-place.js";

const patienceMs = 10_000;

/**
 * Finds where a module, or one that it imports, has the syntax error that Node refused it for.
 *
 * Node tells the place of such an error in an ES module only when it dies of it, so a second Node links the
 * module. Its first import ends it before any code of the user's would run.
 */
export async function locateSyntaxError(file: string): Promise<SyntaxPlace | undefined> {
  const last = "data:text/javascript,process.exit()";
  const script = `import ${JSON.stringify(last)}; import ${JSON.stringify(pathToFileURL(file).href)};`;
  return placeInNodeText(await errorOutputOf(["--input-type=module", "--eval", script]));
}

function errorOutputOf(args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], timeout: patienceMs });
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    // Without a second Node the error is told without its place.
    child.on("error", () => resolve(""));
    child.on("close", () => resolve(output));
  });
}
