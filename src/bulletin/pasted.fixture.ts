import type { PastedElement } from './pasted.ts'

/** The clipboard of two word processors, in their manner, with invented words; and a reader of it where there is no browser. */

export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-family:仿宋_GB2312;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
<h1 style='text-indent:32.0pt'><span style='font-family:黑体'>一、全市<span lang=EN-US><o:p></o:p></span></span>进展</h1>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:
仿宋_GB2312'>到<span lang=EN-US> 9 </span>月底，全市已开工<span lang=EN-US>&nbsp;12&nbsp;</span>个小区，居民把&ldquo;等着改&rdquo;变成
&ldquo;商量着改&rdquo;。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.1pt'><b><span style='font-family:楷体_GB2312'>(一)雨污分流先行</span></b><b><span
lang=EN-US><o:p></o:p></span></b></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>&#61548;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><span>先做主管，后接支管；</span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>夜间
吊装，早高峰前恢复通行。</span></p>
<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US><!--[if gte vml 1]><v:shape id="_x0000_i1025"
style='width:300pt'><v:imagedata src="file:///C:/Users/x/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=400
height=225 src="file:///C:/Users/x/clip_image002.jpg" v:shapes="_x0000_i1025"><![endif]></span></p>
<p class=MsoCaption align=center>▲ 议事会现场</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr><td rowspan=2 valign=top><p class=MsoNormal>街道</p></td><td colspan=2><p class=MsoNormal>已开工<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>小区数</p></td><td><p class=MsoNormal>户数</p></td></tr>
 <tr><td><p class=MsoNormal>江南</p></td><td><p class=MsoNormal><span lang=EN-US>5</span></p></td><td><p class=MsoNormal>390</p></td></tr>
 <tr><td colspan=2><p class=MsoNormal>其他</p></td><td><p class=MsoNormal>/</p></td></tr>
</table>
<p class=MsoNormal><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[1]</a><del cite="mailto:x">旧</del><ins>新</ins>办法已经印发。</p>
<div style='mso-element:comment-list'><div class=msocomtxt>请核对</div></div>
<!--EndFragment--></body></html>`

export const fromWps = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="WPS Office"></head>
<body><!--StartFragment-->
<h2 style="margin-left:0.0000pt;"><b><span style="mso-spacerun:'yes';font-family:黑体;mso-bidi-font-weight:bold;">二、</span></b><b><span
style="mso-spacerun:'yes';font-family:黑体;">长效管理跟得上</span></b></h2>
<p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;
mso-hansi-font-family:Calibri;">议事会上提得最多的是停车、晾晒和照明三件事，施工单位把意见分成三类，逐条写明</span></p>
<p class=MsoNormal><span style="mso-spacerun:'yes';">理由，张贴在小区出入口。</span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class=15 style="mso-outline-level:3;"><span style="mso-spacerun:'yes';">当场能办的</span></p>
<p class=MsoNormal style="text-indent:21.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span
style="mso-spacerun:'yes';"><span style='mso-list:Ignore;'>（1）<span>&nbsp;</span></span></span><![endif]><span
style="mso-spacerun:'yes';font-weight:normal;">楼道照明每层一盏，由社区统一维护。</span></p>
<p class=MsoNormal><span style="display:none;mso-hide:all;">隐藏</span><img src="data:image/png;base64,iVBORw0KGgo="></p>
<p class=MsoNormal style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';">下一步，推开到全部街道。</span></p>
<!--EndFragment--></body></html>`

const voids = new Set(['meta', 'br', 'img', 'link', 'hr', 'input'])
const named: Record<string, string> = { nbsp: '\u00a0', ldquo: '“', rdquo: '”', amp: '&', lt: '<', gt: '>', quot: '"' }

/** HTML as a browser would read it, as far as the texts above go: comments vanish, tags nest as they are written. */
export function elementOf(html: string): PastedElement {
  const root = { tag: 'body', attributes: {}, children: [] as (PastedElement | string)[] }
  const open: { tag: string; children: (PastedElement | string)[] }[] = [root]
  for (const [token, closing, tag] of html.matchAll(/<!--[\s\S]*?-->|<!\[[^>]*>|<(\/?)([\w:]+)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g)) {
    if (token.startsWith('<!')) continue
    const into = open.at(-1)!
    if (tag === undefined) into.children.push(decoded(token))
    else if (closing) {
      const at = open.findLastIndex(one => one.tag === tag.toLowerCase())
      if (at > 0) open.length = at
    } else {
      const element = { tag: tag.toLowerCase(), attributes: attributesOf(token), children: [] }
      into.children.push(element)
      if (!voids.has(element.tag) && !token.endsWith('/>')) open.push(element)
    }
  }
  return root
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(([, name = '', one, two, three]) => [
      name.toLowerCase(),
      decoded(one ?? two ?? three ?? ''),
    ]),
  )

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  )
