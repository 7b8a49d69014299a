"""How an address is known that stands loose in a text: of a page, or of mail.

Each pattern begins where nothing of its own kind stands before it, and gives nothing back: a run of 20,000
characters that turns out to be no address is read once.
"""

from __future__ import annotations

PAGE = r"(?:https?://|www\.)\S*[\w/]"
MAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
# A page without https:// or www., which only its path tells from two sentences: example.nl/parkeren.
PAGE_BY_PATH = r"(?<![\w.-])(?:[\w-]++\.)++[a-z]{2,}+/\S*+"
