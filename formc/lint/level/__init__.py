"""How hard a text is to read: a score to follow, and a gate that says what has to be mended.

What belongs here: the features of a text that the score counts (features) and their weights (score), the
judgement of a text, sentence by sentence (judge), how a plain text is read (plain_text), and whether it is in
the language it is judged in (language). What does not: the rules that the gate consists of
(formc.lint.rules.b1), and what they share about language (formc.lint.text).
"""
