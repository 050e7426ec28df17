import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const packable = /\.(js|mjs|css|json|svg)$/; // fonts are packed already
const least = 1024; // bytes: less gains nothing

// Packs the files once, beside themselves, so that the server packs nothing.
const packed = (): Plugin => ({
  name: 'packed',
  writeBundle: ({ dir }) => {
    for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' }).filter((one) => packable.test(one))) {
      const path = join(dir!, name);
      if (statSync(path).size < least) continue;
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
});

// Every name carries a hash. The server finds the entry's by its beginning; its chunks import it by the same address, so that it runs once.
export default defineConfig({
  base: '/client/',
  plugins: [packed()],
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
