// Top-level code runs on the main actor, where a closure costs a check for each call: one call only.
runShelf()
