"""Faults that a checker has to find."""

from shop import AccountInsert, AccountRow, AccountUpdate, Mood


def wrong(row: AccountRow) -> None:
    print(row["nothing"])  # refused
    number: int = row["name"]  # refused
    insert: AccountInsert = {"tags": []}  # refused
    update: AccountUpdate = {"id": 1}  # refused
    mood: Mood = "ok"  # refused
    print(number, insert, update, mood)
