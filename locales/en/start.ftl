### What is said before the other texts have come, or when they do not.

part-loading = Fetching what is needed to show this …
part-missing = A part of Röda tråden could not be fetched.
part-missing-do = Check the network and try again. If that does not help: reload the page, of which there may be a new version.
error-what-to-do = What to do
error-retry = Try again
report-copy = Copy error description
foot-pages = About the site
foot-guide = Guide
foot-tour = Tour
foot-keys = Keys
foot-format = How to fill in a file
foot-accessibility = Accessibility statement
foot-about = About Röda tråden
foot-sources = Sources
foot-storage = How your data is kept
foot-words = Glossary
