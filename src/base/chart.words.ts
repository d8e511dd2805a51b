import type { Bilingual } from './objection.ts'

export const chartWords = {
  table: { zh: '数据表', en: 'As a table' },
  png: { zh: '下载图片（PNG）', en: 'Picture (PNG)' },
  svg: { zh: '下载矢量图（SVG）', en: 'Picture (SVG)' },
  failed: {
    zh: '图片没有生成。请刷新页面再试；数字在图下面的“数据表”里。',
    en: 'The picture could not be made. Reload the page and try again; the numbers stand in the table below the chart.',
  },
  drawing: { zh: '正在画图…', en: 'Drawing…' },
} as const satisfies Record<string, Bilingual>

/** The name of the button says of which chart. */
export const pictureOf = (button: Bilingual, title: string): Bilingual => ({
  zh: `${title}：${button.zh}`,
  en: `${title}: ${button.en}`,
})
