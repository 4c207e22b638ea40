### The view compare.
