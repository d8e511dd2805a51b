import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { leave } from '../../access/me.desk.tsx'
import { statusOf } from '../../base/failure.desk.tsx'
import { useLanguage } from '../../base/language.desk.tsx'

/** Quiet colours, dark enough to be read on white at any size. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f5fae',
    colorLink: '#0f5fae',
    colorError: '#b3261e',
    colorTextSecondary: '#55606e',
    colorTextDescription: '#55606e',
    colorTextPlaceholder: '#6b7683',
    borderRadius: 4,
    // Who has asked his machine for no movement gets none here either.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
}

/** An answer that was a no stays a no; only what the network lost is asked for again. */
const client = new QueryClient({
  queryCache: new QueryCache({ onError: error => leaveIfUnknown(error) }),
  // An act that finds the session ended asks to sign in, too; what was entered the page has kept.
  mutationCache: new MutationCache({ onError: error => leaveIfUnknown(error) }),
  defaultOptions: {
    queries: { retry: (times, error) => statusOf(error) === null && times < 1, staleTime: 30_000, refetchOnWindowFocus: false },
  },
})

function leaveIfUnknown(error: unknown): void {
  if (statusOf(error) === 401) leave(client)
}

export function Furnishing({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </QueryClientProvider>
  )
}
