"""People of whom there are several: crowds, couples, some and many."""

from __future__ import annotations

import re

PEOPLE = re.compile(
    r"(?:有|有的|不少|很多|许多|多数|大部分|一些|某些)(?:人|网友|居民|市民|村民|家长|专家|学者|业主|游客|读者|观众|网民|学生|员工|声音)|大家|人们|众人|旁人|别人|外界|坊间|舆论|双方"
)
PROFESSING = ("自称", "声称", "号称")
ONE = "[一某两二几数多三四五六七八九十0-9]"
MEASURES = "[名位家个所间些群]"
# 一家自称设在北湾的公司, 两名男子: somebody of whom there has been no word
COUNTED = re.compile(rf"[有另又]?{ONE}(?:[名位家](?![人里])|{MEASURES}(?={'|'.join(PROFESSING)}))")
ONE_WHO = re.compile(rf"{ONE}{MEASURES}$|有$")  # in front of 自称…的公司
MANY = re.compile(
    r"这些|那些|有些|某些|多[名位个家]|[几数两三四五六七八九十]+[名位个批群组队]|不少|许多|很多|众多|大量|无数|一些|各[地位级]"
)
COUPLES = frozenset({"父母", "爸妈", "双亲", "养父母", "子女", "儿女", "兄弟", "姐妹", "兄妹", "姐弟"})
# no single one of them
CROWDS = frozenset(
    (
        "网友",
        "网民",
        "民众",
        "群众",
        "公众",
        "粉丝",
        "观众",
        "听众",
        "读者",
        "球迷",
        "歌迷",
        "影迷",
        "市民",
        "居民",
        "专家",
        "学者",
    )
)
# of whom a text speaks in general: no pronoun is known to mean one of them
GENERAL = frozenset(
    (
        "人民",
        "外人",
        "业者",
        "女人",
        "男人",
        "青年",
        "股东",
        "大股东",
        "小股东",
        "消费者",
        "用户",
        "客户",
        "顾客",
        "乘客",
        "商家",
        "厂商",
        "小孩",
        "孩子",
        "年轻人",
    )
)
