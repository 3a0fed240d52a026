/** What `+`, `-` and `*` mean in the search field, so that a whole sale needs the number pad alone. */

/** A change of the last line of the cart. */
export type Operation = { kind: "step"; by: number } | { kind: "price"; price: string };

/** The operation of an operator key behind what the field holds, or null where the key is plain text. */
export function operation(typed: string, operator: string): Operation | null {
  const text = typed.trim();
  if (operator === "+" || operator === "-") {
    if (text !== "" && !/^\d{1,4}$/.test(text)) return null;
    const pieces = text === "" ? 1 : Number(text);
    if (pieces === 0) return null;
    return { kind: "step", by: operator === "+" ? pieces : -pieces };
  }
  if (operator === "*" && /^\d[\d.,]*$/.test(text)) return { kind: "price", price: text };
  return null;
}

/** A scanner's code may hold these signs too: an operator acts only when nothing follows it within this time. */
export const OPERATOR_WAIT_MS = 60;
