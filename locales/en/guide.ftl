### The guide: what three kinds of users come to do, step by step. Words in brackets become links to the glossary.

guide-intro = Here is how to do what you came for, step by step. What you press is in bold, by the name that it has on the page. Words such as [action plan], [activity] and [target group] are explained in the glossary.
guide-tour = Take a one-minute tour
guide-contents = Contents

guide-planner = For those who plan
guide-several = See which activities serve several action plans, and why
guide-several-map = Go to { $map }. Every box is a part of the plan. The vision is on the far left, and what is done on the far right.
guide-several-least = Choose two action plans at { $least }. The rest of the map fades, and the sentence below the filters says how many activities are left.
guide-several-least-go = Show activities that serve at least two action plans
guide-several-point = Point at an activity. Its [red thread] lights up all the way to the vision. The letters in the box tell which action plans it [serves], and the number how many they are.
guide-several-why = Click the activity. A panel opens, and under { $plans } it says why the activity serves each of them: what the source says, or the reason when the link is [interpreted].
guide-several-overlap = Go to { $overlap } and click a bar. Under { $picked } are the activities that it counts.
guide-several-overlap-go = Show the overlaps
guide-several-copy = Press { $copy } to show somebody else what you see. The link remembers view, filters and selection.

guide-bring = Bring your own Excel file
guide-bring-open = Press { $open }. If you have no list yet, press { $template } in the dialog that opens and fill it in first.
guide-bring-choose = Choose your file at { $choose }. It is read on your computer and sent nowhere.
guide-bring-columns = See under { $columns } that each column is understood. Change what is wrong, and the file is read again.
guide-bring-findings = Read what should be looked over. An error has to be mended in the file before it can be opened. A warning can wait.
guide-bring-do = Press { $take }. The plan is kept in your browser, and you find it again under { $mine }.

guide-mend = Mend a plan
guide-mend-edit = Press { $edit }.
guide-mend-choose = Click what is to be mended, on the map or in the table. A panel with fields opens.
guide-mend-field = Change for example { $title } and go on with Tab. The change is kept in your browser by itself.
guide-mend-link = If a link is missing, open { $up } in the panel. If something is missing altogether, open { $add } above the map.
guide-mend-undo = If it went wrong, press { $undo }. The button says what it takes back.

guide-hand = Hand the plan on
guide-hand-formats = Press { $save } and choose { $excel } if somebody else is to fill in more, or { $word } if the plan is to be read or attached.
guide-hand-save = Press { $save }. The file is among your downloads.
guide-hand-print = For the map on paper, press { $print } above it.
guide-hand-copy = If it is the site's own plan that you show, { $copy } is enough. A plan that you have changed or opened yourself is only with you: send the file.

guide-workshop = For those who lead a workshop
guide-ws = Choose together what goes into the next action plan
guide-ws-begin = Go to { $workshop }, write what the workshop is called at { $name } and press { $begin }. Its steps then stand in a row, from proposals to record.
guide-ws-begin-go = Open the workshop
guide-ws-gather = Filter for what may go in, and take it at { $filter }. What no plan has yet you write at { $write }.
guide-ws-method = Go to { $method } and choose how to decide, for example { $dots }.
guide-ws-vote = Then go to { $vote }, press { $round } and show the QR code to the room. Those who take part from elsewhere get the link from you: press { $copy }.
guide-ws-ballots = Everyone answers on their phone, where English is at the top of the ballot, and finally presses { $make }. Type or paste the codes at { $incoming } and press { $read }. The ballots have no names.
guide-ws-result = Press { $reveal } when all are in. Talk about what you do not agree on. If need be, press { $again }.
guide-ws-choose = Go to { $choose } and decide at { $top }. The page shows at once which goals are covered and what is lost.
guide-ws-finish = Go to { $finish }. Press { $draft } to have the choice as an action plan to work on, and { $word } to have the record.

guide-leader = For those who lead an organisation
guide-group = See what is done for a target group, and how far it has come
guide-group-list = Target group
guide-group-choose = Open the list { $list } and tick the group that you wonder about. The number at each choice says how many activities it leaves.
guide-group-sentence = Read the sentence below the filters. It says how many activities there are and how many of them serve several action plans.
guide-group-sentence-go = Show the map with the first choice in the list
guide-group-table = Go to { $table }. The status column says how far each had come at the latest [follow-up].
guide-group-table-go = Show the table with the first choice in the list
guide-group-earlier = To see how it was before, open the list { $status } and choose a date at { $follow_up }.
guide-group-gaps = Go to { $gaps }. Every row is a goal, and a red nought is a [gap]: nothing is done for that group towards that goal.
guide-group-gaps-go = Show the gaps
guide-group-compare = Go to { $compare } to see what has happened between two follow-ups. Choose them at { $from } and { $to }.
guide-group-compare-go = Show the comparison
guide-group-clear = Press { $clear } when you want to see the whole plan again.

guide-seen-thread = The map with an activity that serves several action plans. Red lines lead from it to the left through areas and action plans, and the rest of the map is faded.
guide-seen-why = The panel of an activity. It says what the activity is, then which action plans it serves, and for each of them whether the link is stated or interpreted and where it says so.
guide-seen-overlap = Bars above rows of one action plan each. Dots below a bar show which action plans it is about, and the number above it how many activities there are.
guide-seen-columns = A table of the file's columns. Each has what it holds, which can be changed, and an example from the file.
guide-seen-edit = The panel of an activity with fields for name, level and time.
guide-seen-save = The dialog of file formats. Excel is chosen, and below each format it says what it is good for.
guide-seen-gather = Three ways to proposals: take what the filter shows, search by hand, and write a new one. Below them the list of proposals.
guide-seen-ballot = A ballot on a phone: one proposal after another, with buttons that add and take away dots.
guide-seen-result = The result: the order of the proposals, with dots and how far the answers agree.
guide-seen-choice = The step of choosing: the field for how many go in, and the proposals in order with what becomes of each.
guide-seen-group = The list of target groups, open in the filter bar. Each group has the number of activities that it leaves.
guide-seen-table = The table of activities for the chosen group: action plans as letters, area, target group and status.
guide-seen-gaps = A box for each goal and group, with the number of activities. Boxes without any have a red nought.
