### Plans that are kept in the browser: how it stands, the dialog My plans, versions.

keep-label = Kept in the browser
keep-heading = My plans
keep-saving = Saving …
keep-saved = Saved { $time }
keep-not-saved = Not saved
keep-locked = Can only be read
keep-undownloaded = { $n ->
    [one] 1 change is in no downloaded file.
   *[other] { $n } changes are in no downloaded file.
}
keep-download = Download
keep-download-plan = Download the plan as a file
keep-downloaded = { $file } is among your downloads.
keep-download-failed = The browser did not let the page save a file. Allow it in the browser’s settings and try again.
keep-failed = The latest is not saved. { $why }
keep-full = The browser’s room for kept plans is full. Download the plan as a file, remove plans that you do not need under My plans and try again.
keep-blocked = The browser does not let the page keep anything, as in a private window or when storage is switched off. Download the plan as a file before you close the tab.
keep-later = A newer version of Röda tråden is open in another tab. Download the plan as a file and then reload the page.
keep-gone = The plan is not in this browser.
keep-gone-do = Plans of your own are only in the browser where they were made. The link may come from another computer, the plan may have been removed, or the browser may have cleared its data. Look among your plans, or open a file that you have downloaded.
keep-unlike = What was read back is not what was written. Download the plan as a file and try again.
keep-other-trouble = The browser could not save: { $said }. Download the plan as a file and try again.
keep-not-opened-do = Try again, or open a file that you have downloaded.
keep-busy = The plan is open in another tab. Here it can be read but not changed. Close the other tab, or take over to change it here.
keep-taken = Another tab has taken over the plan. Here it can be read but not changed.
keep-taken-unsaved = Another tab took over the plan before the latest change here was saved. Download the plan as a file if you want to keep the change.
keep-take-over = Take over
keep-cleared = The browser had cleared the plan. It is saved anew, without its earlier versions. Download it as a file to be safe.
keep-left = What you changed last in { $title } is not saved. It is only in this tab, as long as that is open.
keep-left-back = Go back to the change
keep-never = The tab was closed before the plan could be saved. The site’s plan is open instead.
keep-earlier = What was saved last could not be read. An earlier version is open. All versions are under My plans.
keep-looking = Looking for plans …
keep-intro = The plans are only in this browser on this computer. Download a file to have a copy.
keep-none = There are no plans here yet. When you change the site’s plan, open a file or begin a new plan, it is kept here by itself.
keep-untitled = Plan without a name
keep-changed-at = changed { $time }
keep-open-here = open here
keep-open = Open
keep-open-label = Open { $title }
keep-download-label = Download { $title }
keep-remove = Remove
keep-remove-label = Remove { $title }
keep-sure = Remove the plan and all its versions?
keep-sure-missing = It has changes that are in no file.
keep-sure-do = Yes, remove
keep-sure-not = Keep
keep-removed = The plan is removed.
keep-undo = Undo
keep-remove-busy = The plan is open in another tab. Close that first.
keep-begin = New plan …
keep-open-file = Open file …
keep-site = Open the site’s plan
keep-room = The site uses { $used } of about { $limit }.
keep-stays = The browser does not clear the plans by itself.
keep-may-go = The browser may clear the plans if the computer runs short of room.
keep-kb = { $n } kB
keep-mb = { $n } MB
keep-gb = { $n } GB
keep-versions = Versions of { $title }
keep-versions-about = The latest { $n } versions are kept. A new one begins when you open the plan and change something, and every ten minutes.
keep-version-now = Keep a version now
keep-version-done = The version is kept. The next change begins a new one.
keep-newest = the one that is open
keep-restore = Restore
keep-restore-label = Restore the version from { $time }
keep-download-version = Download the version from { $time }
keep-restored = The version from { $time } is restored. What was open remains as a version.
keep-unreadable = The version cannot be read. Choose another, or download it.
keep-first = The plan as it was from the beginning.
keep-nothing = Nothing differs from the version before.
keep-new = { $n ->
    [one] 1 new: { $titles }.
   *[other] { $n } new: { $titles }.
}
keep-altered = { $n ->
    [one] 1 changed: { $titles }.
   *[other] { $n } changed: { $titles }.
}
keep-removed-nodes = { $n ->
    [one] 1 removed: { $titles }.
   *[other] { $n } removed: { $titles }.
}
keep-other = { $n ->
    [one] 1 change of links, levels, facets or sources.
   *[other] { $n } changes of links, levels, facets or sources.
}
keep-rescued = The change that there was no time to save when the program stopped is here again.

keep-newer-label = New version
keep-newer = There is a new version of Röda tråden. Your plans and workshops are saved and will still be here when you reload the page, but what you have done so far cannot be undone afterwards.
keep-newer-now = Reload now
keep-newer-later = Later
keep-newer-saving = Saving what is left and then reloading the page …
keep-newer-unsaved = The page was not reloaded, since the latest change is not saved. Download the plan or the workshop as a file first.
