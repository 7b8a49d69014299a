"""Makes the web pages of a project on disk: only what changed, each page whole, nothing that is not ours
touched.

What belongs here: one build from begin to end (builder), which forms have to be built (inputs), what the
folder of pages holds (manifest), whether anything changed at all (stamp), making the pages of one form
(work), several at a time (pool), and writing (files). What does not: what stands on a page (formc.render).

A build that is killed leaves each page old or new: pages are written under another name and moved into place,
and a journal says beforehand which forms are being written, so that the next build makes those again.
"""
