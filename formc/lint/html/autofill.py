"""HTML's autofill words: which exist, in which order, and for which types of field."""

from __future__ import annotations

from formc.lint.html.wordset import words

_TEXT = ("text", "search", "textarea")


_FIELDS = words(
    """
    name honorific-prefix given-name additional-name family-name honorific-suffix nickname username
    new-password current-password one-time-code organization-title organization street-address
    address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1
    country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number
    cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday
    bday-day bday-month bday-year sex url photo
    """
)
_CONTACT_FIELDS = words(
    """
    tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
    tel-extension email impp
    """
)
_CONTACT_PLACES = ("home", "work", "mobile", "fax", "pager")
_ADDRESSES = ("shipping", "billing")

# Words that only some types of field may have; every other word is for one line of text or more.
_TYPES = {
    **dict.fromkeys(("street-address",), ("textarea",)),
    **dict.fromkeys(("new-password", "current-password", "one-time-code"), (*_TEXT, "password")),
    **dict.fromkeys(("url", "photo", "impp"), (*_TEXT, "url")),
    **dict.fromkeys(("username", "email"), (*_TEXT, "email")),
    "tel": (*_TEXT, "tel"),
    **dict.fromkeys(
        ("cc-exp-month", "cc-exp-year", "transaction-amount", "bday-day", "bday-month", "bday-year"),
        (*_TEXT, "number"),
    ),
    "cc-exp": (*_TEXT, "month"),
    "bday": (*_TEXT, "date"),
}


def is_autofill(value: str) -> bool:
    """Whether HTML knows `value`: "on", "off", or its words in the right order."""
    parts = value.lower().split()
    if parts in (["on"], ["off"]):
        return True
    if len(parts) > 1 and parts[-1] == "webauthn":
        parts.pop()
    if parts and parts[0].startswith("section-") and len(parts) > 1:
        parts.pop(0)
    if parts and parts[0] in _ADDRESSES:
        parts.pop(0)
    if len(parts) == 2 and parts[0] in _CONTACT_PLACES:
        return parts[1] in _CONTACT_FIELDS
    return len(parts) == 1 and parts[0] in _FIELDS | _CONTACT_FIELDS


def fits(value: str, kind: str) -> bool:
    """Whether a field of this type ("text", "email", "textarea" ...) may have the known words `value`."""
    parts = [w for w in value.lower().split() if w != "webauthn"]
    return parts[-1] in ("on", "off") or kind in _TYPES.get(parts[-1], _TEXT)
