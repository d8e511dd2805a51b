import './without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../../base/language.desk.tsx'
import { Desk } from './desk.tsx'
import { Furnishing } from './furnishing.tsx'

const place = document.getElementById('desk')
if (!place) throw new Error('index.html has no place for the desk')

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <Furnishing>
        <Desk />
      </Furnishing>
    </LanguageProvider>
  </StrictMode>,
)
