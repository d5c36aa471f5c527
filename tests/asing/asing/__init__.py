"""Foreign village files, their true figures, and the check of `npm run rekap` against them.

Nothing here reads or knows the program's own code: figures come from the person records.
"""
