"""Reads pages as a browser does and says what of WCAG 2.2 level AA they do not keep.

pages.py FILE   FILE holds lines of JSON, {"name": …, "html": …}; prints a line for each problem.
pages.py --self-test FILE   breaks each page in every way it knows, and says which break it missed.
"""
import json
import re
import sys

import html5lib
import tinycss2

SPACE = "{http://www.w3.org/1999/xhtml}"
TARGET = 320


def name(element):
    return element.tag.split("}")[-1] if isinstance(element.tag, str) else ""


def words(element):
    return " ".join("".join(element.itertext()).split())


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(text):
    found = re.search(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b", text)
    if not found:
        return None
    digits = found.group(1)
    return digits if len(digits) == 6 else "".join(d * 2 for d in digits)


class Page:
    def __init__(self, text):
        self.problems = []
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
        self.root = parser.parse(text)
        for place, code, _ in parser.errors:
            self.say("parsing", f"{code} at {place}")
        self.all = list(self.root.iter())
        self.parents = {child: parent for parent in self.all for child in parent}
        self.by_id = {}
        for element in self.all:
            key = element.get("id") if isinstance(element.tag, str) else None
            if key is None:
                continue
            if key in self.by_id:
                self.say("4.1.2", f"the id {key} is there twice")
            self.by_id[key] = element
        for check in (self.document, self.headings, self.landmarks, self.links, self.tables,
                      self.pictures, self.regions, self.alone, self.style):
            check()

    def say(self, rule, what):
        self.problems.append(f"{rule}: {what}")

    def those(self, *names):
        return [e for e in self.all if name(e) in names]

    def within(self, element, wanted):
        while element is not None:
            if wanted(element):
                return element
            element = self.parents.get(element)
        return None

    def labelled(self, element):
        """The accessible name that others give to an element; None when a reference leads nowhere."""
        if element.get("aria-label", "").strip():
            return element.get("aria-label").strip()
        keys = element.get("aria-labelledby", "").split()
        found = [self.by_id.get(key) for key in keys]
        if not keys or None in found:
            return None
        return " ".join(words(e) for e in found).strip() or None

    def document(self):
        if self.root.get("lang") not in ("nl", "en"):
            self.say("3.1.1", "the language of the page is not said")
        titles = [e for e in self.those("title") if name(self.parents[e]) == "head"]
        if len(titles) != 1 or not words(titles[0]):
            self.say("2.4.2", "the page has no title")
        sizes = [e.get("content", "") for e in self.those("meta") if e.get("name") == "viewport"]
        if not sizes or "user-scalable=no" in sizes[0] or "maximum-scale" in sizes[0]:
            self.say("1.4.4", "the page cannot be enlarged")

    def headings(self):
        levels = [int(name(e)[1]) for e in self.all if re.fullmatch("h[1-6]", name(e))]
        if levels.count(1) != 1 or levels[:1] != [1]:
            self.say("1.3.1", "there is not one first heading")
        for before, after in zip(levels, levels[1:]):
            if after > before + 1:
                self.say("1.3.1", f"a heading goes from level {before} to {after}")
        for e in self.all:
            if re.fullmatch("h[1-6]", name(e)) and not words(e):
                self.say("2.4.6", "a heading is empty")

    def landmarks(self):
        for wanted in ("main", "header", "nav"):
            if len(self.those(wanted)) != 1:
                self.say("1.3.1", f"there is not one {wanted}")
        for e in self.those("nav", "section"):
            if not self.labelled(e):
                self.say("1.3.1", f"a {name(e)} has no name")
        body = self.those("body")[0]
        kept = ("header", "nav", "main", "footer")
        for e in body:
            if name(e) not in kept and not (name(e) == "a" and e.get("class") == "skip"):
                self.say("1.3.1", f"{name(e)} stands outside every landmark")

    def links(self):
        links = self.those("a")
        for e in links:
            target = e.get("href", "")
            if not (words(e) or e.get("aria-label", "").strip()):
                self.say("2.4.4", f"a link to {target} says nothing")
            if not target.startswith("#"):
                self.say("2.4.4", f"a link leaves the page: {target}")
            elif target[1:] not in self.by_id:
                self.say("2.4.1", f"a link leads nowhere: {target}")
        body = self.those("body")[0]
        first = next(iter(body), None)
        main = (self.those("main") or [None])[0]
        if first is None or name(first) != "a" or main is None \
                or first.get("href") != f"#{main.get('id')}":
            self.say("2.4.1", "the first thing in the page does not skip to its content")

    def tables(self):
        for e in self.those("table"):
            captions = [c for c in e if name(c) == "caption"]
            if len(captions) != 1 or not words(captions[0]):
                self.say("1.3.1", "a table has no caption")
            heads = [c for c in e.iter() if name(c) == "th"]
            if not heads or any(c.get("scope") not in ("col", "row") for c in heads):
                self.say("1.3.1", "a head of a table does not say what it is the head of")
            widths = {len([c for c in row if name(c) in ("th", "td")])
                      for row in e.iter() if name(row) == "tr"}
            if len(widths) != 1:
                self.say("1.3.1", f"the rows of a table differ in length: {sorted(widths)}")
            self.scrolls(e)

    def pictures(self):
        for e in self.those("svg"):
            if e.get("role") != "img" or not self.labelled(e):
                self.say("1.1.1", "a picture has no text in its place")
            titles = [c for c in e if name(c) == "title"]
            told = [c for c in e if name(c) == "desc"]
            if len(titles) != 1 or len(told) != 1 or not words(told[0]):
                self.say("1.1.1", "a picture has no title and description")
            drawn = [words(c) for c in e.iter() if name(c) == "text"]
            if not drawn:
                self.say("1.4.1", "a picture has no words")
            self.scrolls(e)
            figure = self.within(e, lambda p: name(p) == "figure")
            if figure is None or not [c for c in figure if name(c) == "figcaption" and words(c)]:
                self.say("1.1.1", "a picture has no caption")
            section = self.within(e, lambda p: name(p) == "section")
            if section is None or not [t for t in section.iter() if name(t) == "table"]:
                self.say("1.1.1", "the numbers of a picture stand in no table beside it")
        if self.those("img", "canvas", "object", "iframe"):
            self.say("1.1.1", "there is a picture that is not drawn in the page itself")

    def scrolls(self, element):
        region = self.within(element, lambda p: p.get("role") == "group")
        if region is None or region.get("tabindex") != "0" or "wide" not in region.get("class", ""):
            self.say("2.1.1", f"a {name(element)} cannot be scrolled with the keyboard")

    def regions(self):
        for e in self.all:
            if not isinstance(e.tag, str):
                continue
            if e.get("role") in ("region", "group") and not self.labelled(e):
                self.say("4.1.2", "what is grouped has no name")
            if e.get("tabindex", "0") != "0":
                self.say("2.4.3", "the order of the keyboard is changed")
            for key in ("aria-labelledby", "aria-describedby"):
                for wanted in e.get(key, "").split():
                    if wanted not in self.by_id:
                        self.say("4.1.2", f"{key} leads nowhere: {wanted}")

    def alone(self):
        if self.those("script", "link", "base", "form", "style")[1:]:
            self.say("alone", "the page has more in it than one style sheet")
        for e in self.all:
            if not isinstance(e.tag, str):
                continue
            for key, value in e.attrib.items():
                key = key.split("}")[-1]
                if key.startswith("on") or key in ("src", "srcset", "action", "style"):
                    self.say("alone", f"{name(e)} has {key}")
                if "url(" in value and "url(#" not in value:
                    self.say("alone", f"{name(e)} asks for something: {value}")

    def style(self):
        sheet = "".join("".join(e.itertext()) for e in self.those("style"))
        if "@import" in sheet or "url(" in sheet:
            self.say("alone", "the style sheet asks for something")
        rules = {}
        outlined = set()
        printed = False
        for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
            if rule.type == "error":
                self.say("parsing", f"style sheet: {rule.message}")
            if rule.type == "at-rule":
                printed = printed or rule.at_keyword == "media" and "print" in \
                    tinycss2.serialize(rule.prelude)
                continue
            if rule.type != "qualified-rule":
                continue
            said = {d.lower_name: tinycss2.serialize(d.value).strip()
                    for d in tinycss2.parse_declaration_list(
                        rule.content, skip_comments=True, skip_whitespace=True)
                    if d.type == "declaration"}
            for one in tinycss2.serialize(rule.prelude).split(","):
                rules.setdefault(one.strip(), {}).update(said)
                if "focus" in one and said.get("outline", "none") != "none":
                    outlined.add(one.strip())
                if said.get("outline", "") in ("none", "0"):
                    self.say("2.4.7", f"{one} hides where the keyboard is")
        if not printed:
            self.say("print", "nothing is said about printing")
        for wanted in ("a:focus-visible", ".wide:focus-visible"):
            if wanted not in outlined:
                self.say("2.4.7", f"{wanted} does not show where the keyboard is")
        if rules.get(".wide", {}).get("overflow-x") != "auto":
            self.say("1.4.10", "what is wide does not scroll by itself")
        papers = ["ffffff"] + [colour(r["background"]) for r in rules.values()
                               if colour(r.get("background", ""))]
        for selector, said in rules.items():
            letters = colour(said.get("color", ""))
            if selector == "svg text":
                letters = colour(said.get("fill", ""))
            if letters and any(contrast(letters, paper) < 4.5 for paper in papers):
                self.say("1.4.3", f"{selector} is hard to read")
            shape = colour(said.get("stroke", "")) or colour(said.get("fill", ""))
            if selector.startswith("svg .") and selector != "svg .band" and shape \
                    and selector not in ("svg .strong",) and contrast(shape, "ffffff") < 3:
                self.say("1.4.11", f"{selector} is hard to see")
            for key in ("width", "min-width"):
                size = re.fullmatch(r"([\d.]+)(px|rem|em)", said.get(key, ""))
                if size and selector != "svg":
                    pixels = float(size.group(1)) * (1 if size.group(2) == "px" else 16)
                    if pixels > TARGET:
                        self.say("1.4.10", f"{selector} is wider than a small screen")
        if "body" not in rules or not colour(rules["body"].get("color", "")):
            self.say("1.4.3", "the colour of the letters is not said")


BREAKS = [
    ("3.1.1", lambda t: re.sub(r'<html lang="\w\w">', "<html>", t)),
    ("2.4.2", lambda t: re.sub("<title>.*?</title>", "<title></title>", t, count=1)),
    ("1.4.4", lambda t: t.replace("initial-scale=1", "initial-scale=1, maximum-scale=1", 1)),
    ("1.3.1", lambda t: re.sub("<h1>.*?</h1>", "", t, count=1)),
    ("1.3.1", lambda t: re.sub(r"<(/?)h2", r"<\1h4", t)),
    ("1.3.1", lambda t: re.sub("</?main[^>]*>", "", t)),
    ("1.3.1", lambda t: re.sub("<caption.*?</caption>", "", t)),
    ("1.3.1", lambda t: t.replace(' scope="col"', "")),
    ("1.3.1", lambda t: re.sub("<td[^>]*>.*?</td></tr>", "</tr>", t, count=1)),
    ("2.4.1", lambda t: re.sub('<a class="skip".*?</a>', "", t)),
    ("2.4.1", lambda t: t.replace('id="section-1"', 'id="elsewhere"')),
    ("2.4.4", lambda t: re.sub(r'(<li><a href="#section-1">).*?</a>', r"\1</a>", t)),
    ("1.1.1", lambda t: t.replace('role="img"', "")),
    ("1.1.1", lambda t: re.sub("<desc.*?</desc>", "", t)),
    ("1.1.1", lambda t: re.sub("<figcaption.*?</figcaption>", "<p></p>", t)),
    ("2.1.1", lambda t: t.replace(' tabindex="0"', "")),
    ("2.4.3", lambda t: t.replace('tabindex="0"', 'tabindex="3"', 1)),
    ("4.1.2", lambda t: t.replace('id="table-1"', 'id="table-2"')),
    ("alone", lambda t: t.replace("</body>", "<script>alert(1)</script></body>")),
    ("alone", lambda t: t.replace("<p>", '<p onclick="x()">', 1)),
    ("2.4.7", lambda t: t.replace("outline: 3px solid #0b4f7d", "outline: none")),
    ("1.4.3", lambda t: t.replace(".absent { color: #4a4a4a", ".absent { color: #9a9a9a")),
    ("1.4.11", lambda t: t.replace("stroke: #0b4f7d", "stroke: #cfd8df")),
    ("1.4.10", lambda t: t.replace("overflow-x: auto", "overflow-x: visible")),
    ("1.4.10", lambda t: t.replace("min-width: 6.5rem", "min-width: 25rem")),
    ("print", lambda t: t.replace("@media print", "@media screen")),
    ("parsing", lambda t: t.replace("</section>", "", 1)),
]


def main():
    testing = sys.argv[1] == "--self-test"
    count = 0
    with open(sys.argv[-1], encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            text = page["html"]
            if not testing:
                for problem in Page(text).problems:
                    print(f"{page['name']}: {problem}")
                    count += 1
                continue
            for place, (rule, change) in enumerate(BREAKS):
                broken = change(text)
                if broken == text:
                    print(f"{page['name']}: break {place} of {rule} changes nothing")
                    count += 1
                elif not any(p.startswith(rule) for p in Page(broken).problems):
                    print(f"{page['name']}: break {place} of {rule} is not seen")
                    count += 1
    sys.exit(1 if count else 0)


main()
