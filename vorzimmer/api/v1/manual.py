"""The description of the API as pages for people: topics, addresses, fields, examples and code."""

import json
from dataclasses import dataclass
from typing import Any

from vorzimmer.api.v1.openapi import TAGS, schema


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a table: a parameter or a field of the body."""

    name: str
    kind: str
    needed: bool
    words: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One address with one method. The texts are English."""

    id: str
    method: str
    path: str
    summary: str
    words: list[str]
    scope: str
    parameters: list[Field]
    fields: list[Field]
    sends: str
    gets: str
    curl: str
    python: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading of the description."""

    slug: str
    name: str
    words: str
    operations: list[Operation]


def topics(base: str) -> list[Topic]:
    """Everything there is; `base` is the address of the API in the reader's workspace."""
    told = schema()
    found: dict[str, list[Operation]] = {name: [] for name in TAGS}
    for path, methods in sorted(told["paths"].items()):
        for method, operation in methods.items():
            found[operation["tags"][0]].append(_operation(base, path, method, operation, told["components"]))
    return [
        Topic(key.lower().replace(" ", "-"), str(TAGS[key][0]), str(TAGS[key][1]), each)
        for key, each in found.items()
        if each
    ]


def _operation(base: str, path: str, method: str, told: dict[str, Any], parts: dict[str, Any]) -> Operation:
    body = told.get("requestBody", {}).get("content", {}).get("application/json", {})
    sends = _pretty(body.get("example")) if body else ""
    fine: dict[str, Any] = next((each for status, each in told["responses"].items() if status in ("200", "201")), {})
    gets = _pretty(fine.get("content", {}).get("application/json", {}).get("example"))
    words = told.get("description", "").split("\n\nScope:")[0]
    return Operation(
        id=told["operationId"], method=method.upper(), path=path, summary=told["summary"],
        words=[each.strip() for each in words.split("\n\n") if each.strip()], scope=told.get("x-scope", "read"),
        parameters=[_parameter(each) for each in told["parameters"] if "$ref" not in each],
        fields=_fields(body.get("schema", {}), parts["schemas"]), sends=sends, gets=gets,
        curl=_curl(base + path, method, sends, told), python=_python(base + path, method, sends, told),
    )  # fmt: skip


def _parameter(told: dict[str, Any]) -> Field:
    return Field(told["name"], _kind(told["schema"]), told.get("required", False), told.get("description", ""))


def _fields(told: dict[str, Any], known: dict[str, Any]) -> list[Field]:
    options = [told, *told.get("anyOf", ())]
    name = next((each["$ref"].rsplit("/", 1)[1] for each in options if "$ref" in each), "")
    schema_ = known.get(name, {})
    needed = schema_.get("required", [])
    return [
        Field(key, _kind(each), key in needed, each.get("description", ""))
        for key, each in schema_.get("properties", {}).items()
    ]


def _kind(told: dict[str, Any]) -> str:
    if "$ref" in told:
        return str(told["$ref"].rsplit("/", 1)[1])
    if "anyOf" in told:
        return " | ".join(_kind(each) for each in told["anyOf"])
    if "enum" in told:
        return " | ".join(json.dumps(each, ensure_ascii=False) for each in told["enum"])
    if told.get("type") == "array":
        return f"list of {_kind(told.get('items', {}))}"
    kind = str(told.get("format") or told.get("type") or "any")
    most = told.get("maxLength")
    return f"{kind}, up to {most}" if most else kind


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) if value is not None else ""


def _filled(url: str, told: dict[str, Any]) -> str:
    """Ids as shell and Python variables would hold them."""
    for each in told["parameters"]:
        if each.get("in") == "path":
            url = url.replace("{" + each["name"] + "}", "$" + each["name"].upper())
    return url


def _curl(url: str, method: str, sends: str, told: dict[str, Any]) -> str:
    verb = "" if method == "get" else f" -X {method.upper()}"
    lines = [f'curl{verb} "{_filled(url, told)}"', '  -H "Authorization: Bearer $TOKEN"']
    if sends:
        lines += ['  -H "Content-Type: application/json"', f"  -d '{_one_line(sends)}'"]
    elif "requestBody" in told:
        lines.append("  -F file=@plan.pdf")
    return " \\\n".join(lines)


def _python(url: str, method: str, sends: str, told: dict[str, Any]) -> str:
    filled = url
    for each in told["parameters"]:
        if each.get("in") == "path":
            filled = filled.replace("{" + each["name"] + "}", "{" + each["name"] + "}")
    prefix = "f" if "{" in filled else ""
    lines = ["import httpx", "", 'headers = {"Authorization": f"Bearer {token}"}']
    more = ""
    if sends:
        lines.append(f"wish = {_as_python(sends)}")
        more = ", json=wish"
    elif "requestBody" in told:
        more = ', files={"file": open("plan.pdf", "rb")}'
    lines += [f'answer = httpx.{method}({prefix}"{filled}", headers=headers{more})', "print(answer.json())"]
    return "\n".join(lines)


def _as_python(sends: str) -> str:
    return repr(json.loads(sends))


def _one_line(sends: str) -> str:
    return json.dumps(json.loads(sends), ensure_ascii=False).replace("'", "'\\''")
