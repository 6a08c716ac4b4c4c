/**
 * The words themselves: folding and statement ids. Pure functions; imports nothing of ours, keeps no state and never changes
 * what was printed.
 */
package org.whosaid.wording;
