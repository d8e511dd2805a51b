/**
 * How the page looks: GB/T 9704 as far as a browser goes (type area 156 × 225 mm, 16 pt on a pitch of 28.95 pt).
 *
 * Fonts are asked for by name, each followed by what other systems call it; none is sent along. The right-hand page
 * carries its number right, the left-hand page left, where the browser knows page margins.
 */
const fangSong = '"仿宋_GB2312","FangSong_GB2312","仿宋","FangSong","STFangsong","Noto Serif CJK SC","Noto Serif SC",serif'
const kai = '"楷体_GB2312","KaiTi_GB2312","楷体","KaiTi","STKaiti","LXGW WenKai",serif'
const hei = '"黑体","SimHei","STHeiti","Noto Sans CJK SC","Noto Sans SC",sans-serif'
const song = '"方正小标宋简体","FZXiaoBiaoSong-B05S","方正小标宋_GBK","华文中宋","STZhongsong","Bold Song","Noto Serif SC",serif'
const pageSong = '"宋体","SimSun","Noto Serif CJK SC",serif'

// 小标宋 is heavy by itself, its stand-in only in its bold face: asked for by that face's name, no true 小标宋 is made bolder.
const boldSong = ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Noto Serif SC Bold', 'NotoSerifSC-Bold', 'Source Han Serif SC Bold']

/** As a screen shows Y80 M80. */
const red = '#e5352b'

export const pageStyle = `
@font-face { font-family: "Bold Song"; src: ${boldSong.map(face => `local("${face}")`).join(', ')}; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt ${pageSong}; padding-right: 14pt; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt ${pageSong}; padding-left: 14pt; } }
* { box-sizing: border-box; }
body { max-width: 164mm; margin: 12mm auto; padding: 0 4mm; color: #000; background: #fff; font: 16pt/28.95pt ${fangSong}; overflow-wrap: anywhere; }
p, h2, h3, h4, h5, h6, li, th, td, dt, dd, figcaption, caption span { white-space: pre-line; }
p { margin: 0; text-indent: 2em; text-align: justify; letter-spacing: -0.25pt; }
h1 { margin: 0; color: ${red}; font: 30pt/1.5 ${song}; text-align: center; }
h1 span { display: block; }
h1 .topic { font-size: 30pt; text-wrap: balance; }
h1 .name { font-size: 52pt; letter-spacing: 1em; padding-left: 1em; }
h2 { margin: 28.95pt 0; font: 22pt/1.5 ${song}; text-align: center; text-wrap: balance; }
h3, h4, h5, h6 { margin: 0; font: 16pt/28.95pt ${fangSong}; text-indent: 2em; letter-spacing: -0.25pt; }
h3 { font-family: ${hei}; }
h4 { font-family: ${kai}; }
h2, h3, h4, h5, h6, caption, thead { break-after: avoid; }
.mark { font-family: ${hei}; text-indent: 0; }
.number, .edition { text-align: center; text-indent: 0; }
.edition { font-family: ${kai}; font-size: 14pt; }
.issued { display: flex; flex-wrap: wrap; justify-content: space-between; margin-top: 12pt; padding-bottom: 6pt; border-bottom: 2pt solid ${red}; text-indent: 0; letter-spacing: 0; }
.contents { margin: 14pt 0; padding-left: 2em; list-style: none; font-family: ${kai}; }
figure { margin: 14pt 0; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; height: auto; }
figcaption { font: 14pt/24pt ${kai}; }
table { width: 100%; margin-top: 28.95pt; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 18pt; }
caption { break-inside: avoid; }
caption .title { display: block; text-wrap: balance; font: 18pt/1.5 ${song}; }
caption .note { display: block; text-align: right; }
th, td { padding: 4pt; border: 0.75pt solid #000; font-weight: normal; vertical-align: middle; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; font-family: ${hei}; }
tr { break-inside: avoid; }
.total { break-before: avoid; }
.left { text-align: left; } .centre { text-align: center; } .right { text-align: right; }
.footnote { font-size: 12pt; line-height: 20pt; text-indent: 0; letter-spacing: 0; }
footer { margin-top: 28.95pt; break-inside: avoid; border: solid #000; border-width: 1pt 0; font-size: 14pt; line-height: 24pt; }
footer dl { margin: 0; } footer dl > div { display: flex; padding: 2pt 1em; } footer dl > div + div { border-top: 0.7pt solid #000; }
footer dt { flex: none; } footer dd { margin: 0; }
a.figure { color: inherit; text-decoration: underline dotted #777; text-underline-offset: 0.2em; }
a.figure:hover, a.figure:focus-visible { background: #e8f1fb; outline: 2px solid #0f5fae; }
@media print { a.figure { text-decoration: none; } body { max-width: none; margin: 0; padding: 0; } table { break-inside: avoid; } }
@media screen and (max-width: 600px) {
  body { margin: 6mm auto; font-size: 13pt; line-height: 23pt; }
  p, h3, h4, h5, h6 { letter-spacing: 0; }
  h3, h4, h5, h6 { font-size: 13pt; line-height: 23pt; }
  h1 .topic { font-size: 19pt; } h1 .name { font-size: 36pt; }
  h2 { margin: 18pt 0; font-size: 17pt; }
  .contents { padding-left: 1em; }
  caption .title { font-size: 15pt; } caption .note { font-size: 10.5pt; }
  table { font-size: 9pt; line-height: 13pt; } th, td { padding: 3pt 2pt; }
  .footnote { font-size: 10.5pt; line-height: 16pt; } footer { font-size: 12pt; line-height: 20pt; }
}
`
