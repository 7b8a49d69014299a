"""Rules that need a real browser: axe in Chromium, and a server on this machine for pages that need one.

Besides `formc.browser` the only place that imports selenium, and only when a page is to be shown. The assets
are fetched by `make assets`, shipped in the wheel and never committed.
"""
