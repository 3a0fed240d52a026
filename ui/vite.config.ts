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
    // The till's window, and the one turned to the buyer.
    rolldownOptions: { input: ["index.html", "buyer.html"] },
    // It is read off the disk of the laptop, words of both languages and all.
    chunkSizeWarningLimit: 1000,
  },
});
