import type { Bilingual } from '../base/objection.ts'

export const firstRunWords = {
  title: { zh: '首次设置', en: 'First run' },
  says: {
    zh: '填写城市、填报单位和第一位系统管理员。只办一次；其他人员之后由管理员在“岗位人员”页面添加，也可以在终端用 xjy user add 添加。',
    en: 'Name the city, its reporting units and the first administrator. This is done once; the administrator adds everybody else on the page of posts and people, or in the terminal with xjy user add.',
  },
  due: {
    zh: '本系统还没有设置过。请打开启动程序时终端里打印的“首次设置”地址。',
    en: 'This installation has not been set up. Open the address of the first run, which the terminal printed at the start.',
  },
  done: { zh: '首次设置已经完成，请直接登录。', en: 'The first run has been done: sign in.' },
  toSignIn: { zh: '去登录', en: 'To sign-in' },
  noToken: {
    zh: '这个地址缺少启动口令。请打开启动程序时终端里打印的完整地址。',
    en: 'This address lacks its token. Open the whole address that the terminal printed at the start.',
  },
  city: { zh: '城市', en: 'City' },
  cityName: { zh: '名称', en: 'Name' },
  cityNameHint: { zh: '如 梅州市', en: 'such as 梅州市' },
  bureau: { zh: '主管部门', en: 'Bureau' },
  bureauHint: { zh: '如 梅州市住房和城乡建设局', en: 'such as 梅州市住房和城乡建设局' },
  code: { zh: '行政区划代码', en: 'Code of the division' },
  codeHint: { zh: 'GB/T 2260 的 6 位数字，如 441400', en: '6 digits of GB/T 2260, such as 441400' },
  units: { zh: '填报单位', en: 'Reporting units' },
  unitLines: { zh: '名称和代码，一行一个单位', en: 'Name and code, one unit a line' },
  unitsHint: {
    zh: '按报表上的顺序；有辖区的在名称后写 6 位代码，没有的不写。可从表格整列粘贴。',
    en: 'In the order of the table; the 6-digit code behind the name where the unit has a territory. Columns of a spreadsheet may be pasted.',
  },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  login: { zh: '登录名', en: 'Sign-in name' },
  loginHint: { zh: '小写字母开头，3–40 个字符', en: 'begins with a small letter, 3 to 40 characters' },
  fullName: { zh: '姓名', en: 'Full name' },
  password: { zh: '密码', en: 'Password' },
  passwordHint: { zh: '至少 10 个字符', en: 'at least 10 characters' },
  again: { zh: '再输一次密码', en: 'Password once more' },
  different: { zh: '两次输入的密码不一样，请重新输入。', en: 'The two passwords differ: type them again.' },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },
  submit: { zh: '开通并登录', en: 'Open the city and sign in' },
} as const satisfies Record<string, Bilingual>

export const onLine = (line: number, { zh, en }: Bilingual): Bilingual => ({ zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` })
