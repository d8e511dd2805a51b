import type { Bilingual, Objection } from '../base/objection.ts'

const objection = (code: string, zh: string, en: string): Objection => ({ code: `registry.${code}`, place: 'file', says: { zh, en } })

/** What may be wrong with a file of borders. */
export const boundaryObjections = {
  notACollection: objection(
    'map-unreadable',
    '文件读不出来：需要 GeoJSON 的 FeatureCollection，请在制图软件里重新导出为 GeoJSON。',
    'The file cannot be read: a FeatureCollection of GeoJSON is wanted. Export it as GeoJSON again.',
  ),
  noDivisions: objection(
    'map-without-divisions',
    '本市还没有登记县（市、区）的区划，图上的区域无从对应。请系统管理员先登记区划。',
    'No counties of the city are registered, so the areas of a map belong to none. The administrator registers the divisions first.',
  ),
  empty: objection('map-empty', '文件里没有区域，请重新导出。', 'There is no area in the file: export it again.'),
  unmatched: (labels: readonly string[], counties: readonly string[]) =>
    objection(
      'map-unmatched',
      `图中有 ${labels.length} 个区域与本市的区划对不上：${labels.map(label => `“${label}”`).join('、')}。请把区划代码或全称写进属性，或删去这些区域。本市的区划：${counties.join('、')}。`,
      `${labels.length} areas are none of the city's divisions: ${labels.map(label => `“${label}”`).join(', ')}. Write the code or the full name into a property, or take them out. The divisions are ${counties.join(', ')}.`,
    ),
  ambiguous: (label: string, one: string, other: string) =>
    objection(
      'map-ambiguous',
      `“${label}”的属性里同时写着${one}和${other}，分不清是哪一个，请删去一个。`,
      `“${label}” names both ${one} and ${other} in its properties: take one of them out.`,
    ),
  notAPolygon: (label: string, type: string) =>
    objection(
      'map-no-polygon',
      `“${label}”的图形（${type}）不是面，请导出为 Polygon 或 MultiPolygon。`,
      `The shape of “${label}” (${type}) is no area: export it as Polygon or MultiPolygon.`,
    ),
  open: (label: string) =>
    objection(
      'map-open-ring',
      `“${label}”的边界没有闭合，或少于四个点，请在制图软件里修复后再导出。`,
      `The border of “${label}” is not closed, or has fewer than four points: mend it and export it again.`,
    ),
  notDegrees: (label: string) =>
    objection(
      'map-no-degrees',
      `“${label}”的坐标不是经纬度，请转换为经纬度（CGCS2000 或 WGS84）后再导出。`,
      `The coordinates of “${label}” are no degrees: convert them to longitude and latitude and export it again.`,
    ),
  twice: (name: string) =>
    objection(
      'map-twice',
      `${name}在图中出现了两次，请合并成一个区域（MultiPolygon）。`,
      `${name} is in the file twice: merge its parts into one area (MultiPolygon).`,
    ),
} as const

export const boundaryWords = {
  import: { zh: '导入边界图', en: 'Import borders' },
  replace: { zh: '换一张边界图', en: 'Replace the map' },
  says: {
    zh: '程序不带地图。请导入单位自己的县级边界（GeoJSON，不超过 5 MB），属性里要有区划代码或全称。公开展示的地图要有审图号，它会印在图下。',
    en: 'The program brings no map. Import the bureau’s own borders of the counties (GeoJSON, at most 5 MB) with their codes or full names. A map that is shown needs its approval number, which is printed below it.',
  },
  file: { zh: '边界文件（.geojson、.json）', en: 'File of borders (.geojson, .json)' },
  approvalNo: { zh: '审图号', en: 'Approval number of the map' },
  approvalHint: { zh: '如：粤S(2021)012号', en: 'for example 粤S(2021)012号' },
  source: { zh: '来源', en: 'Source' },
  sourceHint: { zh: '谁提供的、哪年的', en: 'who provided it, and of which year' },
  noFile: { zh: '请选择文件。', en: 'Choose a file.' },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },
  tooLarge: { zh: '文件超过 5 MB，请先在制图软件里简化边界。', en: 'The file is larger than 5 MB: simplify the borders first.' },
  save: { zh: '导入', en: 'Import' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

export const approvalWords = (approvalNo: string, source: string): Bilingual => ({
  zh: `审图号：${approvalNo}　底图来源：${source}`,
  en: `Map approval number: ${approvalNo}. Source of the map: ${source}`,
})
