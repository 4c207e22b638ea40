### The view timeline.
