#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the .xls and .ods beside this file; run it in this folder after `pip install xlwt odfpy`.

excel.xls and excel.ods are excel.xlsx (make.py) as LibreOffice Calc saves it (`soffice` must be there).
old.xls and calendar.xls are written by xlwt: what LibreOffice has no use for (error values, tabs that
are hidden, the calendar of 1904). tables.xls (xlwt) and tables.ods (odfpy) hold the same seeded
random tables, and tables.csv says cell by cell what they hold: sheet, row, column, kind, text. The texts
of percentages and dates there are Python's own.
"""
import csv
import datetime
import random
import subprocess

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

PERCENT = xlwt.easyxf(num_format_str="0.00%")
DATE = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
MOMENT = xlwt.easyxf(num_format_str="yyyy/m/d h:mm:ss")
TIME = xlwt.easyxf(num_format_str="h:mm:ss")


def converted():
    for kind in ("xls:MS Excel 97", "ods"):
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "excel.xlsx"], check=True, capture_output=True)


def old():
    book = xlwt.Workbook(encoding="utf-8")
    book.add_sheet("说明").write(0, 0, "填写说明")
    sheet = book.add_sheet("联盟 数据")
    for column, heading in enumerate(["id", "share", "date", "moment", "time", "ok", "sum", "error", "rich"]):
        sheet.write(0, column, heading)
    sheet.write(1, 0, " 甲联盟\u3000")
    sheet.write(1, 1, 0.35, PERCENT)
    sheet.write(1, 2, datetime.date(2026, 3, 31), DATE)
    sheet.write(1, 3, datetime.datetime(2026, 3, 31, 9, 30), MOMENT)
    sheet.write(1, 4, datetime.time(23, 59, 59), TIME)
    sheet.write(1, 5, False)
    sheet.write(1, 6, -3.25)
    sheet.row(1).set_cell_error(7, 0x2A)
    sheet.write_rich_text(1, 8, ["新能源", ("汽车", xlwt.easyfont("bold true"))])
    sheet.write_merge(3, 4, 0, 2, "合并")
    sheet.write(5, 0, 1234567890123)
    sheet.write(5, 1, 1e300)
    sheet.write(5, 2, 0.01)
    # Longer than one record: it goes on in others.
    sheet.write(6, 0, "长" * 9_000)
    sheet.write(6, 1, "long" * 4_000)
    hidden = book.add_sheet("hidden")
    hidden.write(0, 0, "x")
    hidden.visibility = 1
    book.save("old.xls")
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = True
    # xlwt counts days from 1900 all the same: 44650 days from 1904-01-01 are 2026-03-31.
    book.add_sheet("Sheet1").write(0, 0, 44650, DATE)
    book.save("calendar.xls")


def tables():
    draw = random.Random(20260331)
    texts = ["甲", "a b", "x,y", '"', "二 三", "'", "é😀", "1e3", "0012", "<&>", "第6题(运动)", "┋", "(空)", "=1"]
    old_book = xlwt.Workbook(encoding="utf-8")
    new_book = OpenDocumentSpreadsheet()
    rows = []
    for number in range(30):
        name = f"t{number}"
        old_sheet = old_book.add_sheet(name)
        new_sheet = Table(name=name)
        width, height = draw.randint(1, 6), draw.randint(1, 12)
        for row in range(height):
            new_row = TableRow()
            for column in range(width):
                kind = draw.choice(["text", "text", "number", "percentage", "date", "boolean", "blank"])
                if kind == "text":
                    text = draw.choice(texts) + draw.choice(["", "", "\n二", " z"])
                    old_sheet.write(row, column, text)
                    cell = TableCell(valuetype="string")
                    for line in text.split("\n"):
                        cell.addElement(P(text=line))
                elif kind == "number":
                    value = draw.choice([draw.randint(-5, 5), draw.randint(0, 10**9), draw.randint(-999, 999) / 8])
                    text = repr(int(value)) if value == int(value) else repr(value)
                    old_sheet.write(row, column, value)
                    cell = TableCell(valuetype="float", value=repr(value))
                elif kind == "percentage":
                    hundredths = draw.randint(0, 100)
                    text = f"{hundredths}%"
                    old_sheet.write(row, column, hundredths / 100, PERCENT)
                    cell = TableCell(valuetype="percentage", value=repr(hundredths / 100))
                elif kind == "date":
                    moment = datetime.datetime(1950, 1, 1) + datetime.timedelta(seconds=draw.randint(0, 3 * 10**9))
                    text = moment.isoformat()
                    old_sheet.write(row, column, moment, MOMENT)
                    cell = TableCell(valuetype="date", datevalue=text)
                elif kind == "boolean":
                    value = draw.random() < 0.5
                    text = str(value).upper()
                    old_sheet.write(row, column, value)
                    cell = TableCell(valuetype="boolean", booleanvalue=str(value).lower())
                else:
                    text, cell = "", TableCell()
                new_row.addElement(cell)
                if text:
                    rows.append([name, row + 1, column + 1, {"percentage": "number"}.get(kind, kind), text])
            new_sheet.addElement(new_row)
        new_book.spreadsheet.addElement(new_sheet)
    old_book.save("tables.xls")
    new_book.save("tables.ods")
    with open("tables.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["sheet", "row", "column", "kind", "text"]] + rows)


converted()
old()
tables()
