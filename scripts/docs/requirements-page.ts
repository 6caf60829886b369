import type { Requirement, Rulings, Suite } from "../../src/spec/index.js";

/** The requirement reference as Markdown, made of the suites' own declarations. */
export function requirementsPage(suites: readonly Suite[], suiteVersion: string): string {
  const count = suites.reduce((sum, { requirements }) => sum + requirements.length, 0);
  const contents = suites.map(({ id, title, requirements }) => {
    return `- [${title}](#${id}): ${requirements.length}`;
  });
  return `${[
    "# Requirements",
    "",
    `The ${count} requirements of suite ${suiteVersion}. This page is made from \`suites/\` by \`npm run docs\`.`,
    "",
    ...contents,
    "",
    ...suites.flatMap(suiteSection),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function suiteSection({ id, title, requirements }: Suite): string[] {
  return [`<a id="${id}"></a>`, "", `## ${title}`, "", ...requirements.flatMap(requirementSection)];
}

function requirementSection(requirement: Requirement): string[] {
  const { id, title, why, example, sources, needs, dialects, since, rulings } = requirement;
  return [
    `### ${id}`,
    "",
    title,
    "",
    `*Why it matters.* ${why}`,
    "",
    `*Example.* ${code(example)}`,
    "",
    `*Level* ${levelOf(requirement)} · *needs* ${needs.map(code).join(", ")}${
      dialects ? ` · *dialects* ${dialects.join(", ")}` : ""
    } · *since* ${since}`,
    "",
    ...(rulings ? [...rulingTable(rulings), ""] : []),
    `*Sources.* ${sources.map(({ document, section, url }) => link(`${document}: ${section}`, url)).join("; ")}`,
    "",
  ];
}

function levelOf({ level }: Requirement): string {
  if (typeof level === "string") return level;
  return Object.entries(level)
    .map(([dialect, each]) => `${each} in ${dialect}`)
    .join(", ");
}

function rulingTable({ zarr, zarrita, zarrjs, policy }: Rulings): string[] {
  const rows = Object.entries({ zarr, zarrita, zarrjs }).map(([dialect, { right, tolerated }]) => {
    return `| ${dialect} | ${right.join(", ")} | ${tolerated?.join(", ") ?? ""} |`;
  });
  const declared = policy && [
    "",
    `A store may document its choice: ${code(
      `policies: { ${policy.name}: ${Object.keys(policy.choices)
        .map((choice) => `"${choice}"`)
        .join(" | ")} }`,
    )}`,
  ];
  return [
    "| dialect | right | tolerated with a warning |",
    "| --- | --- | --- |",
    ...rows,
    ...(declared ?? []),
  ];
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function link(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}
