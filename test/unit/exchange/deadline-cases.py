#!/usr/bin/env python3
"""Writes deadline-cases.csv beside it: deadlines worked out from the law itself, sharing nothing with the hub, no table and no library.

  python3 test/unit/exchange/deadline-cases.py

Law: European Union (Future Relationship) Act 2020 ss.1 and 5 ("28 days beginning with", "20 working days beginning with"; a working day is
not a Saturday, Sunday, Christmas Day, Good Friday or bank holiday); Banking and Financial Dealings Act 1971 sch.1 and the proclamations
under it; Summer Time Order 2002 (last Sundays of March and October, 01:00 Greenwich). Days are counted as Julian day numbers.
"""
from pathlib import Path

SATURDAY, SUNDAY, MONDAY, FRIDAY = 5, 6, 0, 4


def number(year, month, day):
    """Julian day number of a Gregorian date."""
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    return day + (153 * m + 2) // 5 + 365 * y + y // 4 - y // 100 + y // 400 - 32045


def date(n):
    a = n + 32044
    b = (4 * a + 3) // 146097
    c = a - 146097 * b // 4
    d = (4 * c + 3) // 1461
    e = c - 1461 * d // 4
    m = (5 * e + 2) // 153
    return 100 * b + d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1


def text(n):
    return "%04d-%02d-%02d" % date(n)


def weekday(n):
    return n % 7  # day 0 was a Monday


def easter(year):
    """Sunday after the full moon of the calendar (Book of Common Prayer, in Oudin's form)."""
    golden = year % 19
    century = year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    day = (year + year // 4 + moon + 2 - century + century // 4) % 7
    distance = moon - day
    month = 3 + (distance + 40) // 44
    return number(year, month, distance + 28 - 31 * (month // 4))


def first(year, month, wanted):
    n = number(year, month, 1)
    return n + (wanted - weekday(n)) % 7


def last(year, month, wanted):
    n = number(year, month + 1, 1) - 1 if month < 12 else number(year, 12, 31)
    return n - (weekday(n) - wanted) % 7


# Proclamations that moved a Monday, and days given once.
MOVED = {(2012, "spring"): (6, 4), (2020, "may"): (5, 8), (2022, "spring"): (6, 2)}
ONCE = {2012: [(6, 5)], 2022: [(6, 3), (9, 19)], 2023: [(5, 8)]}


def holidays(year):
    """Every day that is no working day of its own, by name; substitutes in place of those that fall on a weekend."""
    found = {
        "good friday": easter(year) - 2,
        "easter monday": easter(year) + 1,
        "may": first(year, 5, MONDAY),
        "spring": last(year, 5, MONDAY),
        "summer": last(year, 8, MONDAY),
    }
    for (moved, name), (month, day) in MOVED.items():
        if moved == year:
            found[name] = number(year, month, day)
    for at, (month, day) in enumerate(ONCE.get(year, [])):
        found["once %d" % at] = number(year, month, day)
    new_year = number(year, 1, 1)
    while weekday(new_year) in (SATURDAY, SUNDAY):
        new_year += 1
    found["new year"] = new_year
    christmas, boxing = number(year, 12, 25), number(year, 12, 26)
    taken = []
    for name, day in (("christmas", christmas), ("boxing", boxing)):
        # The 26th, where it is a working day, stays its own; the substitute of the 25th goes behind it.
        while weekday(day) in (SATURDAY, SUNDAY) or day in taken or (name == "christmas" and day == boxing):
            day += 1
        found[name] = day
        taken.append(day)
    return found


def works(n):
    year = date(n)[0]
    return weekday(n) not in (SATURDAY, SUNDAY) and n not in holidays(year).values()


def due(received, days=20):
    counted, n = 0, received - 1
    while counted < days:
        n += 1
        counted += works(n)
    return n


def change(year, month):
    return last(year, month, SUNDAY)


def london(n, minute):
    """The London day of a Greenwich day and minute."""
    year = date(n)[0]
    at = n * 1440 + minute
    summer = change(year, 3) * 1440 + 60 <= at < change(year, 10) * 1440 + 60
    return (at + (60 if summer else 0)) // 1440


def instant(n, minute):
    return "%sT%02d:%02d:00Z" % (text(n), minute // 60, minute % 60)


def cases():
    for year in range(2012, 2035):
        names = holidays(year)
        for offset in (-28, -27, -21, -7, -1, 0, 1, 2, 3, 4):
            yield "ANSWER", names["good friday"] + offset, "good friday %+d" % offset
        for name, day in sorted(names.items()):
            for offset in (-1, 0):
                yield "ANSWER", day + offset, "%s %+d" % (name, offset)
        for day in (1, 2, 3, 20, 23, 24, 25, 26, 27, 28, 29, 30, 31):
            yield "ANSWER", number(year, 12, day), "year end"
        for day in (28, 29):
            yield "ANSWER", number(year, 2, day), "end of february"
        for month in (3, 10):
            for offset in (-27, -1, 0, 1):
                yield "ANSWER", change(year, month) + offset, "clock change %+d" % offset
                yield "NOTIFY", change(year, month) + offset, "clock change %+d" % offset
        for day in (number(year, 12, 4), number(year, 12, 31), number(year, 2, 1), number(year, 2, 2), names["good friday"] - 27):
            yield "NOTIFY", day, "month, year or holiday end"
        yield "NOTIFY", first(year, 6, SUNDAY), "recorded on a sunday"


def instants():
    for year in range(2012, 2035):
        for month in (3, 10):
            day = change(year, month)
            for offset in (-1, 0, 1):
                for minute in (0, 1, 59, 60, 61, 1379, 1380, 1381, 1439):
                    yield day + offset, minute
        for month in (1, 6, 12):
            last_day = number(year, month + 1, 1) - 1 if month < 12 else number(year, 12, 31)
            for minute in (0, 1379, 1380, 1439):
                yield last_day, minute


def rows():
    yield "kind,given,expected,why"
    for kind, day, why in cases():
        yield "%s,%s,%s,%s" % (kind, text(day), text(due(day) if kind == "ANSWER" else day + 27), why)
    for day, minute in instants():
        received = london(day, minute)
        yield "LONDON_DAY,%s,%s,clock change or midnight" % (instant(day, minute), text(received))
        yield "RECEIVED_AT,%s,%s,clock change or midnight" % (instant(day, minute), text(due(received)))


if __name__ == "__main__":
    unique = list(dict.fromkeys(rows()))
    Path(__file__).with_name("deadline-cases.csv").write_text("\n".join(unique) + "\n", encoding="utf-8")
    print("%d cases" % (len(unique) - 1))
