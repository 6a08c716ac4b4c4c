/**
 * The append-only change feed, in commit order: what followers and the word index are built from. May import api.
 */
package org.whosaid.feed;
