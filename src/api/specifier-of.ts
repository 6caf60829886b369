/** What is to be imported, where the subject is not the store itself. */
export function specifierOf(subject: unknown): string | undefined {
  if (subject instanceof URL) return subject.href;
  return typeof subject === "string" ? subject : undefined;
}
