### The ballot: the page on which everybody answers in the workshop, on a phone of their own.

ballot-app = Röda tråden
ballot-language = Svenska
ballot-page-title = { $title } – ballot
ballot-untitled = Workshop
ballot-round = Ballot, round { $n }
ballot-how = How it works: { $method }
ballot-about = What happens to my answers?
ballot-private = No name is asked for and none is sent. The page sends nothing at all: the answers are on this device only, until you hand in your code yourself.
ballot-holds = The code contains your answers, a random number so that your ballot counts only once, and a check that nothing has changed on the way. It is not encrypted, so give it only to whoever leads the workshop.
ballot-secret = The program shows no answers until everybody is to see the result, and then only added up.
ballot-blocked = The browser does not let the page save anything, as in a private window. Do not leave the page before you have handed in your code, for then the answers are lost.
ballot-proposals = The proposals
ballot-left = { $left } of { $dots ->
    [one] 1 dot left
   *[other] { $dots } dots left
}
ballot-judged = { $done } of { $n } judged
ballot-add = Put a dot on { $title }
ballot-take = Take a dot from { $title }
ballot-has = { $n ->
    [one] 1 dot
   *[other] { $n } dots
}
ballot-open = Open
ballot-leave-open = Leave open
ballot-place = Press where the proposal belongs in the square, or drag the ring there. The rows beside it say the same and do just as well.
ballot-review = Review the answers
ballot-review-heading = Your answers
ballot-all-answered = You have answered everything.
ballot-some-open = { $n ->
    [one] 1 proposal does not have all its answers.
   *[other] { $n } proposals do not have all their answers.
} That is fine: what is left open is not counted.
ballot-some-left = { $n ->
    [one] You have 1 dot left.
   *[other] You have { $n } dots left.
} That is fine: what is left is not counted.
ballot-answer = { $name }: { $answer }
ballot-change = Change the answers
ballot-make = Make my code
ballot-code-heading = Your code
ballot-code-do = Show the QR code to whoever leads the workshop, or hand the code in some other way. Then you are done.
ballot-code-label = The code as text
ballot-code-qr = QR code with your code
ballot-copy = Copy
ballot-copied = The code is copied.
ballot-copy-failed = The browser did not let the page copy. Select the code and copy it yourself.
ballot-share = Share
ballot-share-failed = The code was not shared. Copy it or save it as a file instead.
ballot-save = Save as a file
ballot-file = ballot
ballot-saved = { $file } is saved among your downloads.
ballot-save-failed = The browser did not let the page save a file. Copy the code instead.
ballot-again = You can change the answers and make a new code. Only one code from you counts. If the earlier one has been read in, whoever leads the workshop must first take it out: it is ballot { $id }.
ballot-changed = The answers have changed since you made your code. Make a new one, otherwise the earlier one counts.
ballot-remove = Remove my answers from the device
ballot-remove-sure = Remove the answers and the random number for this workshop from the device? If you have handed in your code, it counts all the same. Do not answer once more afterwards, for then you count twice.
ballot-remove-do = Yes, remove
ballot-remove-not = Keep
ballot-removed = Everything is removed.
ballot-removed-do = Nothing from the workshop is left on this device. You can close the page.
ballot-begin-again = Answer from the beginning
ballot-not-made = The code could not be made of these answers. Go back, change an answer and try again.
ballot-damaged = The link is not whole.
ballot-damaged-do = It may have been cut off on the way. Scan the QR code once more, or ask whoever leads the workshop for the whole link.
ballot-not-one = The link does not lead to a ballot.
ballot-not-one-do = Open the link or the QR code that whoever leads the workshop shows, or choose the file if you got the ballot as a file.
ballot-newer = The link was made with a newer version of Röda tråden.
ballot-newer-do = Load the page anew, so that the new version is fetched.
ballot-wrong = The link holds something that no ballot can hold.
ballot-wrong-do = Ask whoever leads the workshop to make a new link.
ballot-reload = Load the page anew
ballot-from-file = Did you get the ballot as a file? Open it here
ballot-no-answer = No answer
