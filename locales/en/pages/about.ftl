# The glossary, and all sources.
glossary-lede = Words that come up often, in everyday meaning. This is no legal or medical advice.
all-sources-lede = Everything the articles here rest on, by where it was published, with the articles that use it.
all-sources-note = Some of it was read in archived copies. Where the address was not kept, we give the title alone.
all-sources-without = Without an address
all-sources-used = Used in:
