"""The judge: forms and compiled pages to diagnostics. Pure: values in, values out; only `browser/` reaches
outside.

What belongs here: running rules (engine), suppressing findings (suppress), the rules themselves (rules/), and
what they share about language (text/), pages (html/) and a real browser (browser/). What does not: reading
YAML, making pages, and telling findings to people; nothing here may import schema, render or report.
"""
