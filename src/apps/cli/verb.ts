import { z } from 'zod'
import type { House } from '../../access/gate.ts'
import type { FileStore } from '../../base/file-store.adapter.ts'
import type { Bilingual } from '../../base/objection.ts'

/** Where a verb does its work. */
export interface Place {
  readonly house: House
  readonly files: FileStore
  /** For the whole database, past the scope of rows: backing up, restoring, verifying. */
  readonly ownerUrl: string
  /** The folder of the settings (XJY_DATA). */
  readonly data: string
  /** Tells a person who watches how it goes; says nothing where nobody does. */
  readonly say: (line: string) => void
  readonly stdin: () => Promise<string>
}

/** What a verb has to say on standard output, and how the program ends: 0 done, 1 objections or a broken chain. */
export interface Outcome {
  readonly out: string
  readonly exit: 0 | 1
  /** For standard error: at most three lines. */
  readonly errors?: readonly string[]
}

export const done = (out: string): Outcome => ({ out, exit: 0 })

/** A verb of the command line. */
export interface Verb<S extends z.ZodObject = z.ZodObject> {
  /** `table`, `audit verify` */
  readonly name: string
  readonly says: Bilingual
  /** What follows the name, as the help shows it. */
  readonly usage: string
  /** Options by their names in camel case: text, or z.boolean() for a bare flag. */
  readonly options: S
  /** Which of the options are given by their place instead. */
  readonly places?: readonly string[]
  /** A verb that fills an empty database itself must not find the demo in it. */
  readonly opens: 'as-started' | 'without-demo'
  readonly run: (said: z.output<S>, place: Place) => Promise<Outcome>
}

export const verb = <S extends z.ZodObject>(declared: Verb<S>): Verb => ({
  ...declared,
  run: (said, place) => declared.run(declared.options.parse(said) as z.output<S>, place),
})

/** Which city: needed only where the database holds several. */
export const cityOption = { city: z.string().optional() }
