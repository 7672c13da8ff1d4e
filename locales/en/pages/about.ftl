# The glossary, and all sources.
glossary-lede = Words that come up often, in everyday meaning. This is no legal or medical advice.
all-sources-lede = Everything the articles here rest on: what sort of source it is, who published it, and which articles use it.
all-sources-note = Some of it was read in archived copies. Where the address was not kept, we give the title alone.
all-sources-without = Without an address
all-sources-kinds = Sorts of sources
sources-law = Law and regulations
sources-law-line = The words of the laws and regulations themselves.
sources-official = Authorities
sources-official-line = Ministries, public bodies and world bodies on their own work.
sources-research = Research
sources-research-line = Studies that were published as studies.
sources-organisation = Organisations and companies
sources-organisation-line = Organisations and companies on their own work.
sources-press = Press and blogs
sources-press-line = Others who report it. We use them where we have found no source closer to it yet.
all-sources-used = Used in:
sources-read = Read { $date }.
