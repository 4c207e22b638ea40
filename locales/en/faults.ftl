### What is wrong with a plan file, and what to do about it.

error-empty = The plan file is empty.
error-empty-do = Download or export the file again.
error-too-large = The plan file is { $size } MB. The limit is { $limit } MB.
error-too-large-do = Split the plan into several files.
error-not-text = The plan file is not text in UTF-8 (error at byte { $byte }).
error-not-text-do = Save the file again as UTF-8.
error-not-json = The plan file is not JSON ({ $at }: { $detail }).
error-not-json-do = Choose a plan file saved by Röda tråden, or mend the place mentioned.
error-cut-off = The plan file ends in the middle ({ $at }).
error-cut-off-do = The download was probably interrupted. Download the file again.
error-not-a-plan = The file is JSON, but not a plan file for Röda tråden (format: { $format }).
error-not-a-plan-do = Choose a file in which “format” is “roda-traden/plan”.
error-later-version = The plan file has version { $found }. This program reads up to version { $supported }.
error-later-version-do = Open the file in a newer Röda tråden.
error-shape = A field in the plan file is wrong: { $path } ({ $at }: { $detail }).
error-shape-do = Mend the field as the description of the file format says, and open the file again.
error-invalid = { $n ->
    [one] The plan file contradicts itself in 1 place.
   *[other] The plan file contradicts itself in { $n } places.
}
error-invalid-do = Mend the places in the list and open the file again.
error-place = Where
error-what = What
at-line = line { $line }, column { $column }

code-no-levels = The plan has no levels. Add at least one.
code-duplicate-id = The id “{ $id }” is there already. Give one of them another id.
code-bad-id = The id “{ $id }” may only have lower-case letters a–z and digits, in words joined by hyphens.
code-empty-title = The title is empty. Write what it is called.
code-unknown-word = “{ $found }” is not known here. Choose one of: { $allowed }.
code-unknown-level = The level “{ $id }” is not among the plan's levels.
code-unknown-document = The document “{ $id }” is not among the plan's documents.
code-unknown-facet = The facet “{ $id }” is not among the plan's facets.
code-unknown-value = The facet does not have the value “{ $id }”.
code-missing-node = No node has the id “{ $id }”.
code-wrong-way = A link must go from a lower level to a higher one. Swap from and to.
code-cycle = The chain goes round: { $ids }. Remove one step.
code-duplicate-link = The same link is there already. Remove one of them.
code-no-source = The source is missing. Name at least one document.
code-no-note = An interpreted link should say why. Write a note.
code-bad-date = “{ $text }” is not a time. Write for example 2021, 2021-VT, 2021-H1, 2021-03 or 2021-03-15.
code-period-reversed = The period ends before it begins.
code-too-many = { $found } is too many. The limit is { $limit }.
code-too-long = The text is too long. The limit is { $limit } characters.

