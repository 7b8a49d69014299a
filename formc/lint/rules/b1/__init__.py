"""Reading level: what stands in the way of a citizen who reads at B1, in texts of the form. No absolute
verdict.
"""
