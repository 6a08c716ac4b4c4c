/**
 * The reports that carry quotes: what is known of each, and which one a caller means. May import outlet, feed, wording and api.
 */
package org.whosaid.article;
