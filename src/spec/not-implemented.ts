const names = ["NotImplementedError", "NotImplemented", "UnimplementedError"];
const codes = ["ERR_NOT_IMPLEMENTED", "ERR_METHOD_NOT_IMPLEMENTED", "ENOSYS"];
const words = /\bnot\s+(yet\s+)?(been\s+)?implemented\b|\bunimplemented\b/i;

/** What is read of an error; what was thrown may be anything. */
interface ErrorLike {
  name?: unknown;
  message?: unknown;
  code?: unknown;
}

/**
 * Whether an error says that the method which threw it is not implemented, by its name, its code or its
 * words: what an editor puts into a method that an interface demands. Never throws.
 */
export function isNotImplemented(error: unknown): boolean {
  try {
    if (typeof error !== "object" || error === null) return typeof error === "string" && words.test(error);
    const { name, message, code }: ErrorLike = error;
    return names.includes(String(name)) || codes.includes(String(code)) || words.test(String(message));
  } catch {
    return false;
  }
}

/** Whether an error says that the store which threw it is read-only, by its code or its words. Never throws. */
export function saysReadOnly(error: unknown): boolean {
  try {
    if (typeof error !== "object" || error === null) return false;
    const { message, code }: ErrorLike = error;
    return code === "EROFS" || /\bread[- ]?only\b/i.test(String(message));
  } catch {
    return false;
  }
}
