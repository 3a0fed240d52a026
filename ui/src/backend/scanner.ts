// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { Language, Saved, TestCode } from "../api";
import { command } from "./command";

/** The codes that show how a barcode scanner is set. */
export const testCodes = () => command<TestCode[]>("test_codes");

/** Saves the codes as a PDF of one page; the answer says where. */
export const saveTestCodes = (language: Language) => command<Saved>("save_test_codes", { language });
