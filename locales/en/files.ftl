### The dialogs about files: what both say.

files-close = Close
files-missing = The part of Röda tråden that reads and writes files could not be fetched. Check the network and try again.
files-too-long = It took more than a minute and was stopped. Try a smaller file.
files-stopped = It did not work: { $detail }. The open plan is untouched. Try again, or with another file.
