"""The rules: one file each, in a folder per family. The id is the path: b1/long_sentence.py is
`b1/long-sentence`.

Here stand `RULE` and `check` of each rule, and word lists beside the rule that reads them. What rules share
stands in `lint/text/` and `lint/html/`.
"""
