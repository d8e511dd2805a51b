import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type Day, readDay } from './day.ts'

interface Choosing {
  readonly id: string
  /** A day; anything else shows as empty. */
  readonly value: string | undefined
  readonly onChoose: (day: string) => void
  readonly placeholder?: string
  readonly latest?: Day | null
  readonly picks?: readonly { readonly label: string; readonly day: string }[]
  readonly invalid?: boolean
}

/** How a day may be typed; it is shown in the first way. */
const written = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']

/** A day, typed or picked. It is taken when it is whole: on Enter, on leaving the field, or on picking. */
export function DayField({ id, value, onChoose, placeholder, latest, picks = [], invalid = false }: Choosing) {
  const day = value === undefined ? null : readDay(value)
  return (
    <DatePicker
      id={id}
      className="day-field"
      value={day && dayjs(day)}
      format={written}
      allowClear={false}
      {...(placeholder && { placeholder })}
      {...(invalid && { status: 'error' as const })}
      {...(latest && { maxDate: dayjs(latest) })}
      presets={picks.map(({ label, day: picked }) => ({ label, value: dayjs(picked) }))}
      // Enter takes the day that was typed; it does not also send the form, which would still hold the day before.
      onKeyDown={event => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={chosen => {
        if (chosen && !Array.isArray(chosen)) onChoose(chosen.format('YYYY-MM-DD'))
      }}
    />
  )
}
