import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** The contexts that expressions read, such as `inputs`: values by their path. */
export type Contexts = { [name: string]: string | Contexts };

/** Puts the values of the `${{ }}` in a text in their places, with GitHub's own evaluator. */
export function expand(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** Whether a step's `if` lets it run: without a status function in it, only after success. */
export function holds(condition: string | undefined, contexts: Contexts, succeeded: boolean): boolean {
  const [, expression = condition ?? "success()"] = /^\$\{\{(.*)\}\}$/.exec(condition ?? "") ?? [];
  const asksStatus = /\b(always|success|failure|cancelled)\(\)/.test(expression);
  const value = evaluate(expression, contexts, succeeded);
  return (asksStatus || succeeded) && !["", "false", "0"].includes(value.coerceString());
}

function evaluate(expression: string, contexts: Contexts, succeeded = true): data.ExpressionData {
  const status = Object.entries({ always: true, success: succeeded, failure: !succeeded, cancelled: false });
  const functions = status.map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const byName = new Map(functions.map((each) => [each.name, each]));
  return new Evaluator(tree, dictionary(contexts), byName).evaluate();
}

function dictionary(contexts: Contexts): data.Dictionary {
  return new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({
      key,
      value: typeof value === "string" ? new data.StringData(value) : dictionary(value),
    })),
  );
}
