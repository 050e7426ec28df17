import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

// Makes of each test what Node can run: types away, addresses of files in place. What comes from node_modules stays there.
export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: true, outDir: 'node_modules/.tests', emptyOutDir: true, target: 'node20',
    rolldownOptions: { input: readdirSync('test').filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`) },
  },
});
