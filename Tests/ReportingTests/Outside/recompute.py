"""Computes the figures of the report of the whole again, from the rows of the journal alone.

recompute.py DATABASE DATE   prints one object of JSON. Nothing of the program is used: phases and ends
are written down here, and the rows are read with SQL.
"""
import collections
import datetime
import json
import sqlite3
import statistics
import sys

PHASES = {
    "vooroverleg": "vooroverleg", "aanbod": "aanbod", "afspraken": "afspraken",
    "uitvoering": "uitvoering", "opvolging": "opvolging", "afgewezen": "aanbod",
    "buiten-behandeling": "aanbod",
}
ENDS = {
    "verkend", "doorverwezen", "ingetrokken", "opgelost-zonder-overname", "geen-overeenstemming",
    "afwijzing-definitief", "buiten-behandeling-definitief", "afgerond-voortgezet",
    "afgerond-teruggegeven", "afgerond-vervallen",
}
GAPS = ("unknown", "not-measured", "not-agreed", "not-applicable")

database, until = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True), sys.argv[2]


def day(text):
    return datetime.date.fromisoformat(text)


def days(one, other):
    return max(0, (day(other) - day(one)).days)


def median(numbers):
    """Twice the ordinary median, so that half a day is a whole number."""
    return int(2 * statistics.median(numbers)) if numbers else None


def total(amounts, durations):
    """What amounts come to over the agreed duration: nil unless each says what it is for."""
    if not amounts or not all(isinstance(a.get("amount"), int) for a in amounts):
        return None
    months = None
    if durations and isinstance(durations[-1].get("until"), str) \
            and isinstance(durations[-1].get("from"), str):
        first, after = day(durations[-1]["from"]), day(durations[-1]["until"]) + datetime.timedelta(1)
        if first.day == after.day and after > first:
            months = (after.year - first.year) * 12 + after.month - first.month
    found = 0
    for amount in amounts:
        if amount.get("per") == "whole-term":
            found += amount["amount"]
        elif amount.get("per") == "year" and months:
            found += (amount["amount"] * months + 6) // 12
        else:
            return None
    return found


def half(times):
    """When half are through, by the product of what was left on each day; exact, with fractions."""
    from fractions import Fraction
    left = Fraction(1)
    for moment in sorted({d for d, running in times if not running}):
        at_risk = sum(1 for d, _ in times if d >= moment)
        through = sum(1 for d, running in times if d == moment and not running)
        left *= Fraction(at_risk - through, at_risk)
        if left <= Fraction(1, 2):
            return moment
    return None


class Case:
    def __init__(self):
        self.records, self.steps, self.terms = {}, [], []
        self.opened = None
        self.changes = self.escalations = self.later = self.others = self.corrections = 0
        self.contact = None

    def read(self, version, kind, on, registered, actor, entered, body):
        if registered[:10] > on:
            self.later += 1
        if entered and entered != actor and actor != "clock" and not kind.startswith(
                ("term.", "reminder.")):
            if not (kind == "step.taken/1" and body.get("record") and body["action"]
                    == body["record"].rsplit("-", 1)[0]):
                self.others += 1
        if kind.startswith("challenge."):
            self.opened = on
            self.taken_in = kind.startswith("challenge.taken-in/")
        elif kind == "step.taken/1":
            if "record" not in body:
                self.steps.append([version, on, body["snapshot"]["active"]])
        elif kind == "entry.corrected/1":
            self.corrections += 1
            place = [i for i, s in enumerate(self.steps) if s[0] == body["entry"]]
            if "annulled" in body and place:
                del self.steps[place[0]]
            elif place:
                self.steps[place[0]][1] = body["redated"]
        elif kind == "term.started/1":
            self.terms.append(dict(body, standing="running", record=body.get("record")))
        elif kind in ("term.ended/1", "term.lapsed/1", "term.recalculated/1"):
            found = [t for t in self.terms
                     if t["name"] == body["name"] and t["record"] == body.get("record")][-1]
            if kind == "term.recalculated/1":
                found.update(end=body["end"])
            elif kind == "term.lapsed/1":
                found.update(lapsed=True)
            else:
                found.update(standing=body["standing"], ended=on)
        elif "id" in body and "kind" in body:
            self.record(kind.split(".")[1].split("/")[0], body, on)

    def record(self, verb, body, on):
        if verb == "withdrawn":
            self.records.pop(body["id"], None)
        elif verb == "changed":
            if body["id"] in self.records:
                self.records[body["id"]]["values"].update(body["values"])
        elif "values" in body:
            self.records[body["id"]] = body
            if body["kind"] == "escalation":
                self.escalations += 1
            values = body["values"]
            if body["kind"] == "contact-person" and values.get("side") == "municipality":
                if self.contact not in (None, values.get("person")):
                    self.changes += 1
                self.contact = values.get("person")

    def of(self, kind):
        return [r["values"] for r in self.records.values() if r["kind"] == kind]

    def lapsed(self, term):
        """Owed, and not done by the last day: neither a right nor a day on which something happens."""
        if term["name"] in ("bezwaartermijn", "looptijd", "opzegtermijn", "dringend-einde"):
            return False
        standing = term["standing"]
        past = term["end"] < term.get("ended", "")
        if term["name"] == "aanvullingstermijn":
            kinds = [(r["kind"], r["values"].get("answer-by")) for r in self.records.values()]
            if ("supplement-request", term["end"]) in kinds:
                place = len(kinds) - kinds[::-1].index(("supplement-request", term["end"]))
                if any(kind == "supplement" for kind, _ in kinds[place:]):
                    return False
                return standing == "lapsed" or standing in ("met", "cancelled") and past
        return standing == "lapsed" or standing == "cancelled" and past

    def agreed(self):
        """Carried out, or approved by both sides in a case that still runs."""
        sides = {r.get("side") for r in self.of("agreement-approval") if isinstance(r.get("date"), str)}
        carried = any(p in ("uitvoering", "opvolging") for p, _, _ in self.visits)
        return carried or sides == {"municipality", "challenger"} and not self.ended

    def over(self):
        phases = {p for p, _, _ in self.visits}
        return "opvolging" in phases or bool(self.ended) and "uitvoering" in phases

    def walk(self):
        """The phases one after the other, each with its first day and, when it is over, its last."""
        visits, ended = [], None
        for _, on, active in self.steps:
            phase = next((PHASES[s] for s in active if s in PHASES), None)
            if ENDS & set(active):
                ended = ended or on
                if visits and visits[-1][2] is None:
                    visits[-1][2] = on
                continue
            if ended:
                ended = None
            phase = phase or (visits[-1][0] if visits else None)
            if visits and visits[-1][0] == phase:
                visits[-1][2] = None
            elif phase:
                if visits and visits[-1][2] is None:
                    visits[-1][2] = on
                visits.append([phase, on, None])
        self.visits, self.ended = visits, ended


cases = collections.OrderedDict()
rows = database.execute(
    "SELECT e.stream, e.version, e.type, e.effective, e.registered, e.actor, e.entered_by, p.body"
    " FROM entry e JOIN payload p USING (number) WHERE e.effective <= ?"
    " AND e.stream IN (SELECT stream FROM entry WHERE type LIKE 'challenge.%')"
    " ORDER BY e.stream, e.version", (until,))
for stream, version, kind, on, registered, actor, entered, body in rows:
    cases.setdefault(stream, Case()).read(
        version, kind, on, registered, actor, entered, json.loads(body))

count = collections.Counter()
outcomes, flow, verdicts, gaps = (collections.Counter() for _ in range(4))
whole, phases = [], collections.defaultdict(list)
for case in cases.values():
    case.walk()
    count["cases"] += 1
    count["ended" if case.ended else "running"] += 1
    if not case.taken_in:
        whole.append((days(case.opened, case.ended or until), not case.ended))
    endings = case.of("ending")
    outcome = endings[-1].get("outcome") if endings else None
    if case.ended:
        outcomes[outcome or "none"] += 1
    for place, (phase, first, last) in enumerate(case.visits):
        if place == 0:
            flow[f">{phase}"] += 1
        after = case.visits[place + 1][0] if place + 1 < len(case.visits) else None
        end = after or ("ended" if last else "running")
        flow[f"{phase}>{end}"] += 1
    # When a case began that was taken in is not on record: no time is counted of it.
    for phase in set() if case.taken_in else {v[0] for v in case.visits}:
        those = [v for v in case.visits if v[0] == phase]
        phases[phase].append((sum(days(f, l or until) for _, f, l in those),
                              any(l is None for _, _, l in those)))
    count["escalations"] += case.escalations
    count["contactPersonChanges"] += case.changes
    count["entriesLater"] += case.later
    count["corrections"] += case.corrections
    count["takenIn"] += case.taken_in
    count["termsLapsed"] += sum(case.lapsed(t) for t in case.terms)
    budgets = case.of("budget-agreement")
    found = total(budgets, case.of("duration"))
    if not case.agreed():
        count["budgetsNotAgreed"] += bool(budgets)
    elif found is None:
        count["budgetsWithoutTotal"] += bool(budgets)
    else:
        count["budgetAgreed"] += found
    count["spent"] += sum(v["amount-spent"] for v in case.of("accountability-record")
                          if isinstance(v.get("amount-spent"), int))
    for key, values in case.records.items():
        for value in values["values"].values():
            if isinstance(value, dict) and value.get("gap") in GAPS \
                    and values.get("visibility") != "internal":
                gaps[value["gap"]] += 1
        if values["kind"] != "result" or not case.agreed():
            continue
        judged = [v for v in case.of("result-evaluation") if v.get("result") == key]
        found = judged[-1].get("verdict") if judged else None
        nothing = "not-judged" if case.over() else "not-due"
        verdicts[found if isinstance(found, str) else nothing] += 1

print(json.dumps({
    "counts": count, "outcomes": outcomes, "flow": flow, "verdicts": verdicts, "gaps": gaps,
    "whole": {"median": median([d for d, r in whole if not r]), "half": half(whole)},
    "phases": {p: {"median": median([d for d, r in t if not r]), "half": half(t),
                   "completed": sum(1 for _, r in t if not r),
                   "running": sum(1 for _, r in t if r)} for p, t in phases.items()},
}))
