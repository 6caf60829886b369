/** Where an annotation is shown; lines and columns count from 1. */
export interface Place {
  /** An absolute path. */
  file: string;
  line?: number;
  col?: number;
}

/** The kinds of annotation that a step can make. */
export type AnnotationKind = "error" | "warning";

/** One annotation. */
export interface Annotation {
  kind: AnnotationKind;
  title: string;
  /** May have several lines. */
  message: string;
  place?: Place;
}

/**
 * The line that makes GitHub's runner show an annotation. Values are escaped as the runner reads them.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand({ kind, title, message, place }: Annotation): string {
  const properties = Object.entries({ ...place, title })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${kind} ${properties}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
