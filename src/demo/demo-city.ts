import { communities } from './communities.ts'
import { divisions } from './divisions.ts'
import { expectations } from './expectations.ts'
import { externalFigures } from './external-figures.ts'
import { issues } from './issues.ts'
import { meizhou, templates, units } from './meizhou.ts'
import { milestones } from './milestones.ts'
import { accounts, distribution } from './people.ts'
import { plans } from './plan.ts'
import type { Story } from './story.ts'

/** 梅州市 from August 2019 to the end of October 2021. */
export const demoCity: Story = {
  city: meizhou,
  divisions,
  units,
  accounts,
  communities,
  plans,
  templates,
  milestones,
  expectations,
  externalFigures,
  distribution,
  issues,
}
