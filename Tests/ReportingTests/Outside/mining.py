"""Reads logs and nets back with pm4py, and replays the logs on the nets.

mining.py FOLDER: with `log.json`, `log.sqlite`, `expected.json`, and for each line NAME.xes and
NAME.pnml.
"""

import json
import os
import sqlite3
import sys
import warnings
import xml.etree.ElementTree as ET

warnings.filterwarnings("ignore")
import pm4py
from pm4py.algo.conformance.tokenreplay import algorithm as replay
from pm4py.objects.log.importer.xes import importer as xes
from pm4py.objects.ocel.validation import ocel20_rel_validation

folder = sys.argv[1]
expected = json.load(open(os.path.join(folder, "expected.json")))


def place(name):
    return os.path.join(folder, name)


def check(holds, what):
    if not holds:
        sys.exit("wrong: " + str(what))


def fitness(log, net):
    return [
        (round(trace["trace_fitness"], 9), trace["trace_is_fit"])
        for trace in replay.apply(
            log, *net,
            parameters={"show_progress_bar": False,
                        "consider_activities_not_in_model_in_fitness": True})
    ]


def ocel_rules(log):
    """What the specification says of the JSON, and a reader does not look at."""
    shapes = {"string": str, "time": str, "integer": int, "boolean": bool, "float": float}
    check(set(log) == {"objectTypes", "eventTypes", "objects", "events"}, set(log))
    objects = {}
    for one in log["objects"]:
        check(one["id"] not in objects, "object twice: " + one["id"])
        objects[one["id"]] = one["type"]
    for parts, types in (("objects", "objectTypes"), ("events", "eventTypes")):
        known = {t["name"]: {a["name"]: a["type"] for a in t["attributes"]} for t in log[types]}
        check(len(known) == len(log[types]), types)
        used = set()
        for one in log[parts]:
            used.add(one["type"])
            for value in one["attributes"]:
                shape = shapes[known[one["type"]][value["name"]]]
                check(type(value["value"]) is shape, (one["id"], value))
            for relation in one["relationships"]:
                check(relation["objectId"] in objects, (one["id"], relation))
                check(relation["qualifier"], one["id"])
        check(used == set(known), types)
    check(len({e["id"] for e in log["events"]}) == len(log["events"]), "event twice")
    for event in log["events"]:
        kinds = [objects[r["objectId"]] for r in event["relationships"]]
        check(kinds.count("challenge") == 1, event["id"])


def ocel():
    log = json.load(open(place("log.json")))
    ocel_rules(log)
    one = pm4py.read_ocel2_json(place("log.json"))
    other = pm4py.read_ocel2_sqlite(place("log.sqlite"))
    satisfied, unsatisfied = ocel20_rel_validation.apply(place("log.sqlite"))
    check(not unsatisfied, unsatisfied)
    with sqlite3.connect(place("log.sqlite")) as database:
        check(not database.execute("PRAGMA foreign_key_check").fetchall(), "foreign keys")
        check(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "integrity")
    # The reader of JSON keeps one relation of an event with an object, and takes the first value of
    # an attribute as one that always held.
    wanted = {
        "events": (expected["events"],) * 2, "objects": (expected["objects"],) * 2,
        "relations": (expected["pairs"], expected["relations"]),
        "o2o": (expected["objectRelations"],) * 2,
        "object_changes": (expected["laterChanges"], expected["changes"]),
    }
    for part, numbers in wanted.items():
        found = tuple(len(getattr(read, part)) for read in (one, other))
        check(found == numbers, (part, found, numbers))
    for table in ("events", "objects"):
        ids = [sorted(getattr(read, table).iloc[:, 0].astype(str)) for read in (one, other)]
        check(ids[0] == ids[1], table)
    types = [dict(read.events["ocel:activity"].value_counts()) for read in (one, other)]
    check(types[0] == types[1], "event types")
    titles = [set(read.objects["title"].dropna()) for read in (one, other)]
    check(titles[0] == titles[1] == set(expected["titles"]), titles)


def pnml_rules(file):
    """What the standard says of the elements in its namespace."""
    space = "{http://www.pnml.org/version-2009/grammar/pnml}"
    root = ET.parse(file).getroot()
    check(root.tag == space + "pnml", root.tag)
    nets = root.findall(space + "net")
    check([n.get("type") for n in nets] == ["http://www.pnml.org/version-2009/grammar/ptnet"], file)
    ids, nodes = set(), {}
    for element in root.iter():
        if not element.tag.startswith(space):
            continue
        kind = element.tag[len(space):]
        if kind in ("net", "page", "place", "transition", "arc"):
            check(element.get("id") and element.get("id") not in ids, element.get("id"))
            ids.add(element.get("id"))
            nodes[element.get("id")] = kind
        elif kind == "toolspecific":
            check(set(element.keys()) == {"tool", "version"}, element.keys())
        else:
            check(kind in ("pnml", "name", "text", "initialMarking", "property"), kind)
    for arc in root.iter(space + "arc"):
        ends = {nodes[arc.get("source")], nodes[arc.get("target")]}
        check(ends == {"place", "transition"}, arc.get("id"))


def line(name, wanted):
    ET.parse(place(name + ".xes"))
    pnml_rules(place(name + ".pnml"))
    log = xes.apply(place(name + ".xes"), parameters={"show_progress_bar": False})
    check(len(log) == wanted["traces"], (name, len(log)))
    check(sum(len(trace) for trace in log) == wanted["events"], name)
    check([t.attributes["concept:name"] for t in log] == wanted["names"], name)
    net = pm4py.read_pnml(place(name + ".pnml"))
    labels = {t.label for t in net[0].transitions if t.label}
    check({e["concept:name"] for t in log for e in t} <= labels, name)
    sound, _ = pm4py.check_soundness(*net, print_diagnostics=False)
    check(sound, "not sound: " + name)
    check(all(fit == (1.0, True) for fit in fitness(log, net)), (name, fitness(log, net)))
    return log, net


def broken(log, net):
    """Without its beginning, or backwards, a trace fits no more."""
    for spoil in (lambda events: events[1:], lambda events: events[::-1]):
        copy = pm4py.objects.log.obj.EventLog()
        for trace in log:
            if len(trace) > 2:
                copy.append(pm4py.objects.log.obj.Trace(spoil(list(trace))))
        check(len(copy) > 5, "too few to spoil")
        for value, is_fit in fitness(copy, net):
            check(value < 1 and not is_fit, "a broken trace fits")


def attributes(log):
    titles = {trace.attributes["r2c:title"] for trace in log}
    check(titles == set(expected["titles"]), titles)
    check(set(log.classifiers) >= {"Activity"}, log.classifiers)
    check(set(log.extensions) == {"Concept", "Time", "Organizational", "Lifecycle"}, log.extensions)
    for trace in log:
        for event in trace:
            check({"org:role", "org:resource", "time:timestamp", "lifecycle:transition"}
                  <= set(event), dict(event))
        moments = [event["time:timestamp"] for event in trace]
        check(moments == sorted(moments), trace.attributes["concept:name"])


ocel()
for name, wanted in expected["lines"].items():
    read = line(name, wanted)
    if name == "main":
        attributes(read[0])
        broken(*read)
print("all read back")
