/** The runs of lines that a page shows, cabinet by cabinet, as the chain is asked for them: `101:3-5,101:9-9,102:1-4`. */
export function rangesOf(lines: readonly { readonly county: number; readonly no: number }[]): string {
  const ordered = [...lines].sort((a, b) => a.county - b.county || a.no - b.no)
  const runs: { county: number; from: number; to: number }[] = []
  for (const { county, no } of ordered) {
    const last = runs.at(-1)
    if (last && last.county === county && last.to === no - 1) last.to = no
    else runs.push({ county, from: no, to: no })
  }
  return runs.map(({ county, from, to }) => `${county}:${from}-${to}`).join(',')
}
