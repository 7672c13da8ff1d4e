# First messages of the team. Others may read them, so they name no topic.

## out
care-first = Hello, this is { $from }. Is now a good time?
care-first-named = Hello { $name }, this is { $from }. Is now a good time?
care-again = Hello, this is { $from } again. When would be a good time for you?
care-again-named = Hello { $name }, this is { $from } again. When would be a good time for you?
