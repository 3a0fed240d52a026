// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { Catalogue, MemberChoice, ProductTile } from "../api";
import { command } from "./command";

/** All tiles, in the order of the shift. */
export const catalogue = () => command<Catalogue>("catalogue");

/** Search as you type. */
export const search = (text: string) => command<ProductTile[]>("search", { text });

/** The members who can be chosen, by code, with what they make. */
export const members = () => command<MemberChoice[]>("members");
