### The view selection.
