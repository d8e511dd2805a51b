import sharp from 'sharp'

/**
 * A drawing of a house that stands for a photograph from the site: nobody's house, and no two alike. It carries no words,
 * because the machine may have no font.
 */
export function demoPicture(no: number): Promise<Uint8Array> {
  const floors = 3 + (no % 5)
  const windows = Array.from({ length: floors * 6 }, (_, index) => {
    const [x, y] = [60 + (index % 6) * 38, 210 - Math.floor(index / 6) * 30]
    return `<rect x="${x}" y="${y}" width="22" height="16" fill="hsl(${(no * 7 + index * 13) % 360} 30% 70%)"/>`
  })
  const house = `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="260">
    <rect width="340" height="260" fill="hsl(${(no * 47) % 360} 40% 88%)"/>
    <rect x="48" y="${196 - floors * 30 + 22}" width="236" height="${floors * 30 + 12}" fill="hsl(${(no * 31) % 360} 25% 55%)"/>
    ${windows.join('')}
    <rect x="${20 + (no % 250)}" y="228" width="60" height="20" fill="#e0a020"/>
  </svg>`
  return sharp(Buffer.from(house)).png().toBuffer()
}
