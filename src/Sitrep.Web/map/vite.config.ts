import { defineConfig } from 'vite';

// Every name carries a hash. The server finds the entry's by its beginning; its chunks import it by the same address, so that it runs once.
export default defineConfig({
  base: '/client/',
  publicDir: false,
  build: {
    outDir: '../wwwroot/dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // no data: addresses, so that the content policy can stay tight
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { app: 'src/main.ts' },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (a) => (a.names.some((n) => n.endsWith('.css')) ? 'app-[hash].css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
});
