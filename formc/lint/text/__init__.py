"""What rules about language share: sentences, words, Dutch word forms. No rule, no threshold and no
message belongs here.
"""
