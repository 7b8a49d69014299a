"""The back end: a form becomes pages, in each wording, fresh and with errors.

What belongs here: which pages there are (plan), what stands on them (view), the templates and the theme.
What does not: the control of one field type (its own folder), and writing files (formc/build).
"""

from __future__ import annotations

from formc.render.assets import Asset, stylesheet
from formc.render.overview import form_overview, overview, summary
from formc.render.page import documents
from formc.render.templating import CSP, templates

__all__ = ["CSP", "Asset", "documents", "form_overview", "overview", "stylesheet", "summary", "templates"]
