"""Bodies told by what they do: who publishes, states or puts something up."""

from __future__ import annotations

import re

STICKING = re.compile(r"贴(?:出|了|着)|张贴|挂(?:出|着)|打出|拉起")  # 早餐店贴出公告
# what only bodies do, and what follows their name elsewhere
STATING = re.compile(
    r"(?:昨日|今日|随后|同日|当日|日前)?(?:在(?:一份)?(?:官方声明|公告|财报|公报)[中里]|发布(?:公告|通告|财报))"
)
PUBLISHING = re.compile(
    r"([^，。；：！？“”、的]{2,14}?)"
    r"(?:近日|日前|周[一二三四五六日]|昨|今|昨日|昨晚|今日|今晚|随后|再次|此前|不久前|当日|\d{1,2}日|在[^，]{1,8}[上中里]|通过[^，]{1,14}|联合|集体|即|便|亦|遂|曾|已|又|也|还)*"
    r"(?:发布|刊登|刊发|发表|公布|发出|推送)(?:了|一[篇份则封条项])*[^，。的]{0,8}(?:公告|文章|通告|通报|消息|声明|财报|年报|报道|评论|社论|公开信|视频|警情)"
    r"|([^，。；：！？“”、的]{0,8}《[^》]+》)(?:发布|刊登|刊发|发表)"
)
FIRM = re.compile(r"公司|集团|股份有限|总部|创办人|创始人|营收|股价|旗下|代工|外销")
