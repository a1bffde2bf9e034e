"""A link as a picture that a phone's camera reads."""

import io

LONGEST = 1_270
"""Characters. What is longer makes squares too small for a camera to read off a screen."""


def qr_svg(text: str) -> str:
    """The QR code as an SVG that fills its place: black on white in dark colours too, as cameras expect it."""
    # Only who asks for a code needs the library: the page loads it then.
    import segno  # noqa: PLC0415

    picture = io.BytesIO()
    code = segno.make_qr(text, error="l")
    code.save(picture, kind="svg", xmldecl=False, omitsize=True, border=4, dark="#000", light="#fff")
    return picture.getvalue().decode("utf-8").strip()
