"""Form design: questions, options and steps that make a form hard to fill in. What the schema can forbid
is not here.
"""
