"""Clauses that look like noun phrases: what begins, makes or tells something is nobody who speaks."""

from __future__ import annotations

import re

# what no noun phrase begins with
OPENING = re.compile(
    r"[一-龥]?(?:[接看听见遇收得感受遭想说谈找请碰]到|[一-龥]完|得知|确保|保证|冒充|假冒|作为|成为|包括|违反|涉及|随着|伴随|要去|还要|只能|没办法|长期|"
    r"了解|除了|眼见|眼看|[站坐躺蹲守住]在|还有|回头|只有|如果|假如|即使|反咬|为了|因为|是[^的]|通过|透过|经过|跟|不会|不能|想要|需要|应当|必须|仍|并非|即便|无论|不管|对于|何以|如何|何|"
    r"将会|将要|将在|将把|将更|会被|会让|会使|会把|会有|会畀|就会|也会|都会|能够|可以|围绕|引导|倾听|迅速|为我们|促使|迫使|致使|导致|造成|不想|不愿|不肯|除非|直到|加上|有天|以(?![色军方内外下上后前往及])|总(?=觉得|认为|以为)|或许|入禀|[冲登跑赶]上|前往|试图|企图|不论|犹记|经常|发生在|邀请(?!人|方))|一[一-龥]由|由(?!来)"
)
MAKING = re.compile(
    r"们(?![和与及、的])[一-龥]|让|使得|令人|把|被迫|已(?![故婚])|也不|都不|不会|[一-龥]就[^业医诊读餐是]|[^面绝相反核]对(?![手象方外口])"
    r"|(?:违反|冒充|提振|激发|出台|违背|伴随|构成)|(?:提出|发起|搞了?|收到|出具|签署)了?(?:一[项份篇个封])?[^的]{0,6}$"
)
# behind a noun: an adverb, a preposition or an aspect that only a clause holds
TOLD = re.compile(
    r"(?<=[一-龥]{2})(?:却|虽|仍|又(?![名称])|(?<![首成古京帝花])都(?![市督])|(?<![归偿返])还(?![款贷建乡])|也(?!门)"
    r"|(?<![报签迟达])到(?![场会任访期底家])|(?<![供补配])给(?![力养排水])|于(?=[\d一二三四五六七八九十去今前当])"
    r"|(?<![所现驻存内外实潜正])在(?![校职任场野岗编线押逃地外内建京沪港台])|(?<![所拥没国私原现具享持固占公专含])有(?![关限名机权些色效线偿期害毒])"
    r"|(?<![作成认以])为(?![首止主生人])|了(?![解望结断])|[冲朝向对]着|举行|召开|发出|前后|先后|经常|透过|通过|就此|明显|\d{1,2}月\d|与[这那]|我们|昭示|将(?![军领士来近要相校帅才])|协同|勾起|说服|离开|致电)|(?:到处|一方面|一边)$"
)
PASSIVE = re.compile(r"[一-龥]{2}被(?![告害捕困访])")  # 演员又被导演选中
DONE_TO = re.compile(r"[一-龥]{2}了(?=[一-龥])")  # 本报披露了一份内部的报告
# 弘扬社会正气: longer words that begin as the name of a body ends
BROADCASTERS = frozenset("视文象电阳")  # in front of 台
LONGER = re.compile(
    r"社[会区交保团员]|党[员内性派风纪章]|会[议员场谈见]|队[员伍]|部[分门队长署]|局[面势部长]|院[士长]|处[理分罚境于]|台[湾风]|站[在到起]|团[结员]|"
    r"所[有谓以在得需获为致述欠涉犯属及能剩持购产作做见闻]|委[托员会]|厂[家房]|馆[内长]"
)


def opens_clause(words: str) -> bool:
    """Whether the words begin as a clause does: 接到班主任."""
    return OPENING.match(words) is not None


def tells(words: str) -> bool:
    """Whether they tell what somebody does or has done to them: 手法让居民, 演员被导演, 女儿冲着父亲."""
    return any(found.search(words) for found in (MAKING, TOLD, PASSIVE))
