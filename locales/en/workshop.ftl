### The workshop: the facilitator's side.

ws-heading = Workshop
ws-intro = Choose together what goes into the next action plan: gather proposals, vote, see what the choice means and write the record. Nothing leaves the browser.
ws-name = Name
ws-date = Date
ws-new-title = Workshop on the next action plan
ws-begin = Begin a new workshop
ws-kept = Workshops in this browser
ws-none = There are none yet.
ws-from-file = Open a workshop file:
ws-opening = Opening …
ws-gone = That workshop is not in this browser. It may be on another computer or have been removed. Open it from its file if you have it.
ws-kept-anew = The workshop was no longer in the browser and has been saved there anew.
ws-file-unread = The file could not be read. Choose a workshop file that was saved here, of at most 20 MB.
ws-file-later = The file comes from a later version of the program. Reload the page and try again.
ws-remove = Remove
ws-remove-named = Remove { $title }
ws-remove-sure = Remove for good?
ws-remove-yes = Yes, remove
ws-remove-no = No, keep
ws-saved = Saved
ws-saving = Saving …
ws-save-again = Try again
ws-elsewhere = Another tab has saved the workshop after what stands here. What you do here is not saved. Save it as a file if you want to keep it.
ws-take-theirs = Open what the other tab saved
ws-file-over = The workshop was in the browser already. Undo brings back what stood there.
ws-not-saved = Not saved: { $why } Save the workshop as a file meanwhile.
ws-tools = Tools for the workshop
ws-undo = Undo
ws-redo = Redo
ws-room = Show to the room
ws-save-file = Save as a file
ws-all = All workshops
ws-agenda = Agenda
ws-next = Next: { $stage }
ws-previous = Back: { $stage }
ws-timer = Timer
ws-timer-minutes = Number of minutes
ws-timer-start = Start
ws-timer-stop = Stop
ws-timer-over = Time is up.
ws-minutes = { $n } min

ws-stage-gather = Proposals
ws-stage-method = Method
ws-stage-vote = Vote
ws-stage-result = Result
ws-stage-choose = Choose
ws-stage-finish = Finish
ws-about-gather = Gather what may go in. Rather too little than too much: what nobody would miss nobody needs to vote on.
ws-about-method = Choose how to decide. Read the weakness aloud before you begin.
ws-about-vote = Everyone votes, on a phone of their own or by a show of hands. Nobody sees any of the result before you reveal it.
ws-about-result = See the order and where you disagree. Talk, and vote again if need be.
ws-about-choose = Draw the line and see at once what is covered and what is lost.
ws-about-finish = Make a draft action plan and print the record.

ws-from-filter = Take what the filter shows
ws-from-filter-how = The filter above, and what is picked in another view, decide what is taken.
ws-level = Level
ws-take = { $n ->
    [0] All are taken already
    [one] Take { $n }
   *[other] Take { $n }
}
ws-taken = { $n ->
    [0] No new proposal
    [one] One new proposal
   *[other] { $n } new proposals
}{ $there ->
    [0] .
    [one] ; one was there already.
   *[other] ; { $there } were there already.
}
ws-look-overlap = Pick in Overlap
ws-look-gaps = Pick in Gaps
ws-look-table = See them in the table
ws-by-hand = Take by hand
ws-search = Search the plan
ws-found-n = { $n ->
    [0] No hit.
    [one] 1 hit.
   *[other] { $n } hits.
}
ws-found-none = Nothing in the plan has that name, or it is taken already.
ws-take-one = Take
ws-take-named = Take { $title }
ws-write = Write a new proposal
ws-write-label = Proposal
ws-write-add = Add
ws-other-plan = The proposals are compared with “{ $was }”, but now “{ $now }” is open. Goals, target groups and plans are counted against the first.
ws-other-plan-take = Compare with “{ $now }” instead
ws-reopened = The record was adopted. Now it says something else and is working material again.
ws-too-many = There are { $n } proposals, and the method bears about { $bears }. Merge or remove some, or votes scatter and people tire.
ws-alike = { $n ->
    [one] One pair is much alike
   *[other] { $n } pairs are much alike
}
ws-alike-how = Proposals that are alike split the votes. Merge them before the vote, or say that they stand apart. Only the cost and effort of the proposal that remains count.
ws-alike-and = and
ws-merge-as = Merge as “{ $title }”
ws-merge-not = Leave them
ws-apart = { $n ->
    [one] One pair that is alike stands apart.
   *[other] { $n } pairs that are alike stand apart.
}
ws-apart-again = Propose them again
ws-candidates = { $n ->
    [one] One proposal
   *[other] { $n } proposals
}
ws-candidates-none = No proposals yet. Take what the filter shows, search the plan or write a new one.
ws-written = written here
ws-change = Change
ws-title = Title
ws-note = Explanation
ws-cost = Cost, thousand kronor
ws-effort = Effort, in any unit
ws-merged = Merged with:
ws-merged-how = Only the cost and effort here count, not those that the merged ones had.
ws-split = Split again
ws-up = Move up
ws-down = Move down
ws-take-away = Remove
ws-knows-plans = { $n ->
    [one] serves { $names }
   *[other] serves { $n } action plans: { $names }
}
ws-knows-goals = { $n ->
    [one] leads to one goal
   *[other] leads to { $n } goals
}
ws-knows-fills = { $n ->
    [one] alone on one goal
   *[other] alone on { $n } goals
}
ws-knows-groups = { $names }
ws-knows-cost = { $n } thousand kronor
ws-knows-effort = effort { $n }

ws-weakness = Weakness:
ws-dots-each = Dots each
ws-dots-most = At most on one proposal
ws-must = Must may take at most this share of the effort, per cent
ws-must-how = Write each proposal's effort under Proposals, and the share is worked out. The DSDM handbook advises at most 60 per cent.
ws-criteria = Criteria
ws-criteria-how = Each criterion gets an answer from 1 to 5. The weight says how much it counts: twice the weight counts twice.
ws-criterion = Criterion
ws-criterion-own = A criterion of your own
ws-criterion-new = New criterion
ws-one-means = 1 means
ws-five-means = 5 means
ws-low = little
ws-high = much
ws-low-of = What 1 means for { $name }
ws-high-of = What 5 means for { $name }
ws-low-best = Low is best
ws-low-best-of = Low is best for { $name }
ws-weight = Weight
ws-weight-of = Weight of { $name }
ws-share = { $n } %
ws-propose = Add: { $name }
ws-pearl = Five questions before the vote
ws-pearl-how = Tick every no. A single no keeps the proposal out of the vote, and the reason goes into the record.
ws-pearl-no = No to the question “{ $question }” for { $title }
ws-pearl-out = { $n ->
    [0] No proposal is kept out.
    [one] One proposal is kept out.
   *[other] { $n } proposals are kept out.
}
ws-candidate = Proposal
ws-reason = Reason

ws-refused-unknown = The proposal is not there any more. Look in the list again.
ws-refused-blank = Write something first.
ws-refused-too-long = The text is too long. Shorten it to at most { $most } characters.
ws-refused-full = There is no room for more than { $most }. Remove something first.
ws-refused-same = It is there already, as “{ $title }”.
ws-refused-in-round = It was voted on in round { $round } and has to stay. Leave it out of the choice instead.
ws-refused-voting = Round { $round } is going on. Reveal the result or drop the round first.
ws-refused-not-merged = That cannot be merged or split.
ws-refused-nothing = There is nothing to vote on. Add proposals, or look at what the five questions keep out.
ws-refused-no-round = There is no round yet. Begin the vote first.
ws-refused-no-votes = Nobody has voted yet. Read in ballots or count hands first.
ws-refused-no-ballot = That ballot is not in the round. Look in the list again.
ws-refused-votes-in = There are votes in round { $round }, and they do not fit that change. Drop the round under Vote first.
ws-refused-at-end = It stands at the end already.
ws-refused-number = The number has to be between { $least } and { $most }.
ws-refused-whole = Write a whole number from 0 to { $most } in digits only, or leave the field empty. What stood there still holds.
ws-refused-date = Write the date as YYYY-MM-DD.
ws-refused-inconsistent = The particulars contradict one another.
ws-misfit-shape = The answers are about other proposals than these. Fill them in anew.
ws-misfit-scale = An answer is outside the scale. Correct it.
ws-misfit-dots = { $given } dots are put, but there are only { $allowed }. Take some away.
ws-misfit-hands = There are more hands than people on a question, or more dots than they may put. Correct the figures.
ws-misfit-people = Write how many took part, from 1 to { $most }.

ws-round = Round { $n }
ws-rounds = Rounds
ws-result-none = No result has been revealed yet. Go to Vote, read in ballots or count hands, and reveal the result.
ws-again = Vote once more
ws-again-how = Talk first about what you disagree on. The new round shows what changed.
ws-took-part = { $n } took part{ $late ->
    [0] .
   *[other] , { $late } of them after the result was revealed.
}
ws-first = First comes “{ $title }”.
ws-first-none = No proposal got any answer.
ws-first-tied = { $n } share the first place: { $titles }.
ws-tied = { $n ->
    [0] No proposals share a place.
   *[other] { $n } proposals share a place with another; the vote says nothing between them.
}
ws-disputed = Opinions differ most here
ws-effort-none = No effort is given, so the share under Must cannot be worked out.
ws-effort-share = Must takes { $n } per cent of the effort; the limit is { $limit } per cent.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } proposals have no effort and are not counted.
}
ws-agreed = agreed
ws-mixed = mixed
ws-divided = divided
ws-agreement = { $word } ({ $n } %)
ws-agreement-head = Agreement
ws-category = { $word } ({ $mean })
ws-score-dots = Dots
ws-score-effort = Impact minus effort
ws-score-weighted = Weighted sum
ws-score-hanlon = Score, 0–100
ws-score-moscow = The group's word
ws-ranking = Order
ws-rank = Place
ws-rank-tied = { $n } (shared)
ws-rank-none = –
ws-not-judged = not judged
ws-spread-none = no answers
ws-spread = middle { $median }, half between { $low } and { $high } ({ $n } answers)
ws-spread-dots = from { $givers } of { $n }
ws-spread-hands = only the sum is known
ws-square-label = Impact and effort: each proposal where its middle answers lie, with its number in the list beside.
ws-square-shared = { $mark }: { $n } proposals at the same place, numbers { $numbers }
ws-moves = What the round changed
ws-moves-how = { $both } ballots are in both rounds, { $gone } only in the one before and { $new } only in this one. The figures count answers, never who.
ws-before = Place (score) before
ws-after = Place (score) after
ws-stood = { $rank } ({ $score })
ws-moved = Change
ws-moved-up = up { $n }
ws-moved-down = down { $n }
ws-moved-not = same
ws-raised = Raised
ws-lowered = Lowered
ws-kept-answer = Same answer

ws-top = How many are taken
ws-budget = Budget, thousand kronor
ws-budget-ends = The budget reaches this far for what is chosen, in order from the top.
ws-chosen = { $n ->
    [0] Nothing is chosen.
    [one] One proposal is chosen.
   *[other] { $n } proposals are chosen.
}{ $kept ->
    [0] {""}
   *[other] {" "}Of them { $kept } are kept in spite of the order.
}
ws-limit-tied = The line goes through a shared place: { $titles }. There is room for { $room } of { $n }, so say which, or move the line.
ws-cost-sum = They cost { $n } thousand kronor.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } have no cost.
}
ws-over-budget = That is { $over } thousand kronor above the budget of { $budget } thousand kronor.
ws-within-budget = { $left } thousand kronor of the budget are left.
ws-fate-in = taken
ws-fate-kept = kept anyway
ws-fate-tied = on the line
ws-fate-left = left out
ws-fate-out = not taken
ws-decide = Decide
ws-keep = Keep anyway
ws-leave = Leave out
ws-reason-change = Change the reason
ws-undecide = Let the order decide
ws-means = What the choice means
ws-goals = Goals
ws-covered = { $n } of { $of } that the proposals reach are covered.
ws-lost = { $n ->
    [one] One is lost
   *[other] { $n } are lost
}
ws-unreached = { $n ->
    [one] One is reached by no proposal
   *[other] { $n } are reached by no proposal
}
ws-plans = Action plans
ws-plan = Action plan
ws-served-chosen = chosen
ws-served-all = of the proposals
ws-overlap-left = { $of ->
    [0] No proposal serves several action plans.
    [one] { $n ->
        [0] The only proposal that serves several action plans is not chosen.
       *[other] The only proposal that serves several action plans is chosen.
    }
   *[other] { $n ->
        [0] None of the { $of } proposals that serve several action plans is chosen.
        [one] One of the { $of } proposals that serve several action plans is chosen.
       *[other] { $n } of the { $of } proposals that serve several action plans are chosen.
    }
}
ws-on-map = See the choice on the map
ws-in-gaps = See the choice in Gaps
ws-what-if = What happens if the weights change?
ws-what-if-how = Pull a weight and see the order. Nothing changes until you say so.
ws-what-if-moved = { $n ->
    [0] The order stays the same.
    [one] One proposal changes place.
   *[other] { $n } proposals change place.
}
ws-what-if-take = Use these weights
ws-what-if-back = Back to the group's weights
ws-swing-ranking = The order changes
ws-swing-top = The chosen change
ws-swing-none = at no weight
ws-swing = at { $at }: { $rises } overtakes { $falls }
ws-swing-down = Downwards { $what }.
ws-swing-up = Upwards { $what }.
ws-was = before { $n }

ws-round-shown = Round { $n } has been revealed. Ballots that come now count as late.
ws-ready = { $out ->
    [0] There are { $n } proposals to vote on.
   *[other] There are { $n } proposals to vote on; { $out } are kept out by the five questions.
}
ws-open-round = Begin round { $n }
ws-progress = { $ballots ->
    [one] One ballot in
   *[other] { $ballots } ballots in
}{ $hands ->
    [0] .
   *[other] , and { $hands } by a show of hands.
}
ws-reveal = Reveal the result
ws-drop-round = Drop the round
ws-conceal = Hide the result again
ws-invite = Vote on a phone of one's own
ws-invite-how = Read the QR code with the phone's camera, or send the link. The proposals are in the link itself; no server sees anything. Whoever has filled in a ballot gets a code to show or read out.
ws-qr-label = QR code with the link to the ballot
ws-copy-link = Copy the link
ws-link-not-copied = The browser did not let the page copy. Show the QR code, or save the link as a file.
ws-save-link = Save the link as a file
ws-save-ballot = Save the ballot as a file
ws-open-ballot = Open the ballot here
ws-link-length = The link has { $n } characters.
ws-link-no-notes = The explanations had no room in the link; the titles are whole.
ws-link-too-long = The link would have { $chars } characters, and the limit is { $limit }. Hand the ballot out as a file instead, have fewer proposals or count hands.
ws-qr-too-long = The link is too long for a QR code that can be read ({ $chars } characters of at most { $limit }). Send the link instead, or have fewer proposals.
ws-incoming = Read in ballots
ws-codes = Codes, one or many
ws-read-in = Read in
ws-ballot-files = Or ballot files:
ws-scan = Read QR codes with the camera
ws-read-new = { $n ->
    [0] No new ballot.
    [one] One new ballot.
   *[other] { $n } new ballots.
}
ws-read-late = { $n ->
    [one] One late ballot for round { $round }, which has been revealed already.
   *[other] { $n } late ballots for round { $round }, which has been revealed already.
}
ws-read-again = { $n ->
    [one] One was there already and counts once.
   *[other] { $n } were there already and count once.
}
ws-read-refused = { $n ->
    [one] One was refused:
   *[other] { $n } were refused:
}
ws-file-no-ballot = The file { $file } could not be read, or it is empty. Ask for the file or the code once more.
ws-late = late
ws-ballots = Ballots that are in ({ $n })
ws-ballots-of = Ballots of round { $round } ({ $n })
ws-ballot-out = Take out
ws-ballot-out-named = Take out ballot { $id }
ws-hands = Show of hands
ws-hands-how = Write how many took part by hands and what they answered. The figures are counted together with the ballots.
ws-hands-people = People
ws-hands-dots = Dots
ws-hands-count = Count the hands in
ws-hands-clear = Remove the hands
ws-hands-in = The hands are counted in.
ws-hands-typed = What is filled in is not counted yet. It is counted when the result is shown.
ws-ballot-not = That is no ballot code. Copy the whole code from the ballot.
ws-ballot-invitation = That is the link to the ballot, not a filled ballot. Open it and fill it in first.
ws-ballot-later = The code comes from a later version of the program. Reload the page.
ws-ballot-mistyped = The code is not right. Type or copy it once more.
ws-ballot-other-workshop = It belongs to another workshop. Look which link was used.
ws-ballot-other-round = It belongs to round { $given }, which is not here. The latest is round { $expected }.
ws-ballot-other-candidates = It is filled in for other proposals, or for a round that was dropped. Fill it in on the new link.
ws-ballot-altered = It has been changed after it was filled in. Fill it in again.
ws-ballot-changed = The same person's ballot is in with other answers (ballot { $id }). Take that one out first if this one is to count.
ws-ballot-full = The round has { $most } ballots already, which is the most it takes. Count the rest as a show of hands.
ws-ballot-too-much = That is too much text at once. Read it in parts.
ws-file-broken = The file is damaged at line { $line }, column { $column }. Save or fetch it once more.
ws-file-other = That is no workshop file. Choose a file that was saved from a workshop here.
ws-file-wrong = Something is wrong in the file, at { $place }: { $why } Open the workshop from another file.

ws-picked = Picked in another view
ws-picked-what = { $n } picked: { $names }.
ws-picked-not = Let go of what is picked
ws-map = The map in small
ws-map-label = { $n } of { $of } activities are lit, and { $more } goals, areas and plans that belong to them. The rest is faded.
ws-map-level = { $level }: { $n } of { $of }
ws-matrix = Gaps: what the choice keeps
ws-matrix-title = { $goal } against { $column }: how many of today's activities are chosen
ws-matrix-cell = { $n ->
    [0] none of { $of }
   *[other] { $n } of { $of }
}
ws-matrix-empty = –
ws-matrix-lost = { $total ->
    [0] No cell has any activity today.
   *[other] { $lost ->
        [0] Every cell that has activities today keeps at least one; there are { $total }.
       *[other] Of { $total } cells that have activities today { $kept } keep at least one, and { $lost } lose all.
    }
}{ $could ->
    [0] {""}
   *[other] {" "}{ $could } of them are served by a proposal that is not chosen.
}
ws-matrix-gone = { $what } without any chosen activity: { $names }.
ws-matrix-outside = { $n ->
    [one] One chosen proposal is not in the plan, so it does not count here.
   *[other] { $n } chosen proposals are not in the plan, so they do not count here.
}
