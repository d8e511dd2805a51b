import { z } from 'zod'

/**
 * The page's policy forbids making code from text. Without this, schemas would first try and be stopped, which browsers
 * report as a breach. Imported before anything that declares a schema.
 */
z.config({ jitless: true })
