# What is said while something takes long, and the ways on.

## text
wait-long = This is taking longer than usual. You can wait. Nothing is lost if you stop.
wait-answer = There is no word yet on whether it arrived. You can wait. If you stop, your answers stay on this screen and can be sent again. It is never recorded twice.
wait-code = The secret code is slow to make on this phone. You can wait. Without a code the report still arrives, but the page for coming back cannot be opened.

## button
wait-stop = Stop waiting
wait-no-code = Send without a code
