import type { Bilingual } from '../base/objection.ts'

/** What can be wrong with the markup of a body. */
export type MarkupFault =
  | 'reference-unclosed'
  | 'reference-unopened'
  | 'reference-empty'
  | 'table-in-text'
  | 'table-of-nothing'
  | 'unknown-block'
  | 'unknown-level'
  | 'heading-empty'
  | 'heading-level-jump'
  | 'picture-unreadable'
  | 'picture-without-caption'
  | 'grid-row-unclosed'
  | 'grid-without-head'
  | 'grid-uneven'
  | 'unprintable-character'

export const markupWords: Readonly<Record<MarkupFault, Bilingual>> = {
  'reference-unclosed': {
    zh: '“{{”没有在同一行用“}}”结束；如要原样印出，请写成“\\{{”。',
    en: 'A “{{” is not closed by “}}” on the same line. To print it as it is, write “\\{{”.',
  },
  'reference-unopened': {
    zh: '“}}”前面没有“{{”；如要原样印出，请写成“\\}\\}”。',
    en: 'A “}}” has no “{{” before it. To print it as it is, write “\\}\\}”.',
  },
  'reference-empty': {
    zh: '“{{}}”没有写明引用哪个数字，请补上或删去。',
    en: 'A “{{}}” does not say which figure it stands for: name one or delete it.',
  },
  'table-in-text': {
    zh: '表格“{{table …}}”要单独占一行，请移到段落之外。',
    en: 'A “{{table …}}” stands on a line of its own: move it out of the text.',
  },
  'table-of-nothing': {
    zh: '“{{table}}”没有写明是哪张表，请写成 {{table plan:2021:city @2021-10-29}} 的样子。',
    en: 'A “{{table}}” does not say which table: write it like {{table plan:2021:city @2021-10-29}}.',
  },
  'unknown-block': {
    zh: '简报正文没有列表、引文和代码块；这一行如果就是正文，请在行首加“\\”。',
    en: 'A bulletin has no lists, quotations or code. If this line is plain text, begin it with “\\”.',
  },
  'unknown-level': {
    zh: '标题只有四级：“## 一、”“### （一）”“#### 1.”“##### （1）”；这一行如果就是正文，请在行首加“\\”。',
    en: 'There are four levels of headings: “## 一、”, “### （一）”, “#### 1.”, “##### （1）”. If this line is plain text, begin it with “\\”.',
  },
  'heading-empty': { zh: '标题没有文字，请补上或删去。', en: 'A heading has no words: write them or delete it.' },
  'heading-level-jump': {
    zh: '标题越过了一级，请先写上一级标题，或减少“#”。',
    en: 'A heading skips a level: write the level above it first, or take away a “#”.',
  },
  'picture-unreadable': {
    zh: '图片要单独占一行，写成 ![图片说明](file:文件的64位校验码)；请从页面插入图片。',
    en: 'A picture stands on a line of its own, like ![caption](file:the 64 digits of the file). Insert it from the page.',
  },
  'picture-without-caption': { zh: '图片没有说明，请在方括号内写上。', en: 'A picture has no caption: write it between the brackets.' },
  'grid-row-unclosed': {
    zh: '表格的一行要以“|”结尾，写成“| 街道 | 户数 |”的样子；这一行如果就是正文，请在行首加“\\”。',
    en: 'A row of a table ends with “|”, like “| street | households |”. If this line is plain text, begin it with “\\”.',
  },
  'grid-without-head': {
    zh: '表格第一行是表头，表头下面要有一行“|---|---|”，请补上。',
    en: 'The first row of a table is its head, with a line “|---|---|” below it: write that line.',
  },
  'grid-uneven': {
    zh: '这一行的格数与表头不同，请补上或删去格子；没有内容的格子留空。',
    en: 'This row has not as many cells as the head: add or delete cells, and leave those empty that hold nothing.',
  },
  'unprintable-character': {
    zh: '这里有一个看不见、印不出的字符，多半是粘贴带来的，请删去重打。',
    en: 'There is a character that cannot be seen or printed, probably pasted: delete and retype it.',
  },
}
