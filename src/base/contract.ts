import { z } from 'zod'

/**
 * The contract of a chapter: its routes, each declared once.
 *
 * From one declaration come the door at the server, which reads every question by its schemas (`serve.adapter.ts`), the
 * description for other programs (`openapi.ts`) and the client of the pages (`client.desk.ts`). What is not declared here
 * does not exist at the door.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The first word after `/api/` is the chapter; `:unit` is a part of `params`. */
  readonly path: `/api/${string}`
  /** What it is for, as a full sentence. */
  readonly says: string
  readonly params?: z.ZodObject
  /** Every field of a query is written as text, so its schema reads text. */
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** A file as it is, in place of a body of JSON; `most`: bytes. */
  readonly upload?: { readonly most: number }
  /** JSON of this shape, or a file. */
  readonly answer: z.ZodType | FileAnswer
  /** For those who are not signed in, too. */
  readonly open?: true
  /** The act or the right without which a post is turned away, before anything else of the question is looked at. */
  readonly needs?: string
}

/** A file for saving; `types` are the media types that it may have. */
export interface FileAnswer {
  readonly types: readonly string[]
}

export type Routes = Readonly<Record<string, Route>>

export const contract = <const R extends Routes>(routes: R): R => routes

export const parts = ['params', 'query', 'body'] as const
type Part = (typeof parts)[number]

/** What who asks must say. */
export type Question<R extends Route> = { readonly [P in Part & keyof R]: R[P] extends z.ZodType ? z.input<R[P]> : never } & Uploaded<
  R,
  Blob
>

/** The same as the door gets it: read, with defaults filled in. */
export type ReadQuestion<R extends Route> = { readonly [P in Part & keyof R]: R[P] extends z.ZodType ? z.output<R[P]> : never } & Uploaded<
  R,
  Uint8Array
>

type Uploaded<R extends Route, F> = R extends { readonly upload: object } ? { readonly file: F } : unknown

/** A question whose route is not known any more. */
export interface AnyQuestion {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: Blob
}

export const isFile = (answer: Route['answer']): answer is FileAnswer => 'types' in answer

/** The address of a question, with its query: for links to files. */
export const addressOf = <R extends Route>(route: R, question: Omit<Question<R>, 'body' | 'file'>): string =>
  writtenAddress(route, question)

export function writtenAddress(route: Route, { params = {}, query = {} }: AnyQuestion): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const said = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) said.set(name, String(value))
  return said.size === 0 ? path : `${path}?${said}`
}

/** How the server says no: all that is wrong, each as a full sentence at its place. */
export const refusal = z.object({
  status: z.int(),
  objections: z.array(
    z.object({
      code: z.string(), // `chapter.reason`: for programs, never shown
      place: z.string().optional(), // the field of the question
      zh: z.string(),
      en: z.string(),
    }),
  ),
  /** Of a fault: the number under which it stands in the server's log. */
  reference: z.string().optional(),
})
export type Refusal = z.infer<typeof refusal>

/** The header with the id of an act, made by who acts: what is sent twice under one id is done once. */
export const actHeader = 'idempotency-key'
