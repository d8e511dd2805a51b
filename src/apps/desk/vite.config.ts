import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** The desk: pages for the staff. Browsers of offices are old; 109 is the last Chromium of Windows 7. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: join(here, '../../../dist/desk'),
    emptyOutDir: true,
    target: 'chrome109',
    // A picture written into the page would be one more thing that the page's policy must allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
})
