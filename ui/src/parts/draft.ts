/** The id of a new attempt: sent twice, what it carries is recorded once. */
export function newDraft(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
