import { createContext, useContext } from 'react'
import type { UnitNames } from './bound.words.ts'

/** What the figures of a text say today, for the chips that stand in it. */
export interface FigureValues {
  /** As printed, by the reference as it is written. */
  readonly printed: ReadonlyMap<string, string>
  /** Whether they were asked for: before, nobody can say that one has no value. */
  readonly isKnown: boolean
  readonly units: UnitNames
  /** Opens the picker for a figure that is to be another one; null while the text may not be changed. */
  readonly choose: ((reference: string, chosen: (reference: string) => void) => void) | null
}

const nothing: FigureValues = { printed: new Map(), isKnown: false, units: new Map(), choose: null }

const Values = createContext<FigureValues>(nothing)

export const FigureValuesProvider = Values
export const useFigureValues = (): FigureValues => useContext(Values)
