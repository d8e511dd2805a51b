import type { Bilingual } from '../base/objection.ts'

/** What the page of a draft says: the text, its editor and what stands around it. */
export const draftWords = {
  loading: { zh: '正在打开草稿…', en: 'Opening the draft…' },
  articles: { zh: '文章', en: 'Articles' },
  noArticles: { zh: '还没有文章。按“加一篇文章”开始写。', en: 'There is no article yet. Begin with “Add an article”.' },
  addArticle: { zh: '加一篇文章', en: 'Add an article' },
  removeArticle: { zh: '删除这一篇', en: 'Delete this article' },
  removeSure: { zh: '删去这一篇的标题和正文？', en: 'Delete the title and the text of this article?' },
  yes: { zh: '删除', en: 'Delete' },
  no: { zh: '不删', en: 'Keep' },
  moveUp: { zh: '上移', en: 'Move up' },
  moveDown: { zh: '下移', en: 'Move down' },
  isFirst: { zh: '已经是第一篇', en: 'It is the first one' },
  isLast: { zh: '已经是最后一篇', en: 'It is the last one' },
  title: { zh: '标题', en: 'Title' },
  titleHint: {
    zh: '一行一行写，最多三行；只有一张表的文章不写标题',
    en: 'line by line, three at most; an article that is only a table has none',
  },
  body: { zh: '正文', en: 'Text' },
  bodyHint: { zh: '在这里写，或从 Word、WPS 粘贴', en: 'Write here, or paste from Word or WPS' },
  source: { zh: '源文', en: 'Source' },
  editor: { zh: '排版', en: 'Editor' },
  sourceOnly: {
    zh: '这篇文章有编辑器不能显示的行（见疑点），请先在源文里改好。',
    en: 'Some line cannot be shown in the editor (see the findings): mend it in the source first.',
  },
  styleLabel: { zh: '段落样式', en: 'Paragraph style' },
  insertFigure: { zh: '插入数字', en: 'Insert a figure' },
  insertTable: { zh: '插入表格', en: 'Insert a table' },
  insertMonthTable: { zh: '插入进展表', en: "Insert the month's table" },
  insertPicture: { zh: '插入图片', en: 'Insert a picture' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  rowBelow: { zh: '加一行', en: 'Add a row' },
  columnRight: { zh: '加一列', en: 'Add a column' },
  deleteRow: { zh: '删这行', en: 'Delete row' },
  deleteColumn: { zh: '删这列', en: 'Delete column' },
  deleteTable: { zh: '删表格', en: 'Delete table' },
  caption: { zh: '图片说明', en: 'Caption' },
  pictureAlt: { zh: '文章图片', en: 'Picture of the article' },
  tools: { zh: '编辑工具', en: 'Editing tools' },
  unknownFigure: { zh: '暂时没有值', en: 'no value yet' },
  unreadable: { zh: '这个引用不能读懂，请删去后重新插入。', en: 'This reference cannot be read: delete it and insert it again.' },
  value: { zh: '现在是', en: 'Now' },
  scope: { zh: '口径', en: 'Scope' },
  cutoff: { zh: '截至', en: 'As of' },
  reason: { zh: '理由', en: 'Reason' },
  toMonth: { zh: '看月度进展表和小区', en: 'See the table and its communities' },
  change: { zh: '换一个', en: 'Change' },
  unbind: { zh: '改成普通文字', en: 'Make it plain text' },
  remove: { zh: '删除', en: 'Delete' },
  pictureBusy: { zh: '正在上传图片…', en: 'Uploading the picture…' },
} as const satisfies Record<string, Bilingual>

export const styleWords: readonly { readonly level: 0 | 1 | 2 | 3 | 4; readonly name: Bilingual }[] = [
  { level: 0, name: { zh: '正文', en: 'Text' } },
  { level: 1, name: { zh: '一级标题 一、', en: 'Heading 一、' } },
  { level: 2, name: { zh: '二级标题 （一）', en: 'Heading （一）' } },
  { level: 3, name: { zh: '三级标题 1.', en: 'Heading 1.' } },
  { level: 4, name: { zh: '四级标题 （1）', en: 'Heading （1）' } },
]

export const articleName = (no: number): Bilingual => ({ zh: `第${no}篇`, en: `Article ${no}` })

/** What a chip of the text says to who hears the page. */
export const figureName = (printed: string, name: Bilingual): Bilingual => ({
  zh: `数字 ${printed}，${name.zh}`,
  en: `figure ${printed}, ${name.en}`,
})

/** Pictures that a page may not fetch: of a folder of the machine, or of another site. */
export const picturesLeft = (count: number): Bilingual => ({
  zh: `有 ${count} 张图片没有随文字过来，请用“插入图片”逐张放入。`,
  en: `${count} pictures did not come with the text: insert each with “Insert a picture”.`,
})
