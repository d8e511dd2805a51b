import type { Locator, Page } from 'playwright-core'

/** What is done again and again at the writing desk, in the words of its pages. */

/** What Word puts on the clipboard: words that nobody printed, and two numbers that are those of the city. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style>p.MsoNormal{mso-style-name:正文}</style></head><body lang=ZH-CN><!--StartFragment-->
<h2 style='mso-style-name:"标题 2"'>一、全市进度<o:p></o:p></h2>
<p class=MsoNormal style='text-indent:24pt'><span lang=EN-US>9</span>月底，全市已开工<span lang=EN-US>95</span>个小区、<span lang=EN-US>9148</span>户。<o:p></o:p></p>
<p class=MsoNormal style='text-indent:24pt'>下一步，市里再安排资金<span lang=EN-US>300</span>万元，把群众的事办好。<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>街道</p></td><td><p class=MsoNormal>做法</p></td></tr>
<tr><td><p class=MsoNormal>江南街道</p></td><td><p class=MsoNormal>老党员带头</p></td></tr></table>
<!--EndFragment--></body></html>`

export const pathOf = (page: Page): string => new URL(page.url()).pathname
export const findings = (page: Page): Locator => page.getByRole('region', { name: '疑点' })
export const finding = (page: Page, words: string): Locator => findings(page).getByRole('listitem').filter({ hasText: words })
export const bodyOf = (page: Page, no: number): Locator => page.getByRole('textbox', { name: `第${no}篇 正文` })
export const titleOf = (page: Page, no: number): Locator => page.getByRole('textbox', { name: `第${no}篇 标题` })
export const saved = (page: Page): Promise<void> => page.getByRole('status').getByText('已保存（').waitFor()

/** Begins an issue from the page of issues; its draft is then on the page. */
export async function begin(page: Page, month = '2021年11月'): Promise<void> {
  await page.getByRole('button', { name: '新建一期' }).click()
  await page.getByRole('button', { name: '开始写' }).click()
  await page.getByRole('heading', { name: month }).waitFor()
}

/** Takes a step that asks once more. */
export async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Into what has the focus, as the browser hands it over when somebody presses Ctrl+V. */
export const paste = (page: Page, html: string): Promise<unknown> =>
  page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(html)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
