import type { Bilingual } from '../base/objection.ts'
import type { NumberChange, WordChange, WordPlace } from './word-findings.ts'

export const wordBackWords = {
  invite: {
    zh: '送审稿在 WPS 或 Word 中修改后（开不开修订都可以），另存为 .docx，拖到这里或点此选择。',
    en: 'Drop the proof here when it was edited in WPS or Word (tracked or not) and saved as .docx, or click to choose it.',
  },
  harmless: {
    zh: '先逐处列出改动，不点“采纳”什么也不会变。',
    en: 'First every change is listed; nothing changes before you take it.',
  },
  reading: { zh: '正在比对…', en: 'Comparing…' },
  another: { zh: '换一个文件', en: 'Another file' },
  same: { zh: '来稿与草稿完全一致，没有改动。', en: 'The file says what the draft says: nothing was changed.' },
  texts: { zh: '文字改动', en: 'Words' },
  numbersAndNames: { zh: '数字和名称', en: 'Numbers and names' },
  noTexts: { zh: '没有文字改动。', en: 'No words were changed.' },
  noNumbers: { zh: '数字和名称都没有改动。', en: 'No numbers and no names were changed.' },
  all: { zh: '全选', en: 'All' },
  none: { zh: '全不选', en: 'None' },
  nothingChosen: { zh: '还没有选中改动，请先勾选。', en: 'No change is chosen: tick some first.' },
  tracked: { zh: '修订记录', en: 'Tracked changes' },
  comments: { zh: '批注', en: 'Comments' },
  frame: { zh: '报头、要目、版记', en: 'masthead, contents, colophon' },
  removed: { zh: '删去', en: 'removed' },
  added: { zh: '新增', en: 'added' },
} as const satisfies Record<string, Bilingual>

export const changeKindWords: Readonly<Record<WordChange['kind'], Bilingual>> = {
  text: { zh: '改文字', en: 'words' },
  title: { zh: '改标题', en: 'title' },
  table: { zh: '改表格', en: 'table' },
  added: { zh: '新增一段', en: 'new paragraph' },
  removed: { zh: '删去一段', en: 'paragraph removed' },
  moved: { zh: '移动一段', en: 'paragraph moved' },
  frame: { zh: '只供核对', en: 'to be checked only' },
}

/** Why a change is only shown. */
export const takesNotWords = (kind: WordChange['kind']): Bilingual =>
  kind === 'frame'
    ? {
        zh: '不从文件采纳：请在本期设置、标题或报送名单中修改。',
        en: 'Not taken from the file: change it in the settings, titles or recipients.',
      }
    : { zh: '不从文件采纳：这张表由事实推出。', en: 'Not taken from the file: this table follows from facts.' }

/** What became of a number, as a sentence. */
export function numberWords({ verdict, was, is, reference }: NumberChange): Bilingual {
  if (verdict === 'figure-contradicted') {
    return {
      zh: `原引用数 ${was}，来稿改为 ${is}，与事实不符，未采纳。`,
      en: `The bound figure is ${was}; the file says ${is}. The facts say otherwise: not taken.`,
    }
  }
  if (verdict === 'kept') return { zh: `${is}：仍为引用，未脱开。`, en: `${is}: still bound.` }
  if (verdict === 'new-number') {
    return was === ''
      ? {
          zh: `新增数字 ${is}：采纳后请绑定引用或注明来源。`,
          en: `New number ${is}: when it is taken, bind it or say where it comes from.`,
        }
      : {
          zh: `${was} 改为 ${is}：采纳后请绑定引用或注明来源。`,
          en: `${was} became ${is}: when it is taken, bind it or say where it comes from.`,
        }
  }
  return reference === null
    ? { zh: `数字 ${was} 已删去。`, en: `The number ${was} was deleted.` }
    : { zh: `引用数 ${was} 随文字删去。`, en: `The bound figure ${was} was deleted with its words.` }
}

export const nameWords = (was: string, is: string): Bilingual => ({
  zh: was === '' ? `新出现“${is}”，请核对。` : is === '' ? `“${was}”已删去，请核对。` : `“${was}”改为“${is}”，请核对。`,
  en: was === '' ? `“${is}” is new: check it.` : is === '' ? `“${was}” was deleted: check it.` : `“${was}” became “${is}”: check it.`,
})

export function wordPlaceWords({ article, line }: WordPlace): Bilingual {
  if (article === 0) return wordBackWords.frame
  return line === 0
    ? { zh: `第${article}篇标题`, en: `Article ${article}, title` }
    : { zh: `第${article}篇第${line}行`, en: `Article ${article}, line ${line}` }
}

export const summaryWords = (changes: number, numbers: number, names: number): Bilingual => ({
  zh: `文字改动 ${changes} 处，数字 ${numbers} 处，名称 ${names} 处。`,
  en: `Words changed in ${changes} places, numbers in ${numbers}, names in ${names}.`,
})

export const takeWords = (count: number): Bilingual => ({ zh: `采纳所选 ${count} 处`, en: `Take ${count} changes` })

export const savedMeanwhileWords: Bilingual = {
  zh: '草稿还有没保存的修改，或在您打开之后又被保存过；来稿是与已保存的草稿比对的，采纳会盖掉没保存的修改。请先保存或刷新，再重新上传。',
  en: 'The draft was saved again since you opened it, or has changes that are not saved. The file was compared with the saved draft: save or reload first, then upload it again.',
}
