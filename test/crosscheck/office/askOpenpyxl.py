"""Says what openpyxl finds in workbook files; a warning counts as an error.

Usage: askOpenpyxl.py FILE...

Prints a JSON list with one object a file; what it holds stands in openpyxl.ts.
"""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def main(files):
    json.dump([look(file) for file in files], sys.stdout)


def look(file):
    book = openpyxl.load_workbook(file)
    names = book.defined_names
    # Before openpyxl 3.1 the names stood in a list of their own.
    listed = names.definedName if hasattr(names, "definedName") else names.values()
    return {"names": sorted(each.name for each in listed), "sheets": [look_at(sheet) for sheet in book.worksheets]}


def look_at(sheet):
    validations = sheet.data_validations.dataValidation
    return {
        "name": sheet.title,
        "tables": [
            {
                "name": table.displayName,
                "area": table.ref,
                "columns": [column.name for column in table.tableColumns],
                "calculated": [
                    column.name for column in table.tableColumns if column.calculatedColumnFormula
                ],
            }
            for table in sorted(sheet.tables.values(), key=lambda table: table.displayName)
        ],
        "formulas": sum(
            cell.data_type == "f" for row in sheet.iter_rows() for cell in row
        ),
        "validations": len(validations),
        "validatedCells": sum(
            area.size["rows"] * area.size["columns"]
            for each in validations
            for area in each.sqref.ranges
        ),
        "conditionalRules": sum(len(each.rules) for each in sheet.conditional_formatting),
        "frozen": sheet.freeze_panes,
        "titleRows": sheet.print_title_rows,
        "titleColumns": sheet.print_title_cols,
        "landscape": sheet.page_setup.orientation == "landscape",
        "fitToWidth": fit_to_width(sheet),
        "scale": int(sheet.page_setup.scale) if sheet.page_setup.scale else None,
        "pageColumns": [page_break.id for page_break in sheet.col_breaks.brk],
    }


def fit_to_width(sheet):
    fits = sheet.sheet_properties.pageSetUpPr
    # One page need not be said.
    return (sheet.page_setup.fitToWidth or 1) if fits and fits.fitToPage else None


if __name__ == "__main__":
    main(sys.argv[1:])
