"""Uses the types as a program would."""

import json

from shop import DB_HASH, TABLES_COUNT, AccountInsert, AccountRow, AccountUpdate, Addr, Mood


def names(text: str) -> list[str]:
    rows: list[AccountRow] = json.loads(text)
    return [row["name"] + str(row["parent_id"] or 0) for row in rows]


def insert() -> AccountInsert:
    return {"name": "Ada", "Odd Column": None}


def update() -> AccountUpdate:
    return {"mood": Mood.SO_SO}


def mood(address: Addr) -> str:
    return (address["mood"] or Mood("ok")).value + DB_HASH + str(TABLES_COUNT)
