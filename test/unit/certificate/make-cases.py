#!/usr/bin/env python3
"""Cases of the step-down table, worked out from the published description and the numbers that the unit chose, without the hub's code.

Prints JSON lines: facts, the day of decision and what has to come out. Deterministic. Run: make-cases.py > step-down-cases.jsonl
Conventions: an event is shown up to the day before the same day so many years on; of 29 February that is 28 February in a common year.
"""
import datetime as d
import itertools
import json
import random

NEVER = None

# (from day) -> age group, kind of disposal, category -> years
TABLE_2006 = """
ADULT custody 35 30 20
ADULT other   20 15 12
ADULT caution 10 10 5
MINOR custody 35 20 15
MINOR other   15 10 5
MINOR caution 5  5  5
"""
TABLE_2018 = """
ADULT custody 30 30 30
ADULT other   20 15 12
ADULT caution 10 5  5
MINOR custody 30 15 15
MINOR other   10 8  6
MINOR caution 5  2  2
"""
START_2006, START_2018 = d.date(2006, 3, 16), d.date(2018, 1, 5)


def read(table):
    out = {}
    for line in table.split("\n"):
        if line.strip():
            who, what, *years = line.split()
            for cat, y in zip("ABC", years):
                out[who, what, cat] = int(y)
    return out


RULES = [(START_2006, read(TABLE_2006), {"MILITARY"}), (START_2018, read(TABLE_2018), set())]


def plus(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return d.date(day.year + years, 2, 28)


def verdict(event, others, born, on_day):
    """SHOWN, GONE; the caller gives only facts that are whole."""
    if event["what"] == "impending":
        return "SHOWN"
    rules = [r for r in RULES if r[0] <= on_day][-1]
    _, table, not_subject = rules
    when, cat, what = event["day"], event["cat"], event["what"]
    if event["where"] == "SCOTLAND":
        age, years = (70, 30) if cat == "A" or what == "custody" else (40, 20)
        return "SHOWN" if on_day < plus(born, age) or on_day < plus(when, years) else "GONE"
    if event["where"] in not_subject:
        return "SHOWN"
    if what == "custody" and cat == "A" and event["months"] >= 6:
        return "SHOWN"
    who = "ADULT" if when >= plus(born, 18) else "MINOR"
    start = when
    for o in others:
        if o["what"] in ("custody", "other") and start < o["day"] <= on_day:
            start = o["day"]
    return "SHOWN" if on_day < plus(start, table[who, what, cat]) else "GONE"


def emit(number, born, events, on_day):
    listed = [e for e in events if e["day"] <= on_day]
    out = []
    for e in listed:
        out.append(verdict(e, [o for o in listed if o is not e], born, on_day))
    print(json.dumps({
        "case": number,
        "born": born.isoformat(),
        "onDay": on_day.isoformat(),
        "events": [{**e, "day": e["day"].isoformat()} for e in events],
        "expected": out,
    }))


def main():
    rnd = random.Random(20181)
    number = 0
    # Each cell of both tables on the last day shown and the first day gone.
    for (start, table, not_subject), who, what, cat in itertools.product(RULES, ("ADULT", "MINOR"), ("custody", "other", "caution"), "ABC"):
        years = table[who, what, cat]
        for shift in (-1, 0):
            turning = rnd.choice([d.date(2010, 6, 15), d.date(2016, 2, 29)]) if start == START_2006 else rnd.choice([d.date(2019, 3, 1), d.date(2026, 11, 25)])
            day = d.date(turning.year - years, turning.month, min(turning.day, 28))
            gone = plus(day, years)
            born = plus(day, -30) if who == "ADULT" else plus(day, -15)
            event = {"what": what, "cat": cat, "day": day, "months": 3 if what == "custody" else 0, "where": "ENGLAND_WALES"}
            number += 1
            emit(number, born, [event], gone + d.timedelta(days=shift))
    # The eighteenth birthday itself.
    for cat, what, shift in itertools.product("ABC", ("custody", "other", "caution"), (-1, 0)):
        born = d.date(1990, 4, 20)
        day = plus(born, 18) + d.timedelta(days=shift)
        for after in (2, 6, 11, 16):
            number += 1
            emit(number, born, [{"what": what, "cat": cat, "day": day, "months": 2 if what == "custody" else 0, "where": "ENGLAND_WALES"}], plus(d.date(2008, 4, 25), after))
    # People with several events, anywhere, at any time.
    while number < 420:
        born = d.date(1940, 1, 1) + d.timedelta(days=rnd.randrange(22000))
        events = []
        for _ in range(rnd.randint(1, 4)):
            day = born + d.timedelta(days=rnd.randrange(12 * 365, 45 * 365))
            if day > d.date(2026, 1, 1):
                continue
            what = rnd.choice(["custody", "other", "caution", "other", "impending"])
            events.append({
                "what": what, "cat": rnd.choice("ABC"), "day": day,
                "months": rnd.choice([1, 5, 6, 24]) if what == "custody" else 0,
                "where": rnd.choice(["ENGLAND_WALES", "ENGLAND_WALES", "SCOTLAND", "NORTHERN_IRELAND", "MILITARY", "OVERSEAS"]),
            })
        if not events:
            continue
        on_day = d.date(2006, 3, 16) + d.timedelta(days=rnd.randrange(20 * 365))
        if rnd.random() < 0.15:
            on_day = rnd.choice([START_2018, START_2018 - d.timedelta(days=1)])
        number += 1
        emit(number, born, events, on_day)


main()
