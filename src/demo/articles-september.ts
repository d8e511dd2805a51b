import type { DemoArticle } from './story.ts'

/** The article of September 2021, the last issue before the one of October: invented, with figures from the facts. */
const progress: DemoArticle = {
  title: ['抓住施工黄金期', '全市老旧小区改造开工面继续扩大'],
  body: `今年全市计划改造老旧小区{{planned.communities plan:2021:city @2021-09-30}}个，涉及居民{{planned.households plan:2021:city @2021-09-30}}户。截至9月30日，施工单位已经进场的有{{started.communities plan:2021:city @2021-09-30}}个小区、{{started.households plan:2021:city @2021-09-30}}户；一个月前，这两个数分别是{{started.communities plan:2021:city @2021-08-31}}个和{{started.households plan:2021:city @2021-08-31}}户。

## 一、多数县区全部进场

平远县的{{started.communities plan:2021:city/unit:3 @2021-09-30}}个小区规模小、分布散，县里按片区打包组织施工，如今全部进场，先动工的{{completed.communities plan:2021:city/unit:3 @2021-09-30}}个已经完工。五华县{{started.communities plan:2021:city/unit:5 @2021-09-30}}个、梅县区{{started.communities plan:2021:city/unit:6 @2021-09-30}}个、丰顺县{{started.communities plan:2021:city/unit:1 @2021-09-30}}个、蕉岭县{{started.communities plan:2021:city/unit:7 @2021-09-30}}个小区，也都见到了施工队伍。

## 二、前期工作仍要加劲

还有{{preparing.communities plan:2021:city @2021-09-30}}个小区、{{preparing.households plan:2021:city @2021-09-30}}户处在群众工作和手续办理阶段。大埔县的{{preparing.communities plan:2021:city/unit:4 @2021-09-30}}个小区正在做进场前的最后准备，节后陆续动工；兴宁市、梅江区和城市排水中心要把剩下的小区一个一个过，缺哪道手续就补哪道，哪户没谈拢就再上门。

## 三、下个月的安排

10月份，各县（市、区）要在截止日之前把新进场的小区和佐证一并报齐。迟报的照实补记，报错的写明原因作废，不得改动已经印发的数字。`,
}

export const articlesOfSeptember: readonly DemoArticle[] = [progress]
