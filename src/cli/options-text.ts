import type { Command } from "commander";

/** The options of a command as its own help has them, for the help of the whole program. */
export function optionsText(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: 80, outputHasColors: false });
  const options = help.visibleOptions(command).filter(({ long }) => long !== "--help");
  const width = Math.max(...options.map((option) => help.optionTerm(option).length));
  const items = options.map((option) =>
    help.formatItem(help.optionTerm(option), width, help.optionDescription(option), help),
  );
  return help.formatItemList(`Options of ${command.name()}:`, items, help).join("\n");
}
