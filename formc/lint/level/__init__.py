"""How hard a text is to read: a score to follow, and a gate that says what has to be mended.

What belongs here: the features of a text that the score counts and their weights (score), and the judgement
of a text, sentence by sentence (judge). What does not: the rules that the gate consists of
(formc.lint.rules.b1), and what they share about language (formc.lint.text).
"""
