import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Bilingual } from './objection.ts'

/** Pages speak Chinese, and English one click away; the choice stays on the machine. */
export type Language = 'zh' | 'en'

interface Spoken {
  readonly language: Language
  readonly speak: (language: Language) => void
}

const SpokenLanguage = createContext<Spoken>({ language: 'zh', speak: () => {} })
const kept = 'xjy.language'

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(keptLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speak = (chosen: Language) => {
    setLanguage(chosen)
    keepLanguage(chosen)
  }
  return <SpokenLanguage value={{ language, speak }}>{children}</SpokenLanguage>
}

export const useLanguage = (): Spoken => useContext(SpokenLanguage)

/** Says words in the language of the page. */
export function useSay(): (words: Bilingual) => string {
  const { language } = useLanguage()
  return words => words[language]
}

/** The other language is named in itself, so that who reads only that one finds it. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage()
  const [other, name] = language === 'zh' ? (['en', 'English'] as const) : (['zh', '中文'] as const)
  return (
    <button type="button" className="plain-button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
      {name}
    </button>
  )
}

// A browser may forbid to keep anything; then the choice holds until the page is closed.
function keptLanguage(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(kept, language)
  } catch {
    // It holds until the page is closed.
  }
}
