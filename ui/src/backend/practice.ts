// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import { command } from "./command";

/** Begins practice: the till stays as it is, and another one opens beside it; then the page begins anew. */
export const beginPractice = () => command<null>("begin_practice");

/** Ends practice, throws away what was sold and opens the till again; then the page begins anew. */
export const endPractice = () => command<null>("end_practice");
