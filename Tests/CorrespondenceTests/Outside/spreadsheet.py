"""Reads a spreadsheet with odfpy and prints it as JSON: each sheet with the type and value of its cells."""
import json
import sys

from odf import teletype
from odf.namespaces import OFFICENS, TABLENS
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow

VALUES = {"float": "value", "date": "date-value", "boolean": "boolean-value"}


def read(cell):
    if cell.getAttrNS(TABLENS, "formula") is not None:
        return ["formula", ""]
    kind = cell.getAttrNS(OFFICENS, "value-type")
    if kind in VALUES:
        return [kind, str(cell.getAttrNS(OFFICENS, VALUES[kind]))]
    text = "\n".join(teletype.extractText(part) for part in cell.childNodes)
    return [kind or "", text]


document = load(sys.argv[1])
sheets = [
    {
        "name": sheet.getAttribute("name"),
        "rows": [[read(cell) for cell in row.getElementsByType(TableCell)]
                 for row in sheet.getElementsByType(TableRow)],
    }
    for sheet in document.spreadsheet.getElementsByType(Table)
]
print(json.dumps({"type": document.getMediaType(), "sheets": sheets}))
