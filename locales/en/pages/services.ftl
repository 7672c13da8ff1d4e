# The services page: the filter, the provinces, the hours.
hours-always = 24 hours
hours-letters = Can be sent at any time; when it is read is not confirmed
hours-unknown = Hours not confirmed
hours-weekly = { $days } { $zone }. May be closed on public holidays
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
zone-wib = WIB (western Indonesia time, UTC+7)
zone-wita = WITA (central Indonesia time, UTC+8)
zone-wit = WIT (eastern Indonesia time, UTC+9)
open-always = Open now.
open-until = Open now, until { $day } { $time }.
open-until-today = Open now, until { $time }.
closed-until = Closed now. Opens again { $day } { $time }.
closed-until-today = Closed now. Opens again today { $time }.
number-copy = Copy
number-copied = Copied.
number-not-copied = Not copied yet. Press the number for a while to copy it.
service-expect = When you get in touch
services-national = National numbers
services-more = Other services
services-by-province = See them by province
services-more-none = If there is none in your regency or city yet, you can ask the unit of the province, or 129.
province-heading = { $name } ({ $zone })

## label
province-ask = Find the UPTD PPA through:

##
province-no-number = number not confirmed yet
filter-name = Narrow the services
filter-need = What you need
filter-any-need = Anything
filter-channel = How to get in touch
filter-any-channel = Any way
filter-typed = Type a city or province
filter-typed-hint = For example jogja, jaksel or papua. What you type is not sent anywhere.
filter-found = Places that fit
filter-no-place = That place is not in our list yet. You can choose its province below, or ask from anywhere through:
filter-province = Or choose a province
filter-any-place = All provinces
filter-city = City or regency
filter-any-city = Anywhere in this province
filter-open = Only those open now
filter-open-hint = By the clock of this phone and the hours we have noted. Those whose hours are not confirmed are left out.
filter-left = Services that fit: { $n }. National numbers are always shown.
filter-none = Nothing fits yet. You can still call the national numbers.
filter-all = All services are shown.
filter-clear = Show all again
