"""Every small way in which the functions of a module can be broken.

A mutant is one change to one function: a comparison flipped or moved by one, a condition dropped or negated, a branch
never or always taken, a loop over nothing, an outcome swapped, a number moved by one, a statement left out.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
SWAPPED_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
SWAPPED_OUTCOMES = {"SHOW": "REDACT", "REDACT": "SHOW", "HUMAN": "SHOW", "BLOCK": "HUMAN"}
Function = ast.FunctionDef


@dataclass(frozen=True)
class Mutant:
    """One change to the function `name` (dotted inside its module), and the code that it then has."""

    name: str
    line: int
    change: str
    code: CodeType


def mutants(source: str, path: str) -> Iterator[Mutant]:
    """Every mutant of every function and method at the top of a module or of its classes, in the order of lines."""
    tree = ast.parse(source, path)
    classes = [(f"{node.name}.", node.body) for node in tree.body if isinstance(node, ast.ClassDef)]
    for prefix, body in (("", tree.body), *classes):
        for function in body:
            if isinstance(function, Function):
                yield from _of_function(tree, function, prefix + function.name, path)


def _of_function(tree: ast.Module, function: Function, name: str, path: str) -> Iterator[Mutant]:
    """The nodes of a copy are changed one at a time, by their place in the walk; annotations and docstrings stay."""
    found: set[str] = set()
    for place, node in enumerate(ast.walk(function)):
        if node in _untouched(function):
            continue
        for number, (_, after) in enumerate(_changes(node)):
            before = ast.unparse(node)
            change = f"{_short(before)} -> {_short(ast.unparse(ast.copy_location(after, node)))}"
            while change in found:
                change += " (again)"
            found.add(change)
            broken = copy.deepcopy(tree)
            target = _same_function(broken, name)
            parent, field, at = _where(target, place)
            _, new = list(_changes(_nth(target, place)))[number]
            _put(parent, field, at, new)
            ast.fix_missing_locations(broken)
            line = getattr(node, "lineno", function.lineno)
            yield Mutant(name, line, change, _code_of(compile(broken, path, "exec"), name))


def _untouched(function: Function) -> set[ast.AST]:
    """Annotations, defaults, decorators and docstrings, which are no part of what the function does."""
    outside: list[ast.AST | None] = [function.args, function.returns, *function.decorator_list]
    outside += [node.annotation for node in ast.walk(function) if isinstance(node, ast.AnnAssign)]
    if ast.get_docstring(function) is not None:
        outside.append(function.body[0])
    return {inner for node in outside if node is not None for inner in ast.walk(node)}


def _changes(node: ast.AST) -> list[tuple[str, ast.AST]]:
    """What can become of one node: pairs of the kind of change and the node that takes its place."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=right):
            flipped = [[*ops[:n], FLIPPED[type(op)](), *ops[n + 1 :]] for n, op in enumerate(ops)]
            return [("comparison", ast.Compare(left, changed, right)) for changed in flipped]
        case ast.BoolOp(op=op, values=values):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            fewer = [[*values[:n], *values[n + 1 :]] for n in range(len(values))]
            dropped = [v[0] if len(v) == 1 else ast.BoolOp(op, v) for v in fewer]
            return [("and, or", ast.BoolOp(other, values)), *(("dropped", d) for d in dropped)]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return [("not", operand)]
        case ast.Attribute(value=ast.Name(id="Outcome"), attr=attr) if attr in SWAPPED_OUTCOMES:
            return [("outcome", ast.Attribute(node.value, SWAPPED_OUTCOMES[attr], ast.Load()))]
        case ast.Call(func=ast.Name(id=called)) if called in SWAPPED_NAMES:
            return [("name", ast.Call(ast.Name(SWAPPED_NAMES[called], ast.Load()), node.args, node.keywords))]
        case ast.Constant(value=bool(value)):
            return [("bool", ast.Constant(not value))]
        case ast.Constant(value=int(value)):
            return [("number", ast.Constant(value + 1))]
        case ast.If(test=test, body=body, orelse=orelse):
            return [(str(taken), ast.If(_always(taken), body, orelse)) for taken in (True, False) if test]
        case ast.IfExp(body=body, orelse=orelse):
            return [("first", body), ("second", orelse)]
        case ast.For(target=target, body=body, orelse=orelse):
            return [("loop", ast.For(target, ast.Tuple([], ast.Load()), body, orelse))]
        case ast.comprehension(target=target, iter=over, ifs=ifs, is_async=is_async):
            fewer_ifs = [[*ifs[:n], *ifs[n + 1 :]] for n in range(len(ifs))]
            nothing = ast.comprehension(target, ast.Tuple([], ast.Load()), ifs, is_async)
            return [("loop", nothing), *(("if", ast.comprehension(target, over, i, is_async)) for i in fewer_ifs)]
        case ast.AugAssign() | ast.Expr(value=ast.Call()):
            return [("left out", ast.Pass())]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [("first", left), ("second", right)]
    return []


def _always(value: bool) -> ast.expr:
    return ast.Constant(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:117]}..."


def _same_function(tree: ast.Module, name: str) -> Function:
    body: list[ast.stmt] = tree.body
    *classes, last = name.split(".")
    for part in classes:
        body = next(n for n in body if isinstance(n, ast.ClassDef) and n.name == part).body
    return next(n for n in body if isinstance(n, Function) and n.name == last)


def _nth(function: Function, place: int) -> ast.AST:
    return list(ast.walk(function))[place]


def _where(function: Function, place: int) -> tuple[ast.AST, str, int | None]:
    """The parent, the field and the index in it of the node at `place` of the walk."""
    node = _nth(function, place)
    for parent in ast.walk(function):
        for field, value in ast.iter_fields(parent):
            if value is node:
                return parent, field, None
            if isinstance(value, list) and any(item is node for item in value):
                return parent, field, next(n for n, item in enumerate(value) if item is node)
    raise ValueError("the function itself has no place in itself")


def _put(parent: ast.AST, field: str, at: int | None, new: ast.AST) -> None:
    if at is None:
        setattr(parent, field, new)
    else:
        getattr(parent, field)[at] = new


def _code_of(module: CodeType, name: str) -> CodeType:
    code = module
    for part in name.split("."):
        code = next(c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == part)
    return code
