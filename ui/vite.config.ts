import { defineConfig } from "vite";

// Everything is a file of its own: the window's content security policy allows no inline script and no inline style.
export default defineConfig({
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    // It is read off the disk of the laptop, words of both languages and all.
    chunkSizeWarningLimit: 1000,
  },
});
