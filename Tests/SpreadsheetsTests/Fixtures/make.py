#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the workbooks beside this file; run it in this folder after `pip install XlsxWriter openpyxl`.

Three are written by libraries: excel.xlsx by XlsxWriter 3 (whose parts are those of Excel 2007 and
later, byte for byte), openpyxl.xlsx by openpyxl 3 (formulas without results). The others are put
together here in the shape of other programs, part by part: wps.xlsx (WPS Office: shared strings with
phonetic guides, formats in Chinese, a tab order that is not the order of the parts), libreoffice.xlsx
(LibreOffice Calc: types on every cell, styles on blank ones, files with data descriptors as a program
that streams writes them), strict.xlsx (ISO 29500 strict with prefixes, absolute targets, inline
strings, no references, the calendar of 1904). bomb.xlsx unpacks to 30 MB of spaces. The clock is no input: run twice, they are the same.
"""
import datetime
import io
import zipfile

import openpyxl
import xlsxwriter

MOMENT = (2026, 3, 31, 12, 0, 0)


class Unseekable(io.RawIOBase):
    """A file that cannot go back, so that sizes follow each entry."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, block):
        self.bytes += block
        return len(block)


def pack(name, parts, streamed=False):
    """Writes parts as an archive, in their order."""
    target = Unseekable() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            entry = zipfile.ZipInfo(part, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text if isinstance(text, bytes) else text.strip().encode())
    with open(name, "wb") as file:
        file.write(bytes(target.bytes) if streamed else target.getvalue())


def excel():
    book = xlsxwriter.Workbook("excel.xlsx")
    book.set_properties({"created": datetime.datetime(2026, 3, 31)})
    bold = book.add_format({"bold": True})
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    short = book.add_format({"num_format": 14})
    percent = book.add_format({"num_format": "0.0%"})
    note = book.add_worksheet("说明")
    note.merge_range("A1:C2", "填写说明")
    sheet = book.add_worksheet("联盟 数据")
    sheet.write_row(0, 0, ["id", "name", "value", "share", "founded", "ok", "sum", "error"])
    sheet.write_string(1, 0, "a1")
    sheet.write_rich_string(1, 1, "新能源", bold, "汽车", " 联盟 ")
    sheet.write_number(1, 2, 3)
    sheet.write_number(1, 3, 0.07, percent)
    sheet.write_datetime(1, 4, datetime.date(2009, 3, 1), date)
    sheet.write_boolean(1, 5, True)
    sheet.write_formula(1, 6, "=C2*2", None, 6)
    sheet.write_formula(1, 7, "=1/0", None, "#DIV/0!")
    sheet.write_string(3, 0, "a2")
    sheet.write_string(3, 1, "_x0041_ = <&>\"'\n二")
    sheet.write_number(3, 2, 0.1 + 0.2)
    sheet.write_number(3, 3, 1, percent)
    sheet.write_datetime(3, 4, datetime.datetime(2010, 12, 31, 9, 30), short)
    sheet.write_boolean(3, 5, False)
    sheet.write_formula(3, 6, '="甲"&"乙"', None, "甲乙")
    hidden = book.add_worksheet("hidden")
    hidden.write_string("B2", "x")
    hidden.hide()
    book.close()


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet"
    sheet.append(["id", "value"])
    sheet.append(["a1", 12.5])
    sheet.append(["a2", "=B2*2"])
    sheet.append(["a3", datetime.datetime(2026, 3, 31, 8, 5, 9)])
    sheet.append(["a4", datetime.time(23, 59, 59)])
    book.properties.created = book.properties.modified = datetime.datetime(2026, 3, 31)
    held = io.BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as archive:
        # openpyxl stamps the moment of saving into this part and into the archive.
        parts = {name: archive.read(name) for name in archive.namelist() if "core" not in name}
    pack("openpyxl.xlsx", parts)


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = XML + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def relations(*entries, types=RELATIONS):
    lines = "".join(
        f'<Relationship Id="{key}" Type="{types}/{kind}" Target="{target}"/>' for key, kind, target in entries
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def wps():
    pack(
        "wps.xlsx",
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'''{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"
 xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><fileVersion appName="xl" lastEdited="3"/>
<workbookPr/><bookViews><workbookView windowWidth="27945" windowHeight="12255"/></bookViews>
<sheets><sheet name="第二张" sheetId="2" r:id="rId2"/><sheet name="第一张" sheetId="1" r:id="rId1"/></sheets>
<calcPr calcId="144525"/></workbook>''',
            "xl/_rels/workbook.xml.rels": relations(
                ("rId4", "sharedStrings", "sharedStrings.xml"),
                ("rId3", "styles", "./styles.xml"),
                ("rId2", "worksheet", "worksheets/sheet2.xml"),
                ("rId1", "worksheet", "worksheets/../worksheets/sheet1.xml"),
            ),
            "xl/styles.xml": f'''{XML}<styleSheet xmlns="{MAIN}">
<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
<numFmt numFmtId="177" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="177"/></cellXfs>
</styleSheet>''',
            "xl/sharedStrings.xml": f'''{XML}<sst xmlns="{MAIN}" count="4" uniqueCount="4">
<si><t>编号</t></si><si><t>日期</t></si><si><t xml:space="preserve"> 甲  </t></si>
<si><r><rPr><b/></rPr><t>東京</t></r><r><t>乙</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
</sst>''',
            "xl/worksheets/sheet1.xml": f'''{XML}<worksheet xmlns="{MAIN}"><dimension ref="A1:E3"/>
<sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2" spans="1:5"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46112</v></c><c r="C2" s="2"><v>1</v></c>
<c r="D2" s="3"><v>60</v></c><c r="E2" s="4"><v>61</v></c></row>
<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"/></row></sheetData>
<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>''',
            "xl/worksheets/sheet2.xml": f'{XML}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
        },
    )


def libreoffice():
    pack(
        "libreoffice.xlsx",
        {
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relations(
                ("rId1", "styles", "styles.xml"),
                ("rId2", "worksheet", "worksheets/sheet1.xml"),
                ("rId3", "sharedStrings", "sharedStrings.xml"),
            ),
            "xl/worksheets/sheet1.xml": f'''{XML}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr filterMode="false"/>
<dimension ref="A1:C4"/><cols><col min="1" max="1" width="11.52"/></cols><sheetData>
<row r="1" customFormat="false" ht="12.8" hidden="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c></row>
<row r="2" customFormat="false" ht="12.8"><c r="A2" s="0" t="n"><v>1.5E-7</v></c><c r="B2" s="1" t="n"><v>46112.3958333333</v></c></row>
<row r="3" customFormat="false" ht="12.8"><c r="A3" s="0" t="n"><f aca="false">A2*2</f><v>-3E+21</v></c>
<c r="B3" s="0" t="str"><f aca="false">"x"</f><v>x</v></c><c r="C3" s="0"/></row>
<row r="4"><c r="A4" s="0" t="b"><v>1</v></c><c r="B4" s="0" t="e"><f aca="false">NA()</f><v>#N/A</v></c>
<c r="C4" s="2" t="n"><v>1.0625</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells></worksheet>''',
            "xl/workbook.xml": f'''{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><fileVersion appName="Calc"/>
<workbookPr backupFile="false" showObjects="all" date1904="false"/>
<sheets><sheet name="Sheet1" sheetId="1" state="visible" r:id="rId2"/></sheets></workbook>''',
            "xl/sharedStrings.xml": f'''{XML}<sst xmlns="{MAIN}" count="2" uniqueCount="2">
<si><t xml:space="preserve">id</t></si><si><t xml:space="preserve">value</t></si></sst>''',
            "xl/styles.xml": f'''{XML}<styleSheet xmlns="{MAIN}"><numFmts count="3">
<numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>
<numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts>
<cellStyleXfs><xf numFmtId="165"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>''',
            "[Content_Types].xml": TYPES,
        },
        streamed=True,
    )


def strict():
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    pack(
        "strict.xlsx",
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": relations(("R1", "officeDocument", "/xl/Workbook.xml"), types=types),
            # The archive's own spelling differs: part names do not mind case.
            "XL/workbook.xml": f'''{XML}<x:workbook xmlns:x="{main}" xmlns:q="{types}" conformance="strict">
<x:workbookPr date1904="true"/><x:sheets><x:sheet name="It's" sheetId="1" q:id="R7"/>
<x:sheet name="chart" sheetId="2" q:id="R8"/></x:sheets></x:workbook>''',
            "xl/_rels/workbook.xml.rels": relations(
                ("R7", "worksheet", "/xl/a&amp;b.xml"), ("R8", "chartsheet", "chart.xml"),
                ("R9", "styles", "/xl/styles.xml"), types=types
            ),
            "xl/styles.xml": f'<x:styleSheet xmlns:x="{main}"><x:cellXfs><x:xf/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
            "xl/a&b.xml": f'''<x:worksheet xmlns:x="{main}" xmlns:o="urn:other"><x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>va</x:t></x:r><x:r><x:t>lue</x:t></x:r></x:is></x:c></x:row>
<o:row r="900"><o:c r="A900"><o:v>no</o:v></o:c></o:row>
<x:row r="5"><x:c><x:v>7</x:v></x:c><x:c r="D5" s="1"><x:v>44650</x:v></x:c><x:c t="d" s="1"><x:v>2026-03-31T00:00:00Z</x:v></x:c></x:row>
<x:row><x:c r="B6" t="inlineStr"><x:is><x:t><![CDATA[<b> & ]]></x:t></x:is></x:c></x:row>
</x:sheetData></x:worksheet>''',
        },
    )


def bomb():
    pack(
        "bomb.xlsx",
        {
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relations(("rId1", "worksheet", "sheet1.xml")),
            "xl/workbook.xml": f'''{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">
<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>''',
            "xl/sheet1.xml": b"<worksheet>" + b" " * 30_000_000 + b"</worksheet>",
        },
    )


if __name__ == "__main__":
    excel()
    with_openpyxl()
    wps()
    libreoffice()
    strict()
    bomb()
