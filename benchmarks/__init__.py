"""Measurements of formc, run by hand with `make bench`; never timed tests."""
