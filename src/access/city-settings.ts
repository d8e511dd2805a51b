import type { Objection } from '../base/objection.ts'
import { checkSettings } from './check-settings.ts'

/**
 * What a city may set, each a whole number from a day on. The defaults stand where a setting is read, in the chapter that
 * its name begins with; that chapter may come later than this one, so its settings stand here as text. A law test proves
 * that these are exactly the settings that are read; of the many of the checks a test beside their catalogue does.
 */
export interface CitySetting {
  readonly least: number
  readonly most: number
  /** What the number means. */
  readonly says: string
}

export const citySettings: Readonly<Record<string, CitySetting>> = {
  'access.second-factor': {
    least: 0,
    most: 2,
    says: 'who must sign in with a one-time code too: 0 nobody, 1 administrators, 2 everybody',
  },
  'access.token-days': { least: 1, most: 366, says: 'the longest term of a token, in days' },
  'works.evidence-term-days': { least: 1, most: 365, says: 'days within which evidence must follow a start (先报后补)' },
  ...checkSettings,
}

export function objectionsToSetting({ name, value }: { readonly name: string; readonly value: number }): Objection[] {
  const setting = Object.hasOwn(citySettings, name) ? citySettings[name] : undefined
  if (!setting) {
    const known = Object.keys(citySettings)
      .filter(one => !Object.hasOwn(checkSettings, one))
      .join('、')
    return [
      {
        code: 'access.no-such-setting',
        place: 'name',
        says: {
          zh: `没有名为“${name}”的设定；可以设定的有：${known}，以及核验规则一览中各条规则的设定。`,
          en: `There is no setting “${name}”; there are: ${known}, and those that the list of the checks names.`,
        },
      },
    ]
  }
  if (value >= setting.least && value <= setting.most) return []
  return [
    {
      code: 'access.setting-out-of-range',
      place: 'value',
      says: {
        zh: `“${name}”应在 ${setting.least} 到 ${setting.most} 之间，请改正。`,
        en: `“${name}” lies between ${setting.least} and ${setting.most}: correct it.`,
      },
    },
  ]
}
