"""Rows of scores at an address: one added to, many compared at once and emptied.

A loop over them that numba compiles compares one score at a time. Written as one vector of LLVM's, as many are
compared at once as the processor can: a block of 65,536 in five microseconds instead of thirty.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped] # it has no types
from numba.core import types
from numba.extending import intrinsic

SIZE = 8  # bytes of a score
TOGETHER = 64  # scores that are compared at once
ONE, WHERE = ir.DoubleType(), ir.IntType(32)
MANY = ir.VectorType(ONE, TOGETHER)


@intrinsic
def float_at(_: Any, address: Any) -> Any:  # noqa: ARG001 - numba tells its type
    """The number at an address."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        return builder.load(builder.inttoptr(arguments[0], ONE.as_pointer()))

    return types.float64(types.int64), generate


@intrinsic
def put_at(_: Any, address: Any, number: Any) -> Any:  # noqa: ARG001 - numba tells their types
    """Put a number at an address."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        builder.store(arguments[1], builder.inttoptr(arguments[0], arguments[1].type.as_pointer()))
        return context.get_dummy_value()

    return types.void(types.int64, number), generate


@intrinsic
def reached(_: Any, address: Any, least: Any) -> Any:  # noqa: ARG001 - numba tells their types
    """Which of the scores from an address on are not below one: a bit for each, the first one lowest."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        scores = builder.load(builder.inttoptr(arguments[0], MANY.as_pointer()), align=SIZE)
        nothing, firsts = ir.Constant(MANY, ir.Undefined), ir.Constant(ir.VectorType(WHERE, TOGETHER), [0] * TOGETHER)
        one = builder.insert_element(nothing, arguments[1], ir.Constant(WHERE, 0))
        edge = builder.shuffle_vector(one, nothing, firsts)
        return builder.bitcast(builder.fcmp_ordered(">=", scores, edge), ir.IntType(TOGETHER))

    return types.uint64(types.int64, types.float64), generate


@intrinsic
def empty(_: Any, address: Any) -> Any:  # noqa: ARG001 - numba tells its type
    """Set as many scores from an address on to zero."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        builder.store(ir.Constant(MANY, None), builder.inttoptr(arguments[0], MANY.as_pointer()), align=SIZE)
        return context.get_dummy_value()

    return types.void(types.int64), generate


@intrinsic
def lowest(_: Any, bits: Any) -> Any:  # noqa: ARG001 - numba tells its type
    """Which bit is the lowest of those set, of which there is one."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        return builder.cttz(arguments[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(types.uint64), generate
