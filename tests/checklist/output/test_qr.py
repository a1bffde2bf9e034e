"""Links as QR codes."""

import xml.etree.ElementTree as ET

from checklist.output import qr


def test_a_link_becomes_a_picture_that_fills_its_place():
    picture = ET.fromstring(qr.qr_svg("https://example.org/checklist/#carry=abc"))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert picture.get("viewBox") == "0 0 37 37"
    assert picture.get("width") is None


def test_the_longest_link_still_makes_squares_that_a_camera_can_read():
    # Version 25, with 117 squares a side and 4 blank ones around.
    assert ET.fromstring(qr.qr_svg("x" * qr.LONGEST)).get("viewBox") == "0 0 125 125"
    assert ET.fromstring(qr.qr_svg("x" * (qr.LONGEST + 10))).get("viewBox") != "0 0 125 125"
