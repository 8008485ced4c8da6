"""Asks a running LibreOffice what it makes of workbook files.

Usage: askLibreOffice.py PIPE JOBS

PIPE is the name of the pipe at which LibreOffice listens. JOBS is a JSON file: a list of objects with "file" (a
workbook), "answer" (where the answer goes, as JSON) and "pages" (a folder for one PDF a sheet, or null). Afterwards
LibreOffice is told to end. What the answer holds stands in libreOffice.ts.
"""

import json
import pathlib
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import CellRangeAddress

# com.sun.star.sheet.FormulaResult
NUMBER, TEXT, ERROR = 1, 2, 4
START_SECONDS = 60


def main(pipe, jobs):
    desktop = connect(pipe)
    try:
        for job in jobs:
            answer = ask(desktop, job)
            pathlib.Path(job["answer"]).write_text(json.dumps(answer), encoding="utf-8")
    finally:
        desktop.terminate()


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            remote = resolver.resolve(url)
            return remote.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", remote
            )
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def named(**properties):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items())


def ask(desktop, job):
    started = time.monotonic()
    url = pathlib.Path(job["file"]).as_uri()
    document = desktop.loadComponentFromURL(url, "_blank", 0, named(Hidden=True))
    if document is None:
        raise RuntimeError(f"{job['file']} was not opened")
    try:
        sheets = [document.Sheets.getByIndex(at) for at in range(document.Sheets.Count)]
        return {
            "sheets": [answer_of(document, sheet, job["pages"]) for sheet in sheets],
            "tables": [table_of(each) for each in document.DatabaseRanges],
            "seconds": time.monotonic() - started,
        }
    finally:
        document.close(True)


def answer_of(document, sheet, folder):
    if folder is not None:
        fit_rows(sheet)
        export(document, sheet, pathlib.Path(folder))
    return {
        "name": sheet.Name,
        "blocks": [
            {"kind": kind, "row": row, "column": column, "values": values}
            for kind, flag in (("number", NUMBER), ("text", TEXT), ("error", ERROR))
            for row, column, values in blocks_of(sheet, flag)
        ],
        "validatedCells": sum(cells_of(area) for area in validated_areas(sheet)),
        "conditionalRules": sum(
            each.getCount() for each in sheet.ConditionalFormats.getConditionalFormats()
        ),
        "pages": document.getRendererCount(sheet, ()),
        # Last, because it changes what is printed.
        "pagesWide": pages_wide(document, sheet),
    }


def blocks_of(sheet, flag):
    """The formula cells with results of a kind, in blocks, since asking for each cell takes long."""
    for area in sheet.queryFormulaCells(flag):
        place = area.RangeAddress
        if flag == ERROR:
            values = [
                [area.getCellByPosition(column, row).String for column in range(area.Columns.Count)]
                for row in range(area.Rows.Count)
            ]
        else:
            values = area.getDataArray()
        yield place.StartRow, place.StartColumn, values


def validated_areas(sheet):
    for container in sheet.UniqueCellFormatRanges:
        for area in container:
            validation = area.Validation
            if validation.Type.value != "ANY" or validation.InputMessage != "":
                yield area.RangeAddress


def fit_rows(sheet):
    """Gives rows their heights, which LibreOffice leaves for later while nobody sees the sheet."""
    # Fitted rows do not take charts along, which would then lie over other cells.
    if sheet.Charts.Count > 0:
        return
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for at in range(cursor.RangeAddress.EndRow + 1):
        row = sheet.Rows.getByIndex(at)
        if row.OptimalHeight:
            row.OptimalHeight = True


def cells_of(place):
    return (place.EndRow - place.StartRow + 1) * (place.EndColumn - place.StartColumn + 1)


def table_of(database_range):
    place = database_range.DataArea
    return {
        "name": database_range.Name,
        "sheet": place.Sheet,
        "top": place.StartRow,
        "left": place.StartColumn,
        "bottom": place.EndRow,
        "right": place.EndColumn,
    }


def export(document, sheet, folder):
    folder.mkdir(parents=True, exist_ok=True)
    chosen = uno.Any("[]com.sun.star.beans.PropertyValue", named(Selection=sheet))
    document.storeToURL(
        (folder / f"{sheet.Name}.pdf").as_uri(),
        named(FilterName="calc_pdf_Export", FilterData=chosen),
    )


def pages_wide(document, sheet):
    """How many pages stand side by side: as many as the rows at the top of each page take."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    last = sheet.getTitleRows().EndRow if sheet.PrintTitleRows else end.EndRow
    # Columns that only work for the others stay off paper.
    printed = [area.EndColumn for area in sheet.getPrintAreas()]
    right = max(printed) if printed else end.EndColumn
    sheet.setPrintAreas((CellRangeAddress(end.Sheet, 0, 0, right, last),))
    return document.getRendererCount(sheet, ())


if __name__ == "__main__":
    main(sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")))
