"""An example for every request and answer: the one a field names, else one that fits its type."""

from typing import Any

ID = "01931c2e-7d4a-7000-8000-00805f9b34fb"
MOMENT = "2026-11-24T09:00:00Z"
DEEPEST = 9
BY_FORMAT = {
    "uuid": ID, "date-time": MOMENT, "date": "2026-11-24", "time": "19:00:00", "email": "anna@adler.example",
    "binary": "",
}  # fmt: skip
BY_NAME = {
    "name": "Anna Adler", "text": "Bitte am Gang.", "title": "Reise nach Wien", "why": "Davon hängt das Hotel ab.",
    "reason": "Ich bin in der Woche im Urlaub.", "state": "accepted", "turn": "assistant", "side": "client",
    "role": "assistant", "result": 5, "cooperation": 5, "position": 0, "version": 3, "language": "de",
    "timezone": "Europe/Berlin", "due_zone": "Europe/Berlin", "kind": "travel", "next": None, "limit": 50,
    "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size": 48210,
}  # fmt: skip


def example_of(schema: dict[str, Any], known: dict[str, Any], *, needed: bool = False) -> Any:
    """One value of this schema. With `needed` only what must be sent, and what says how by itself."""
    return _value("", schema, known, DEEPEST, needed)


def _value(name: str, schema: dict[str, Any], known: dict[str, Any], depth: int, needed: bool) -> Any:
    if "$ref" in schema:
        return _value(name, known[schema["$ref"].rsplit("/", 1)[1]], known, depth - 1, needed)
    if schema.get("examples"):
        return schema["examples"][0]
    options = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
    if options:
        if BY_NAME.get(name, "") is None:
            return None
        return _value(name, options[0], known, depth, needed)
    if "const" in schema or "enum" in schema:
        return schema.get("const", next(iter([each for each in schema.get("enum", []) if each] or [""])))
    return _plain(name, schema, known, depth, needed)


def _plain(name: str, schema: dict[str, Any], known: dict[str, Any], depth: int, needed: bool) -> Any:
    kind = schema.get("type")
    if kind == "object":
        return _object(schema, known, depth, needed)
    if kind == "array":
        return [_value(name, schema.get("items", {}), known, depth - 1, needed)] if depth > 0 else []
    if schema.get("format") in BY_FORMAT:
        return BY_FORMAT[schema["format"]]
    if kind == "boolean":
        return bool(schema.get("default", True))
    if kind in ("integer", "number"):
        found = BY_NAME.get(name)
        return found if isinstance(found, int) else schema.get("minimum", 1)
    if kind == "string":
        return schema.get("default") or str(BY_NAME.get(name, "…" if schema.get("minLength") else ""))
    return None


def _object(schema: dict[str, Any], known: dict[str, Any], depth: int, needed: bool) -> dict[str, Any]:
    if depth <= 0:
        return {}
    must = set(schema.get("required", []))
    fields = schema.get("properties", {})
    return {
        name: _value(name, each, known, depth - 1, needed)
        for name, each in fields.items()
        if not needed or name in must or "examples" in each
    }
