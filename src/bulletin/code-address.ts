/** The address at which a check code is looked up; it stands beside the month's table, whose code it is. */
export const codePath = '/figures/check'

export const codeAddress = (code: string): string => (code === '' ? codePath : `${codePath}?code=${encodeURIComponent(code)}`)
