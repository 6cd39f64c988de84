"""Tables in Markdown, and the figures in them."""

import statistics


def print_table(title: str, columns: list, rows: list) -> None:
    """Prints a heading and a table below it."""
    print(f"\n### {title}\n")
    print("| " + " | ".join(columns) + " |")
    print("|---" * len(columns) + "|")
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |", flush=True)


def spread(values: list, digits: int = 0) -> list:
    """The median, and the lowest and highest."""
    low, high = min(values), max(values)
    return [f"{statistics.median(values):,.{digits}f}", f"{low:,.{digits}f}–{high:,.{digits}f}"]
