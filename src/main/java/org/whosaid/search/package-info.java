/**
 * Everything that asks: lists of quotes and what the record holds. Reads, never records. May import quote, article, speaker,
 * outlet, wording, feed and api.
 */
package org.whosaid.search;
