# Pictures and tools in articles.
picture-in-words = This picture in words
ticks-warning = Unless saved, these ticks are gone when the page is closed. If you save them, others who open this phone can see them.
ticks-keep = Save the ticks on this phone
ticks-forget = Delete from this phone
ticks-kept = The ticks are saved on this phone.
ticks-forgotten = Deleted from this phone.
steps-again = Start again
breath-start = Start the breathing circle
breath-stop = Stop the breathing circle
breath-in = In
breath-hold = Hold
breath-out = Out
breath-rest = Rest
choice-all = to see all
choice-count = Showing { $shown } of { $all }.
