### The pages that the foot leads to.

page-print = Print
page-no-plan = No plan is open.

page-organisation = Organisation
page-service = Service
page-assessed = Assessed on
page-updated = Statement changed on
page-email = E-mail
page-phone = Telephone
page-form = Form
page-address = Postal address
page-unfilled = The organisation that has put up this site has not filled in who it is and how it is reached. So that is missing here.
page-unreachable = The file { $file } could not be fetched, so who runs the site cannot be shown. Check the network and open the page again.
page-wrong = The file { $file } is there but cannot be shown. { $what }
page-wrong-size = It has { $bytes } bytes, and at most { $most } are read. Shorten it.
page-wrong-shape = It cannot be read at line { $line }, column { $column }: { $detail }.
page-wrong-kind = It is of another kind or of a later version. Begin with the example.
page-wrong-field = In the field { $field }: { $fault }
page-flaw-empty = It is empty or has characters that cannot be shown. Write it anew.
page-flaw-long = The text is longer than 2,000 characters. Shorten it.
page-flaw-day = It is not a date. Write it as 2026-11-22.
page-flaw-address = It is not an e-mail address, a telephone number or an address that begins with https://. Correct it.
page-flaw-contact = There is neither e-mail, telephone nor form. Fill in at least one.
page-flaw-many = There are more than 100. Put some together.
page-flaw-contradiction = Fully compliant and shortcomings do not go together. Change one of them; a site that is not fully compliant names at least one shortcoming.
page-how = How the organisation fills it in
page-how-1 = Put a file with the name { $file } on the site, beside the plan file. It looks like this:
page-example = An example of the file
page-how-2 = The field conformity is full (fully compliant), partial (partly compliant) or none (not compliant). The field by is own (own assessment) or external (somebody else has reviewed it).
page-how-3 = The field ground is shortcoming (it should be accessible), burden (an unreasonable burden to mend, 12 § of the act) or outside (the act does not ask for it, 9 §).
page-how-4 = The fields service (what the service is called), address (postal address), form (a form on https), how (how it was assessed) and shortcomings may be left out, and instead (how to get at the content in another way) in each shortcoming. At least one of email, phone and form is needed.
page-how-5 = Give the address of a function, not of a person.

page-access-intro = By the Swedish act on accessible digital public service (2018:1937), whoever has put up a site like this is to say how accessible it is. This is where.
page-access-how = How accessible the site is
page-conformity-full = The site is fully compliant with the act.
page-conformity-partial = The site is partly compliant with the act. Its shortcomings are below.
page-conformity-none = The site is not compliant with the act. Its shortcomings are below.
page-by-own = The organisation has assessed the site itself.
page-by-external = Somebody outside the organisation has reviewed the site.
page-access-not = Content that is not accessible
page-ground-shortcoming = Not compliant with the act
page-ground-burden = Unreasonable burden (12 §)
page-ground-outside = Content that the act does not ask for (9 §)
page-instead = Instead:
page-access-report = Report shortcomings
page-report-1 = Say so if something cannot be used, or if you want content in a way that works for you.
page-access-program = What is known of the program itself
page-access-program-1 = This holds for Röda tråden, whoever has put it up. It does not promise that the rest is as it should be.
page-known-1 = The program has not been tried with screen readers or by people who use assistive technology.
page-known-2 = The map is wider than the screen when magnified to 400 per cent and has to be moved in two directions. The table shows the same without that.
page-known-3 = The view Table shows the first 120 rows when there are more than 300, and the rest when one asks for them.
page-known-4 = Files that the program saves, such as Word, Excel and pictures, have not been reviewed for accessibility.
page-known-5 = The plan’s own texts are in the language in which the plan was written, also when the rest of the page is in another.
page-access-tested = How the program has been tested
page-tested-1 = Automatic tests in the browser Chromium go through the views with the tool axe-core, in Swedish and English, light and dark, and on a narrow screen.
page-tested-2 = Other tests do tasks with the keyboard alone and see that the focus shows.
page-tested-3 = Such tests find only some of all shortcomings. No review by others is known.
page-access-complain = Supervision
page-complain-1 = The Swedish Agency for Digital Government (Digg) sees that the act is followed. If you are not content with the organisation’s answer you can complain there.
page-complain-link = Report poor accessibility to Digg (on another site, in Swedish)

page-about-1 = Röda tråden shows a region’s whole development plan as one picture: from the vision to the single activity, and which activities serve several action plans.
page-about-2 = The program runs in your browser alone. It has no accounts and no cookies, and sends nothing.
page-about-version = Version { $version }.
page-about-who = Who runs the site
page-about-methods = Where the methods come from
page-method-1 = Overlap ; is drawn as UpSet: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister, IEEE TVCG, 2014. How alike two plans are is measured by Jaccard’s index.
page-method-2 = Smallest selection ; is weighted set cover. It is solved exactly when the steps suffice. Otherwise it says how far from the best answer one may be at most.
page-method-3 = The map ; is a layered drawing in the order that K. Sugiyama, S. Tagawa and M. Toda described in 1981: layers, order, places.
page-method-4 = The workshop’s methods ; are explained where they are chosen.
page-method-5 = What the plan says ; comes from the documents under Sources. Every link says whether it is stated or interpreted.
page-about-licence = Licences
page-licence-1 = The program may be used and changed under the MIT licence or the Apache licence 2.0, as you like.
page-licence-2 = The font Source Sans 3 is under the SIL Open Font License.
page-licence-3 = The plan and its documents belong to those who wrote them.
page-about-licences = Licences of all that the program is built of (text in Swedish and English)
page-about-sources = See the plan’s sources

page-sources-1 = Every part of a plan, such as a goal or an activity, and every link between them says which document it comes from. This is how much of the plan each document supports.
page-sources-all = The plan has { $nodes } parts, { $links } links and { $n ->
    [one] 1 document
   *[other] { $n } documents
}.
page-sources-caption = Documents that { $plan } rests on
page-sources-document = Document
page-sources-nodes = Parts
page-sources-stated = Stated links
page-sources-interpreted = Interpreted links
page-sources-notes = Parts followed up
page-sources-undated = undated
page-sources-2 = What comes from several documents counts for each of them. Stated means that the document says it; interpreted that we concluded it, for a reason that stands by the link.

page-storage-1 = Your plans, workshops, answers and choices stay in this browser on this computer or phone. They are not sent to any server. Only those who use the same browser on the same computer or phone can see them. If you clear the browser’s data for the site, they are gone.
page-storage-database = In the browser’s database (IndexedDB, roda-traden)
page-kept-plans = Plans of your own ; are saved once you have changed a plan, opened a file of your own or begun a new plan.
page-kept-versions = Versions ; the last 20 of every plan of your own.
page-kept-workshops = Workshops ; with proposals, ballots and decisions. Ballots have no names.
page-storage-keys = In the browser’s local storage (localStorage)
page-storage-keys-1 = Short values, under names that begin with roda-traden/.
page-key-theme = roda-traden/theme ; whether you have chosen a light or a dark look.
page-key-tour = roda-traden/tour ; that you have seen or declined the tour.
page-key-keys = roda-traden/keys ; whether you have turned the keys / and ? off.
page-key-last = roda-traden/last ; which of your plans was open last.
page-key-begun = roda-traden/begun ; which plan is about to be saved for the first time.
page-key-stay = roda-traden/stay ; that the browser was asked whether the plans may stay.
page-key-timer = roda-traden/timer ; the workshop’s timer, when it is set.
page-key-room = roda-traden/room ; which workshop is shown to the room, until you stop showing it.
page-key-ballot = roda-traden/ballot/… ; the answers on a ballot and a random number, so that it counts once.
page-storage-tab = In the tab’s own storage (sessionStorage), which goes when the tab is closed
page-tab-rescued = roda-traden/rescued ; a change that there was no time to save when the program stopped. It is removed when the plan is opened again.
page-tab-removed = roda-traden/removed ; that you have removed everything, so that the program is not kept anew in this tab.
page-storage-program = The program’s own files (Cache Storage)
page-program-1 = When you have opened the page for the first time and have done nothing on it for a while, the browser keeps the whole program, about 6 MB on the disk. The page then opens quickly, and it works without a network. The site’s plans are kept in the same way once they have been shown. Nothing that you have done lies there.
page-program-2 = A new version of the program is fetched in the background, and the page asks before it changes. Ballots do not keep the program.
page-storage-now = What is there now
page-storage-none = Nothing is in the local storage now.
page-storage-length = { $n ->
    [one] 1 character
   *[other] { $n } characters
}
page-storage-not = What there is not
page-not-1 = No cookies and no accounts.
page-not-2 = No statistics about how the page is used, and no services of other sites.
page-not-3 = Whoever runs the web server can, as on every site, see in its log which files were fetched. Filters, search words and what is selected are in the address, so they may come into the log when a link is opened or the page is loaded again. What else you do on the page is not seen there.
page-storage-remove = Remove everything
page-remove-1 = Removes all plans of your own, versions, workshops, answers and choices and the kept program from this browser. Files that you have saved on the computer are not touched. First close other tabs with Röda tråden. The program is not kept again until you open the page in a new tab.
page-remove = Remove everything from this browser …
page-remove-sure = This cannot be undone. Have you saved what you want to keep as files?
page-remove-yes = Remove everything
page-remove-no = Keep everything
page-removing = Removing … If it takes long, close other tabs with Röda tråden.
page-remove-failed = Not everything could be removed: { $why } Clear the site’s data in the browser’s settings instead.
page-remove-unknown = the browser did not say why.

page-words-1 = First the plan’s own words, then the program’s.
page-words-levels = The plan’s levels
page-level = { $role } { $n ->
    [one] The plan has 1.
   *[other] The plan has { $n }.
}
page-role-vision = Where one wants to go: what all else leads to.
page-role-goal = Something to be reached, or how it should be.
page-role-plan = A plan of measures for some years. Overlap is counted between these.
page-role-area = An area that gathers what belongs together.
page-role-activity = Something that is done. These can serve several plans.
page-words-facets = The plan’s facets
page-facet = Values: { $values }{ $more ->
    [0] .
   *[other] , and { $more } more.
}
page-words-own = The program’s words
page-word-thread = Red thread ; the way from the vision through goals and plans to an activity, and all that hangs below.
page-word-link = Link ; that something is part of, contributes to or comes from something else.
page-word-basis = Stated and interpreted ; a stated link is what the document itself says, an interpreted one we concluded, for a reason.
page-word-serves = Serves ; an activity serves the action plan that it comes from itself, directly or through something under the plan. Lying in the same focus area is not enough.
page-word-overlap = Overlap ; that an activity serves several action plans.
page-word-gap = Gap ; a goal that nothing is done for, or something that does not hang together with the rest.
page-word-selection = Smallest selection ; as few activities as possible that together serve every goal.
page-word-follow = Follow-up ; a dated document that says how far something has come.
page-word-aim = Outcome goal and sub-goal ; what is to be reached, and steps on the way.
page-word-group = Target group ; whom something is for.
page-word-level = Intervention level ; whether something promotes, prevents or treats.
page-word-pick = Picked ; what is chosen in a view, so that the map and the table show just that.
page-words-workshop = The workshop’s words
page-word-proposal = Proposal ; what a workshop votes on.
page-word-ballot = Ballot ; what one person answered, without a name.
page-word-dots = Dot voting ; everyone gives a number of dots to the proposals.
page-word-impact = Impact and effort ; how much a proposal gives against how much it takes.
page-word-weighted = Weighted scoring ; points on several questions, which weigh differently.
page-word-agreement = Agreement ; how alike the answers are: 1 when all agree.
page-word-protocol = Record ; the written result, working material until it is adopted.
