import { printArea } from '../base/area.ts'
import { apportion } from './apportion.ts'
import type { Chance } from './chance.ts'
import type { DemoBuilding } from './story.ts'

export interface Houses {
  readonly buildings: readonly DemoBuilding[]
  readonly households: number
  readonly floorAreaM2: string
}

/** The buildings of one community: about alike, never quite. */
export function housesOf(households: number, buildings: number, chance: Chance): Houses {
  const weights = Array.from({ length: buildings }, () => 0.85 + chance.next() * 0.3)
  const parts = apportion(households, weights)
  // In hundredths of a square metre, so that the sum is exact: 62 to 95 ㎡ a household.
  const hundredths = parts.reduce((sum, part) => sum + part * chance.between(6200, 9500), 0)
  return {
    buildings: parts.map((part, index) => ({ no: `${index + 1}栋`, households: part })),
    households,
    floorAreaM2: printArea(hundredths * 100),
  }
}

const roads = '文化路 解放路 新风路 人民路 建设路 公园路 环城路 沿江路 学前街 仓前街 和平巷 东风街'.split(' ')

/** An invented address: a road that any town might have, and a number. */
export const roadAndNumber = (chance: Chance): string => `${chance.pick(roads)}${chance.between(2, 168)}号`
