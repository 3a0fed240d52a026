// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { GuidePage, Language, Saved } from "../api";
import { command } from "./command";

/** The pages of the user's guide: help on every screen. */
export const guide = (language: Language) => command<GuidePage[]>("guide", { language });

/** Saves the user's guide as a PDF; the answer says where. */
export const saveGuide = (language: Language) => command<Saved>("save_guide", { language });
