### The tour for those who are here for the first time.

stop-count = Step { $n } of { $of }
stop-next = Next
stop-back = Back
stop-leave = Leave the tour
stop-done = Done
stop-nothing = There is nothing to show here. Open a plan and take the tour from there.
stop-sentence = What is shown
stop-sentence-text = This sentence says what you see. The filters above decide it, and every view follows them.
stop-map = The map
stop-map-text = Read it from left to right: from the vision, through goals and action plans, to what is done. Every box can be pointed at and opened.
stop-thread = The red thread
stop-thread-text = Now the thread of “{ $title }” is lit, which serves { $n } action plans: { $plans }. All else fades. So you see where the plans meet.
stop-overlap = Overlap
stop-overlap-text = Here is counted how much the plans have in common. Click a bar to see which activities they are.
stop-files = Your own plan
stop-files-text = Here you open a file from Excel, change the plan and hand it on. Nothing is sent: all of it happens in your browser.
stop-workshop = Workshop
stop-workshop-text = Here you choose together what goes into the next action plan, with votes from phones and a record in the end.
stop-help = Help
stop-help-text = Here is the guide, which shows step by step how things are done, and this tour again.
