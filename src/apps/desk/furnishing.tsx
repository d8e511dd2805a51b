import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
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
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
}

/** An answer that was a no stays a no; only what the network lost is asked for again. */
const client = new QueryClient({
  queryCache: new QueryCache({
    onError: error => {
      if (statusOf(error) === 401) leave(client)
    },
  }),
  defaultOptions: {
    queries: { retry: (times, error) => statusOf(error) === null && times < 1, staleTime: 30_000, refetchOnWindowFocus: false },
  },
})

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
