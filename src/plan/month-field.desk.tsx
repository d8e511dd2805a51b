import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { readMonth } from '../base/day.ts'

interface Choosing {
  readonly label: string
  /** A month; null: none is planned. */
  readonly value: string | null
  readonly onChoose: (month: string | null) => void
  readonly size?: 'small' | 'middle'
  readonly disabled?: boolean
}

/** How a month may be typed; it is shown in the first way. */
const written = ['YYYY-MM', 'YYYY-M', 'YYYY/M', 'YYYY.M', 'YYYYMM', 'YYYY年M月']

/** A month, typed or picked, which may also be left out. */
export function MonthField({ label, value, onChoose, size = 'middle', disabled = false }: Choosing) {
  const month = value === null ? null : readMonth(value)
  return (
    <DatePicker
      picker="month"
      className="month-field"
      aria-label={label}
      placeholder="YYYY-MM"
      size={size}
      disabled={disabled}
      value={month && dayjs(`${month}-01`)}
      format={written}
      // Enter takes the month that was typed; it does not also send the form.
      onKeyDown={event => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={chosen => onChoose(chosen && !Array.isArray(chosen) ? chosen.format('YYYY-MM') : null)}
    />
  )
}
