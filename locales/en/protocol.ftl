### The workshop's last stage: the record and the draft action plan.

protocol-title = Record: { $title }
protocol-title-none = Record of a workshop
protocol-draft = Working material
protocol-adopted = Adopted
protocol-held = The workshop was held on { $date }.
protocol-about = It was about { $plan }.
protocol-quoted = “{ $text }”
protocol-named = { $name }: { $text }

protocol-method = Method: { $method }
protocol-weakness = Known weakness: { $text }
protocol-source-dots = Source: NACCHO (National Association of County and City Health Officials), Guide to Prioritization Techniques (multi-voting). The order is by the sum of the dots.
protocol-source-effort = The method is a common square of two by two. The order is by the middle answer on impact minus the middle answer on effort, so that a step of effort counts as much as a step of impact.
protocol-source-weighted = Source: the weighted sum, of mean answers. How far weights can move is counted as in Triantaphyllou and Sánchez, Decision Sciences 28 (1997) pp. 151–194.
protocol-source-hanlon = Source: Choi, Maza, Mujica and others, Rev Panam Salud Publica 43 (2019) e61. The score is (size + seriousness + inequity) · effectiveness / 3.5, of the mean answers; where inequity is added is our reading of the paper's abstract.
protocol-source-moscow = Source: Agile Business Consortium, The DSDM Agile Project Framework, chapter 10. The group's word is the middle answer, and the mean answer decides the order between equal words.
protocol-asked = What was judged
protocol-question = Question
protocol-scale = Scale
protocol-scale-dots = { $dots } dots each, at most { $most } on one proposal
protocol-scale-bare = { $from } to { $to }
protocol-scale-ends = { $from } = { $low }, { $to } = { $high }
protocol-weight = { $n } ({ $share } %)
protocol-low-best = Low is best.

protocol-candidates = Proposals
protocol-candidates-n = { $n ->
    [0] There were no proposals.
    [one] There was one proposal.
   *[other] There were { $n } proposals.
}
protocol-from = Comes from
protocol-merged = “{ $title }” is merged with { $names }.
protocol-gate = { $n ->
    [0] Every proposal was held against five questions. None was kept out.
    [one] Every proposal was held against five questions. A single no keeps a proposal out, and one was kept out.
   *[other] Every proposal was held against five questions. A single no keeps a proposal out, and { $n } were kept out.
}
protocol-gate-out = This was kept out:
protocol-gate-no = “{ $title }”: no to the question “{ $question }”. No reason is given.
protocol-gate-why = “{ $title }”: no to the question “{ $question }”. Reason: { $reason }

protocol-people = Taking part
protocol-no-round = No vote has been held.
protocol-round = Round { $n }: { $people } took part, { $ballots } by ballot{ $late ->
    [0] {""}
   *[other] {" "}({ $late } after the result was shown)
}{ $hands ->
    [0] .
   *[other] {" "}and { $hands } by a show of hands.
}
protocol-round-open = Round { $n } has not been shown and does not count.
protocol-nameless = Ballots carry no name, and nothing in this record says who answered what.

protocol-result = Result of round { $n }
protocol-result-none = Result
protocol-result-none-why = No round has been shown, so there is no result.
protocol-quarter = Field
protocol-quarter-line = on the line
protocol-score-part = { $n } (not judged on everything)
protocol-answers = How the answers fell
protocol-moves = What changed from round { $before } to round { $after }
protocol-moves-few = { $n ->
    [0] No ballot is in both rounds, so only places and scores can be compared.
    [one] Only one ballot is in both rounds. How answers changed is left out, so that nobody can tell who changed theirs.
   *[other] Only { $n } ballots are in both rounds. How answers changed is left out, so that nobody can tell who changed theirs.
}
protocol-weights = How far the weights can move
protocol-weights-how = One weight at a time, from 0 to 100, while the others stay.
protocol-weights-apart = Not in this, because they were not judged on every criterion: { $titles }.

protocol-choice = Choice
protocol-choice-n = { $n ->
    [0] None of { $of } proposals is chosen
    [one] One of { $of } proposals is chosen
   *[other] { $n } of { $of } proposals are chosen
}. { $top ->
    [0] The group took nothing by the order
    [one] The group decided to take the first of the order
   *[other] The group decided to take the first { $top } of the order
}{ $kept ->
    [0] .
    [one] , and kept one proposal anyway.
   *[other] , and kept { $kept } proposals anyway.
}
protocol-taken = Chosen proposals
protocol-why = Why
protocol-by-order = by the order
protocol-by-order-and = by the order, and the group wants to keep it: { $reason }
protocol-kept = kept anyway: { $reason }
protocol-tied = The limit runs through a shared place, and the group has not settled it: { $titles }. There is room for { $room } of { $n }. They do not count as chosen.
protocol-left-out = Proposals that are not chosen
protocol-left = left out: { $reason }
protocol-left-bare = left out, no reason given
protocol-left-gate = kept out by the five questions
protocol-left-not-voted = was not in the vote
protocol-left-not-judged = nobody judged it
protocol-left-below = came below the limit
protocol-cost = What is chosen costs { $n } thousand kronor.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } of it has no cost and is not in the sum.
}
protocol-within = The budget is { $budget } thousand kronor, and { $left } thousand are left.
protocol-means-how = Counted on what the plan knew of the proposals when they were taken in.
protocol-groups = Target groups
protocol-plans = Which action plans the proposals serve
protocol-fate = Outcome
protocol-covered = covered
protocol-lost = lost
protocol-unreached = reached by no proposal

protocol-made = Draft action plan
protocol-made-none = No draft action plan has been made of the choice.
protocol-made-id = A draft action plan has been made of the choice. Its id in the plan is { $id }.

protocol-read = How to read this record
protocol-read-tie = Proposals that share a place are equal: the vote says nothing between them.
protocol-read-rounded = Figures are rounded to one decimal, but the order is counted on the exact figures.
protocol-read-agreement = Agreement is 100 % when all answer alike and 0 % when half stand at each end of the scale (Leik, Pacific Sociological Review 9 (1966) pp. 85–90). From 75 % on the group is called agreed, below 50 % divided.
protocol-read-known = What the plan knows of a proposal is shown beside it, and never counts.
protocol-read-same = The record follows from the workshop's file alone: the same file gives the same record.

protocol-part = Record
protocol-standing = The record is
protocol-save-docx = Save for Word
protocol-save-json = Save as JSON
protocol-print = Print
protocol-working = Writing the document …
protocol-saved = { $file } has been saved.
protocol-not-saved = The file could not be saved. Try again, or print the record instead.
protocol-file = record-{ $date }
protocol-plan = Draft action plan
protocol-plan-how = The draft goes into the open plan as a new action plan with the chosen proposals. All of it can be changed, and one step back takes it away.
protocol-plan-name = What to call it
protocol-plan-usual = Action plan – draft { $date }
protocol-plan-make = Make a draft action plan
protocol-plan-anew = Make a new draft beside it
protocol-plan-there = There is a draft already: “{ $title }”.
protocol-plan-gone = The draft that was made is not in the open plan. It may have been removed, or another plan is open.
protocol-plan-open = See the draft on the map
protocol-plan-other = The workshop was about “{ $was }”, but now “{ $now }” is open. Open the right plan first if the draft belongs there.
protocol-plan-made = The draft “{ $title }” is made: { $linked ->
    [0] nothing that the plan had
    [one] one part that the plan had
   *[other] { $linked } parts that the plan had
}, { $new ->
    [0] no new activities
    [one] one new activity
   *[other] { $new } new activities
} and { $goals ->
    [0] no goals
    [one] one goal
   *[other] { $goals } goals
}.
protocol-plan-apart = These could not be linked to the draft, because they stand on the level of the action plans or because activities have no level below those: { $titles }.
protocol-plan-no-level = The plan has no level for action plans. Add one under Edit, “Structure of the plan …”, then make the draft.
protocol-plan-no-choice = Nothing is chosen. Go to the stage Choose and draw the line first.
protocol-plan-no-name = Write what to call the draft.
protocol-plan-source = Workshop { $title }
protocol-plan-summary = Draft from the workshop “{ $title }” of { $date }, with { $n } chosen proposals.
protocol-plan-from = Proposal { $n } in the workshop “{ $workshop }”: “{ $title }”, { $rank ->
    [0] without a place in the order
   *[other] place { $rank }
}.
protocol-plan-kept = Kept anyway: { $reason }
protocol-plan-cost = Cost: { $n } thousand kronor.
protocol-plan-effort = Effort: { $n }, in the group's own unit.
protocol-plan-note = Explanation: { $note }
protocol-plan-goal = The chosen proposals of the workshop “{ $workshop }” lead here: { $n } of them.
