"""Static accessibility checks on a compiled page: WCAG 2.2 and the W3C's ACT rules, as far as HTML tells.

An error is surely a failure; what a person should look at is a warning. What needs style sheets, layout or
focus is for the browser rules.
"""

from __future__ import annotations
