### The view gaps.
